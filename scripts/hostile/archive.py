"""An archive that holds each attack string as a body and in every field of every kind of file."""

import json
import pathlib

FIELDS = {
    "articles": {
        "title": "A title", "outlet": "unknown", "url": "unknown", "published": "2022-02-08", "captured": "unknown",
        "language": "en", "text": "digest", "byline": "By someone", "summary": "A summary", "rights": "A reason",
        "archived": "https://web.archive.org/web/2022/https://example.org/",
        "changes": [{"date": "2022-02-09", "text": "A change"}], "custom": {"shelf": "A value"},
        "statements": {
            "named": {"by": "unknown", "as": "a voice", "cue": "said", "evidence": "words", "said": "2022",
                      "basis": "inferred", "passage": "first … last", "note": "A note"},
            "quoted": {"quote": "found by its words", "prefix": "that is ", "by": "unknown", "note": "A note"},
        },
    },
    "speakers": {
        "name": "A name", "kind": "person", "sort": "Name", "aliases": [{"name": "An alias"}],
        "offices": [{"title": "An office", "body": "A body", "from": "2000"}], "wikidata": "Q1",
        "links": ["https://example.org/"], "letters": "AN", "custom": {"shelf": "A value"},
    },
    "topics": {
        "label": "A label", "alternative": ["Another"], "exact_match": ["https://example.org/"],
        "custom": {"shelf": "A value"},
    },
    "events": {"label": "A label", "date": "2022", "place": "A place", "custom": {"shelf": "A value"}},
    "outlets": {
        "name": "A name", "kind": "newspaper", "country": "A country", "url": "https://example.org/", "note": "A note",
        "custom": {"shelf": "A value"},
    },
    "pages": {"title": "A title"},
}
BODY = "Text.\n"
MARKED = "He [said so]{#named}, that is found by its words, [and more]{by=unknown as=QUOTED note=QUOTED #other}.\n\n"
CONFIGURATION = {
    "format": "1", "title": "A title", "url": "https://archive.example/", "subtitle": "A subtitle",
    "description": "A description", "editor": "An editor", "licence": "CC-BY-4.0",
}


def paths(value, path=()):
    """The places of the texts in a tree of fields."""
    if isinstance(value, dict):
        return [p for key, item in value.items() for p in paths(item, path + (key,))]
    if isinstance(value, list):
        return [p for index, item in enumerate(value) for p in paths(item, path + (index,))]
    return [path]


def replaced(value, places, text):
    """The tree with a text at some places."""
    copy = json.loads(json.dumps(value))
    for place in places:
        node = copy
        for step in place[:-1]:
            node = node[step]
        node[place[-1]] = text
    return copy


def front_matter(fields):
    """YAML in which each field stands on a line of its own; JSON strings are YAML strings."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items()]
    return "---\n" + "\n".join(lines) + "\n---\n"


class HostileArchive:
    """The files of the archive; what the program refuses at its place is taken back."""

    def __init__(self, folder, attacks):
        self.folder = pathlib.Path(folder)
        self.attacks = attacks
        # By file, the places that hold the attack, and whether the body does.
        self.files = {}
        for number, attack in enumerate(attacks):
            for kind, fields in FIELDS.items():
                self.files[f"content/{kind}/x{number}.md"] = [kind, attack, set(paths(fields)), True]
        self.refused = 0

    def write(self):
        for path, (kind, attack, places, has_body) in self.files.items():
            body = attack + "\n" if has_body else BODY
            if kind == "articles":
                quoted = json.dumps(attack, ensure_ascii=False) if has_body and "\n" not in attack else '"x"'
                body = MARKED.replace("QUOTED", quoted.replace("\\u", "u")) + body
            text = front_matter(replaced(FIELDS[kind], places, attack)) + body
            target = self.folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="")
        (self.folder / "dictum.yml").write_text(
            "\n".join(f"{key}: {json.dumps(value)}" for key, value in CONFIGURATION.items()) + "\n")

    def take_back(self, problem):
        """Takes the attack out of the field, or the body, at which a problem points."""
        entry = self.files.get(problem["file"])
        if entry is None:
            raise SystemExit(f"a problem outside the attacks: {problem}")
        kind = entry[0]
        names = list(FIELDS[kind])
        index = problem["line"] - 2
        if 0 <= index < len(names) and any(place[0] == names[index] for place in entry[2]):
            entry[2] = {place for place in entry[2] if place[0] != names[index]}
        elif entry[3]:
            entry[3] = False
        else:
            raise SystemExit(f"a problem where no attack stands: {problem}")
        self.refused += 1
