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
    """The recipes of the collection in full: name, body, and the HTML that CommonMark makes of it, where it is told."""
    path = pathlib.Path(folder) / "conformance/pathological/generators.json"
    if not path.is_file():
        print(f"skipped: {path} is not at hand")
        return []
    return [(row["name"], "".join(map(text, row["input_parts"])), row.get("expect_regex"))
            for row in json.loads(path.read_text(encoding="utf-8"))]


def stand_off(count, entry):
    """Front matter with that many statements found by their words."""
    return "statements:\n" + "".join(entry(number) for number in range(count))


def own():
    """Texts of our own: name, front matter beyond the usual keys, body."""
    words = [f"w{number}" for number in range(4_000)]
    quote = lambda number, first, last: (
        f"  q{number}: {{quote: \"{' '.join(words[first:last])}\", by: ada, said: 2022}}\n")
    return [
        ("one article of 50 MB", "", ("Words of an article. " * 50 + "\n\n") * 50_000),
        ("one line of 50 MB", "", "word " * 10_000_000),
        ("100,000 spans in a paragraph", "", "[a]{by=ada} " * 100_000),
        ("10,000 nested spans", "", "[" * 10_000 + "a" + "]{by=ada said=2022}" * 10_000),
        ("10,000 nested emphases", "", "*a **b " * 5_000 + "c" + " b** a*" * 5_000),
        ("10,000 quotes in lists", "", "> - " * 5_000 + "a"),
        ("500 overlapping statements in a paragraph", stand_off(500, lambda n: quote(n, n * 3, n * 3 + 9)),
         " ".join(words)),
        ("2,000 overlapping statements in a paragraph", stand_off(1_900, lambda n: quote(n, n * 2, n * 2 + 5)),
         " ".join(words)),
        ("500 statements one in another", stand_off(500, lambda n: quote(n, n, 1_000 - n)), " ".join(words[:1_000])),
        ("as deep as is allowed", stand_off(99, lambda n: quote(n, n, 200 - n)),
         "> " * 50 + "*a **b " * 25 + "[" * 99 + " ".join(words[:200]) + "]{.sic}" * 99 + " b** a*" * 25),
        ("statements in pieces", "", "[a]{by=ada said=2022} b [c]{.cont} " * 50_000),
        ("one statement in pieces", "", "[a]{by=ada said=2022 #a} " + "[b]{by=ada said=2022} [c]{cont=a} " * 50_000),
        ("pictures by reference", "", "![a][r0] " * 20_000 + "\n\n" + "".join(
            f"[r{n}]: https://a.example/{n}.png\n" for n in range(20_000))),
        ("20,000 notes", "", "".join(f"a[^n{n}] " for n in range(20_000)) + "\n\n"
         + "".join(f"[^n{n}]: x\n\n" for n in range(20_000))),
        ("20,000 tables", "", "|a|\n|-|\n|b|\n\n" * 20_000),
        ("60,000 pictures", "", "![a](https://a.example/x.png)\n\n" * 60_000),
        ("100,000 quotation marks", "", "[" + "“a” b " * 50_000 + "]{by=ada said=2022 mode=partial}"),
        ("blank lines behind nested lists", "", "- " * 99 + "x" + "\n" * 1_900_000),
        ("pictures behind which links end", "", "[a](b) ![" * 200_000),
    ]
