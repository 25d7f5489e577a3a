"""Bodies of articles that are made to be slow, deep or large."""

import json
import pathlib


def described(part):
    """The texts that the collection describes in words."""
    if "for_x_from" in part:
        numbers = range(part["for_x_from"], part["to_exclusive"])
        emit = {
            '("  " repeated x times) + "* a\\n"': lambda x: "  " * x + "* a\n",
            '"e" + ("`" repeated x times)': lambda x: "e" + "`" * x,
            '"[" + x + "]: u\\n"': lambda x: f"[{x}]: u\n",
        }[part["emit"]]
        return "".join(map(emit, numbers))
    return colliding_references()


def colliding_references(count=25_000):
    """Labels that fall into one slot of the table that older readers kept link definitions in."""
    labels, number = [], 0
    while len(labels) < count:
        value = 0
        for letter in f"x{number}":
            value = (ord(letter) + (value << 6) + (value << 16) - value) % 2**32
        if value % 16 == 0:
            labels.append(f"x{number}")
        number += 1
    return "".join(f"[{label}]: /url\n\n[{labels[0]}]\n\n" for label in labels[1:])


MARKS = {
    "<our span opener>": "[", "<our span closer>": "]{by=ada}", "<open>": "[", "<close>": "]{by=ada}",
}


def text(part):
    if isinstance(part, str):
        return part
    if "repeat" in part:
        return MARKS.get(part["repeat"], part["repeat"]) * part["times"]
    return described(part)


def collected(folder):
    """The recipes of the collection in full: name, what makes the body, and the HTML that CommonMark makes of it, where it is
    told."""
    path = pathlib.Path(folder) / "conformance/pathological/generators.json"
    if not path.is_file():
        print(f"skipped: {path} is not at hand")
        return []
    return [(row["name"], lambda row=row: ("", "".join(map(text, row["input_parts"]))), expected(row))
            for row in json.loads(path.read_text(encoding="utf-8"))]


def stand_off(count, entry):
    """Front matter with that many statements found by their words."""
    return "statements:\n" + "".join(entry(number) for number in range(count))


def expected(row):
    """What the page has to hold; the label of the collisions is one that is made here."""
    pattern = row.get("expect_regex")
    return pattern and pattern.replace("[BAD", "[x\\d+")


WORDS = [f"w{number}" for number in range(4_000)]


def quote(number, first, last):
    return f"  q{number}: {{quote: \"{' '.join(WORDS[first:last])}\", by: ada, said: 2022}}\n"


def own():
    """Texts of our own: name, and what makes the front matter beyond the usual keys and the body."""
    return [
        ("one article of 50 MB", lambda: ("", ("Words of an article. " * 50 + "\n\n") * 50_000)),
        ("one line of 50 MB", lambda: ("", "word " * 10_000_000)),
        ("100,000 spans in a paragraph", lambda: ("", "[a]{by=ada} " * 100_000)),
        ("10,000 nested spans", lambda: ("", "[" * 10_000 + "a" + "]{by=ada said=2022}" * 10_000)),
        ("10,000 nested emphases", lambda: ("", "*a **b " * 5_000 + "c" + " b** a*" * 5_000)),
        ("10,000 quotes in lists", lambda: ("", "> - " * 5_000 + "a")),
        ("500 overlapping statements in a paragraph",
         lambda: (stand_off(500, lambda n: quote(n, n * 3, n * 3 + 9)), " ".join(WORDS))),
        ("2,000 overlapping statements in a paragraph",
         lambda: (stand_off(1_900, lambda n: quote(n, n * 2, n * 2 + 5)), " ".join(WORDS))),
        ("500 statements one in another",
         lambda: (stand_off(500, lambda n: quote(n, n, 1_000 - n)), " ".join(WORDS[:1_000]))),
        ("as deep as is allowed", lambda: (
            stand_off(20, lambda n: quote(n, n, 200 - n)),
            "> " * 20 + "*a **b " * 10 + "[" * 40 + " ".join(WORDS[:200]) + "]{.sic}" * 40 + " b** a*" * 10)),
        ("statements in pieces", lambda: ("", "[a]{by=ada said=2022} b [c]{.cont} " * 50_000)),
        ("one statement in pieces",
         lambda: ("", "[a]{by=ada said=2022 #a} " + "[b]{by=ada said=2022} [c]{cont=a} " * 50_000)),
        ("pictures by reference", lambda: ("", "![a][r0] " * 10_000 + "\n\n" + "".join(
            f"[r{n}]: https://a.example/{n}.png\n" for n in range(20_000)))),
        ("20,000 notes", lambda: ("", "".join(f"a[^n{n}] " for n in range(20_000)) + "\n\n"
                                  + "".join(f"[^n{n}]: x\n\n" for n in range(20_000)))),
        ("20,000 tables", lambda: ("", "|a|\n|-|\n|b|\n\n" * 20_000)),
        ("60,000 pictures", lambda: ("", "![a](https://a.example/x.png)\n\n" * 60_000)),
        ("50,000 quoted runs in a statement",
         lambda: ("", "[" + "“a” b " * 50_000 + "]{by=ada said=2022 mode=partial}")),
        ("100,000 quotation marks without partner in a statement",
         lambda: ("", "[" + "« “ " * 50_000 + "]{by=ada said=2022 mode=partial}")),
        ("blank lines behind nested lists", lambda: ("", "- " * 99 + "x" + "\n" * 1_900_000)),
        ("pictures behind which links end", lambda: ("", "[a](b) ![" * 200_000)),
    ]
