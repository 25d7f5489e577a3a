#!/usr/bin/env python3
"""Writes an archive of N invented articles, for benchmarks: `corpus.py N DIR [--seed TEXT]`.

An article has about 4.2 KB and six statements; max(50, N/50) speakers are named by Zipf's law, 200 topics evenly; the
dates lie in 1990 to 2025. The archive is pinned: every statement is named and the ledger of addresses is complete. The
same N and seed give the same bytes. Needs nothing but Python.
"""

import argparse
from pathlib import Path

from invented.entities import Entities
from invented.statements import COUNT, Speech, printed_on
from invented.words import Draw, Vocabulary, capital, slug

CONFIGURATION = """format: 1
title: The Archive of Measures
url: https://archive.example/
subtitle: Statements that nobody made
language: en
description: An invented archive of {count} articles by which the time of a build is measured.
editor: Nobody
licence: CC0-1.0
"""
ABOUT = """---
title: About
---

Nobody wrote these {count} articles, and nobody spoke in them: chance did.
"""


class Articles:
    def __init__(self, seed: str, count: int):
        self.seed, self.count = seed, count
        self.vocabulary = Vocabulary(seed)
        self.entities = Entities(seed, count, self.vocabulary)

    def article(self, number: int):
        """The id and the text of an article, which depend on its number, the seed, and the speakers that there are."""
        draw = Draw(f"{self.seed}:article:{number}")
        title = self.vocabulary.heading(draw)
        printed = printed_on(draw)
        name = f"{slug(title)[:40].strip('-')}-{number}"
        head = self.front_matter(draw, title, name, printed)
        return name, head + self.body(draw, printed)

    def front_matter(self, draw: Draw, title: str, name: str, printed) -> str:
        outlet = draw.one(self.entities.outlets)
        topics = dict.fromkeys(topic.id for topic in draw.some(self.entities.topics, 2))
        lines = ["---", f'title: "{title}"', f"outlet: {outlet.id}"]
        lines += [f"url: https://{outlet.id}.example/{printed.year}/{name}", f"published: {printed}"]
        lines += ["captured: 2026-01-05", "language: en", "text: digest", f"topics: [{', '.join(topics)}]"]
        lines += [f'summary: "{self.vocabulary.sentence(draw)}"', f"pinned: {COUNT}", "added: 2026-01-05", "---", "", ""]
        return "\n".join(lines)

    def body(self, draw: Draw, printed) -> str:
        speech = Speech(draw, self.vocabulary, self.entities, printed)
        blocks, note = [], draw.happens(0.25)
        while speech.given < COUNT:
            if blocks and draw.happens(0.12):
                blocks.append("## " + self.vocabulary.heading(draw))
            blocks.append(self.paragraph(draw, speech, printed))
        if draw.happens(0.06):
            blocks.append("\n".join("- " + self.vocabulary.clause(draw, 4, 9) for _ in range(3)))
        if note:
            blocks[0] += "[^ed-source]"
            blocks.append("[^ed-source]: " + self.vocabulary.sentence(draw))
        return "\n\n".join(blocks) + "\n"

    def paragraph(self, draw: Draw, speech: Speech, printed) -> str:
        before = [self.plain(draw, printed) for _ in range(draw.between(3, 6))]
        after = [self.plain(draw, printed)] if draw.happens(0.4) else []
        return " ".join(before + [speech.next()] + after)

    def plain(self, draw: Draw, printed) -> str:
        """A sentence of the archive's own, with a mark in it now and then."""
        sentence, kind = self.vocabulary.sentence(draw), draw.random()
        if kind < 0.82:
            return sentence
        words = sentence.split(" ")
        place = draw.between(1, len(words) - 2)
        words[place] = self.marked(draw, words[place].strip(","), kind, printed)
        return " ".join(words)

    def marked(self, draw: Draw, word: str, kind: float, printed) -> str:
        if kind < 0.87:
            return f"*{word}*"
        if kind < 0.88:
            return f"**{word}**"
        if kind < 0.91:
            return f"[{word}](https://{draw.one(self.entities.outlets).id}.example/{slug(word)})"
        if kind < 0.93:
            return f"[{printed.day} {printed:%B %Y}]{{date={printed}}}"
        speaker = draw.one(self.entities.by_rank)
        return f"[{speaker.name}]{{.ref}}" if kind < 0.97 else f"[{capital(word)}]{{ref={speaker.id}}}"


def write(root: Path, path: str, text: str) -> None:
    (root / path).write_text(text, encoding="utf-8")


def ledger(articles: list, entities: Entities) -> str:
    """What `dictum pin` would write: a line an address, in their order."""
    lines = [("page", "about/")]
    for name in articles:
        lines.append(("article", f"articles/{name}/"))
        lines += [("statement", f"s/{name}/s{number}/") for number in range(1, COUNT + 1)]
    for kind in ("speaker", "topic", "event", "outlet"):
        lines += [(kind, f"{kind}s/{entity.id}/") for entity in getattr(entities, kind + "s")]
    lines.sort(key=lambda line: line[1])
    return "kind\taddress\n" + "".join(f"{kind}\t{address}\n" for kind, address in lines)


def make(count: int, root: Path, seed: str) -> None:
    corpus = Articles(seed, count)
    for folder in ("articles", "speakers", "topics", "outlets", "events", "pages"):
        (root / "content" / folder).mkdir(parents=True)
    write(root, "dictum.yml", CONFIGURATION.format(count=count))
    write(root, "content/pages/about.md", ABOUT.format(count=count))
    for path, text in corpus.entities.files(seed, corpus.vocabulary):
        write(root, path, text)
    names = []
    for number in range(1, count + 1):
        name, text = corpus.article(number)
        write(root, f"content/articles/{name}.md", text)
        names.append(name)
    write(root, "content/permalinks.tsv", ledger(names, corpus.entities))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("count", type=int, metavar="N")
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--seed", default="dictum")
    arguments = parser.parse_args()
    if arguments.folder.exists() and any(arguments.folder.iterdir()):
        parser.error(f"{arguments.folder} is not empty")
    make(arguments.count, arguments.folder, arguments.seed)


if __name__ == "__main__":
    main()
