"""The speakers, topics, events and outlets of a corpus, and their files."""

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta

from invented.words import Draw, Vocabulary, capital, distinct, slug, word, zipf

FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2025, 12, 31)
DAYS = (LAST_DAY - FIRST_DAY).days + 1
TOPICS, OUTLETS = 200, 12


@dataclass(frozen=True)
class Named:
    id: str
    name: str


@dataclass(frozen=True)
class Event:
    id: str
    label: str
    day: date


class Entities:
    """Whoever and whatever the articles of an archive name. The first speaker is named most, by Zipf's law."""

    def __init__(self, seed: str, articles: int, vocabulary: Vocabulary):
        draw = Draw(seed + ":entities")
        self.speakers = named(draw, max(50, articles // 50), lambda: f"{person(draw)} {person(draw)}")
        self.topics = named(draw, TOPICS, lambda: vocabulary.heading(draw, 2, 3))
        self.outlets = named(draw, OUTLETS, lambda: f"The {person(draw)} {draw.one(['Courier', 'Post', 'Review'])}")
        self.events = events(draw, max(24, articles // 100))
        self.days = [event.day for event in self.events]
        self.by_rank = zipf(self.speakers, 64 * len(self.speakers))

    def before(self, day: date) -> int:
        """How many of the events are over by a day: they stand in the order of their days."""
        return bisect_left(self.days, day)

    def files(self, seed: str, vocabulary: Vocabulary):
        """Path and text of each file, the most frequent speaker's first."""
        draw = Draw(seed + ":files")
        for rank, speaker in enumerate(self.speakers):
            yield f"content/speakers/{speaker.id}.md", speaker_file(draw, vocabulary, speaker, rank)
        for rank, topic in enumerate(self.topics):
            yield f"content/topics/{topic.id}.md", topic_file(draw, vocabulary, topic, rank, self.topics)
        for outlet in self.outlets:
            yield f"content/outlets/{outlet.id}.md", outlet_file(draw, vocabulary, outlet)
        for happening in self.events:
            yield f"content/events/{happening.id}.md", event_file(draw, vocabulary, happening, self)


def person(draw: Draw) -> str:
    return capital(word(draw, draw.between(2, 3)))


def named(draw: Draw, count: int, make) -> list:
    names = distinct(count, make)
    return [Named(f"{slug(name)[:50].strip('-')}-{number}", name) for number, name in enumerate(names, 1)]


def events(draw: Draw, count: int) -> list:
    """Conferences, one in each stretch of the time that the archive covers."""
    places = distinct(count, lambda: person(draw))
    days = [FIRST_DAY + timedelta(days=int((number + draw.random()) * DAYS / count)) for number in range(count)]
    labels = [f"The conference of {place}, {day.year}" for place, day in zip(places, days)]
    return [Event(slug(label.replace(",", "")), label, day) for label, day in zip(labels, days)]


def speaker_file(draw: Draw, vocabulary: Vocabulary, speaker: Named, rank: int) -> str:
    kind = "body" if rank % 7 == 6 else "person"
    lines = ["---", f"name: {speaker.name}", f"kind: {kind}"]
    if kind == "person":
        first, last = speaker.name.split(" ")
        lines += [f'sort: "{last}, {first}"', "aliases:", f"  - name: {first[0]}. {last}"]
    if kind == "person" and rank % 2 == 0:
        lines += ["offices:"] + office(draw, 1985, 1999) + office(draw, 2000, 2024)
    return "\n".join(lines + ["---", "", vocabulary.sentence(draw), ""])


def office(draw: Draw, first: int, last: int) -> list:
    start = draw.between(first, last - 4)
    end = draw.between(start + 2, last)
    land = person(draw)
    return [f"  - title: Minister of {land}", f"    body: {land}", f"    from: {start}-03-01", f"    to: {end}-09-30"]


def topic_file(draw: Draw, vocabulary: Vocabulary, topic: Named, rank: int, topics: list) -> str:
    broader = [f"broader: [{topics[rank % 20].id}]"] if rank >= 20 else []
    lines = ["---", f"label: {topic.name}"] + broader
    return "\n".join(lines + ["---", "", vocabulary.sentence(draw), ""])


def outlet_file(draw: Draw, vocabulary: Vocabulary, outlet: Named) -> str:
    lines = ["---", f"name: {outlet.name}", "kind: newspaper", f"url: https://{outlet.id}.example/"]
    return "\n".join(lines + ["---", "", vocabulary.sentence(draw), ""])


def event_file(draw: Draw, vocabulary: Vocabulary, happening: Event, all: Entities) -> str:
    participants = ", ".join(dict.fromkeys(one.id for one in draw.some(all.by_rank, 3)))
    topics = ", ".join(dict.fromkeys(one.id for one in draw.some(all.topics, 2)))
    lines = ["---", f'label: "{happening.label}"', f"date: {happening.day}"]
    lines += [f"participants: [{participants}]", f"topics: [{topics}]"]
    return "\n".join(lines + ["---", "", vocabulary.sentence(draw), ""])
