#!/usr/bin/env python3
"""Writes a Hugo site with the content of a benchmark's corpus: `site.py CORPUS DIR`.

What can be done beforehand is done here, so that Hugo need not do it: marks are made HTML, statements are read out of
the articles into a file of data, and each gets its page by a content adapter. Feeds, a search index and files of data
are left out.
"""

import json
import shutil
import sys
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from marks import Body, front_matter, ids

HERE = Path(__file__).resolve().parent
CONFIGURATION = """baseURL = "https://archive.example/"
title = "The Archive of Measures"
locale = "en"
disableKinds = ["RSS"]
[taxonomies]
speaker = "speakers"
topic = "topics"
year = "years"
month = "months"
day = "days"
[pagination]
disableAliases = true
pagerSize = 200
[markup.goldmark.renderer]
unsafe = true
"""
ADAPTER = """{{ range hugo.Data.statements }}
{{ $page := dict "path" .path "title" .title "type" "s" "params" (dict "speakers" .speakers "topics" .topics
  "years" .years "months" .months "days" .days "statement" .facts) }}
{{ with .date }}{{ $page = merge $page (dict "dates" (dict "date" (time.AsTime .))) }}{{ end }}
{{ $.AddPage $page }}
{{ end }}
"""


class Source:
    """A corpus, read: front matter and text of every entity, names by ids and ids by names."""

    def __init__(self, corpus: Path):
        self.corpus = corpus
        self.entities = {kind: self.read(kind) for kind in ("speakers", "topics", "events", "outlets")}
        everything = [pair for kind in self.entities.values() for pair in kind.items()]
        self.labels = {id: head.get("name") or head["label"] for id, (head, _) in everything}
        self.ids = {head["name"]: id for id, (head, _) in self.entities["speakers"].items()}

    def read(self, kind: str) -> dict:
        files = sorted((self.corpus / "content" / kind).glob("*.md"))
        return {file.stem: front_matter(file.read_text(encoding="utf-8")) for file in files}

    def articles(self):
        for file in sorted((self.corpus / "content/articles").glob("*.md")):
            head, text = front_matter(file.read_text(encoding="utf-8"))
            yield file.stem, head, Body(text, file.stem, self.ids)

    def link(self, kind: str, id: str) -> dict:
        return {"href": f"/{kind}/{id}/", "title": self.labels[id]}

    def event_date(self, id: str) -> str:
        return self.entities["events"][id][0]["date"]


def facts(source: Source, name: str, head: dict, statement) -> dict:
    """What a page or a list says of a statement, names looked up and dates in words."""
    given = statement.facts
    said = given.get("said") or (source.event_date(given["at"]) if "at" in given else "")
    found = {
        "name": statement.name, "words": statement.words, "form": statement.form, "said": said, "saidLong": long(said),
        "basis": "date of the event" if "at" in given else given.get("basis", "stated"), "cue": given.get("cue", ""),
        "evidence": given.get("evidence", ""), "href": f"/s/{name}/{statement.name}/",
        "speaker": source.link("speakers", given["by"]), "outlet": source.link("outlets", head["outlet"]),
        "about": [source.link("topics", id) for id in ids(given["about"])],
        "article": {"href": f"/articles/{name}/", "title": head["title"]},
        "printed": head["published"], "printedLong": long(head["published"]),
    }
    for key, kind in (("to", "speakers"), ("via", "outlets"), ("at", "events"), ("recounts", "events")):
        if key in given:
            found[key] = source.link(kind, given[key])
    if statement.within:
        found["within"] = f"/s/{name}/{statement.within}/"
    return found


def long(text: str) -> str:
    if not text:
        return ""
    day = date.fromisoformat(text if len(text) == 10 else text + "-01")
    return f"{day.day} {day:%B %Y}" if len(text) == 10 else f"{day:%B %Y}"


def times(text: str) -> dict:
    """The terms of a date: its year, its month, and its day where it has one."""
    year, month = ([text[:4]], [text[:7]]) if text else ([], [])
    return {"years": year, "months": month, "days": [text] if len(text) == 10 else []}


def page(fields: dict, text: str) -> str:
    return json.dumps(fields, ensure_ascii=False) + "\n\n" + text + "\n"


def write_entities(source: Source, content: Path) -> None:
    for kind, entities in source.entities.items():
        for id, (head, text) in entities.items():
            (content / kind / id).mkdir(parents=True)
            name = "_index.md" if kind in ("speakers", "topics") else "index.md"
            shown = {key: head[key] for key in ("kind", "sort", "date") if key in head}
            fields = {"title": source.labels[id], "facts": shown}
            (content / kind / id / name).write_text(page(fields, text), encoding="utf-8")


def write_articles(source: Source, content: Path) -> list:
    """Writes the articles and gives the statements of all."""
    (content / "articles").mkdir(parents=True)
    pages = []
    for name, head, body in source.articles():
        items = [facts(source, name, head, body.statements[key]) for key in sorted(body.statements)]
        fields = article_fields(source, head) | {"statements": items}
        (content / "articles" / f"{name}.md").write_text(page(fields, body.html), encoding="utf-8")
        pages += [statement_page(item) for item in items]
    return pages


def article_fields(source: Source, head: dict) -> dict:
    printed = head["published"]
    return {key: head[key] for key in ("title", "summary", "published", "captured")} | times(printed) | {
        "date": printed, "printedLong": long(printed), "original": head["url"],
        "outlet": source.link("outlets", head["outlet"]),
        "subjects": [source.link("topics", id) for id in ids(head["topics"])],
    }


def statement_page(item: dict) -> dict:
    """An entry of the data from which the content adapter makes pages."""
    said = item["said"]
    return {
        "path": item["href"].removeprefix("/s/").strip("/"),
        "title": f"{item['speaker']['title']}: {item['words'][:60]}",
        "date": said if len(said) == 10 else said and said + "-01", "facts": item,
        "speakers": [last(item["speaker"])], "topics": [last(link) for link in item["about"]],
    } | times(said)


def last(link: dict) -> str:
    return link["href"].strip("/").split("/")[-1]


def main() -> None:
    if len(sys.argv) != 3:
        sys.exit("usage: site.py CORPUS DIR")
    source, site = Source(Path(sys.argv[1])), Path(sys.argv[2])
    shutil.copytree(HERE / "templates", site / "layouts")
    (site / "hugo.toml").write_text(CONFIGURATION)
    write_entities(source, site / "content")
    pages = write_articles(source, site / "content")
    for folder in ("content/s", "data", "static"):
        (site / folder).mkdir()
    (site / "content/s/_content.gotmpl").write_text(ADAPTER)
    (site / "content/about.md").write_text(page({"title": "About"}, "Nobody wrote these articles."))
    (site / "data/statements.json").write_text(json.dumps(pages, ensure_ascii=False), encoding="utf-8")
    sheets = sorted((HERE.parents[2] / "templates/assets").glob("*.css"))
    (site / "static/style.css").write_text("".join(sheet.read_text(encoding="utf-8") for sheet in sheets))


if __name__ == "__main__":
    main()
