"""Reads the marks of a benchmark's corpus, which is a small and regular part of the annotation language.

It serves to give Hugo the same content; what Dictum makes of an archive never depends on it.
"""

import re
from dataclasses import dataclass

ATTRIBUTE = re.compile(r'#(\S+)|\.(\S+)|(\w+)=(?:"([^"]*)"|(\S+))')


@dataclass
class Statement:
    name: str
    facts: dict
    words: str
    within: str = ""
    form: str = "indirect"


class Body:
    """A body of which the marks are made HTML, and its statements in the order of their names."""

    def __init__(self, text: str, article: str, names: dict):
        self.text, self.article, self.names = text, article, names
        self.statements: dict = {}
        self.html, _ = self.run(0, "", 0)

    def run(self, place: int, within: str, depth: int):
        """HTML up to the bracket that closes a span of this depth, and the place behind it."""
        out, text = [], self.text
        while place < len(text):
            if text[place] == "]" and depth:
                return "".join(out), place + 1
            if text[place] == "[":
                piece, place = self.bracket(place, within, depth)
                out.append(piece)
            else:
                stop = min(filter(lambda found: found >= 0, (text.find("[", place), text.find("]", place), len(text))))
                out.append(text[place : max(stop, place + 1)])
                place = max(stop, place + 1)
        return "".join(out), place

    def bracket(self, start: int, within: str, depth: int):
        close = self.matching(start)
        if self.text[close + 1 : close + 2] != "{":
            return self.text[start : close + 1], close + 1
        end = self.text.index("}", close)
        facts = attributes(self.text[close + 2 : end])
        inner, _ = self.run(start + 1, facts.get("#", within), depth + 1)
        return self.span(facts, inner, within), end + 1

    def matching(self, start: int) -> int:
        depth = 0
        for place in range(start, len(self.text)):
            depth += {"[": 1, "]": -1}.get(self.text[place], 0)
            if depth == 0:
                return place
        return len(self.text)

    def span(self, facts: dict, inner: str, within: str) -> str:
        if "by" in facts and "#" in facts:
            words = plain(inner)
            self.statements[facts["#"]] = Statement(facts["#"], facts, words, within, form(words))
            address = f"/s/{self.article}/{facts['#']}/"
            mark = f'<mark class="st {form(words)}" id="{facts["#"]}">{inner}</mark>'
            return mark + f'<a class="no" href="{address}">{facts["#"]}</a>'
        if "by" in facts:
            last = list(self.statements.values())[-1]
            last.words += " … " + plain(inner)
            return f'<mark class="st {last.form}">{inner}</mark>'
        if "date" in facts:
            return f'<a href="/days/{facts["date"]}/">{inner}</a>'
        target = facts.get("ref") or self.names[inner]
        return f'<a href="/speakers/{target}/">{inner}</a>'


def attributes(text: str) -> dict:
    found: dict = {}
    for name, flag, key, quoted, bare in ATTRIBUTE.findall(text):
        found["#" if name else key or flag] = name or quoted or bare
    return found


def plain(html: str) -> str:
    return re.sub(r"<[^>]*>|[*]", "", html)


def form(words: str) -> str:
    if words[:1] in "“‘":
        return "direct"
    return "partial" if "“" in words else "indirect"


def front_matter(text: str):
    """The lines of a front matter as text by their keys, and what follows it."""
    head, body = text.removeprefix("---\n").split("\n---\n", 1)
    pairs = [line.split(": ", 1) for line in head.split("\n") if ": " in line and not line.startswith(" ")]
    return {key: value.strip('"') for key, value in pairs}, body.strip()


def ids(value: str) -> list:
    return [one for one in re.split(r"[\s,\[\]]+", value) if one]
