"""The six statements of an article, as spans of its text."""

from datetime import date, timedelta

from invented.entities import DAYS, FIRST_DAY, Entities
from invented.words import Draw, Vocabulary, capital

CUES = ["said", "warned", "claimed", "noted", "denied", "recalled"]
COUNT = 6


class Speech:
    """Writes the statements of one article, each with the next name: `s1` to `s6`."""

    def __init__(self, draw: Draw, vocabulary: Vocabulary, entities: Entities, printed: date):
        self.draw, self.vocabulary, self.entities, self.printed = draw, vocabulary, entities, printed
        self.past = entities.before(printed)
        self.given = 0

    def next(self) -> str:
        """A sentence with a statement in it, or with two, of which one stands within the other."""
        draw, speaker = self.draw, self.draw.one(self.entities.by_rank)
        kind = draw.random()
        if kind < 0.10 and self.given < COUNT - 1:
            return self.reported(speaker)
        if kind < 0.20:
            return self.interrupted(speaker)
        if kind < 0.50:
            return f"{speaker.name} {draw.one(CUES)}: [“{capital(self.words(8, 22))}.”]{self.facts(speaker)}"
        if kind < 0.72:
            words = f"that {self.words(3, 6)} “{self.words(3, 8)}” {self.words(3, 8)}"
            return f"{speaker.name} {draw.one(CUES)} [{words}]{self.facts(speaker)}."
        return f"{speaker.name} {draw.one(CUES)} [that {self.words(8, 20)}]{self.facts(speaker)}."

    def words(self, low: int, high: int) -> str:
        return self.vocabulary.clause(self.draw, low, high)

    def interrupted(self, speaker) -> str:
        first = f"[“{capital(self.words(5, 10))},”]{self.facts(speaker)}"
        return f"{first} {self.draw.one(CUES)} {speaker.name}, [“{self.words(6, 12)}.”]{{.cont by={speaker.id}}}"

    def reported(self, outer) -> str:
        facts = self.facts(outer)
        inner = self.other_than(outer)
        words = f"[‘{capital(self.words(6, 12))}.’]{{by={inner.id} #{self.name()} about={self.topic()}}}"
        return f"{outer.name} recalled: [“{inner.name} told us: {words}”]{facts}"

    def other_than(self, speaker):
        other = self.draw.one(self.entities.by_rank)
        return other if other.id != speaker.id else self.entities.speakers[speaker.id == self.entities.speakers[0].id]

    def facts(self, speaker) -> str:
        parts = [f"by={speaker.id} #{self.name()}", self.when(), f"about={self.topics()}"]
        if self.draw.happens(0.3):
            parts.append(f"cue={self.draw.one(CUES)}")
        if self.draw.happens(0.15):
            parts.append(f"to={self.other_than(speaker).id}")
        if self.draw.happens(0.1):
            parts.append(f"via={self.draw.one(self.entities.outlets).id}")
        if self.past and self.draw.happens(0.02):
            parts.append(f"recounts={self.event()}")
        return "{" + " ".join(part for part in parts if part) + "}"

    def name(self) -> str:
        self.given += 1
        return f"s{self.given}"

    def when(self) -> str:
        """Mostly a day of the fortnight before the article was printed; now and then an event, a month, or nothing."""
        kind = self.draw.random()
        if kind < 0.04:
            return ""
        if kind < 0.08 and self.past:
            return f"at={self.event()}"
        day = max(FIRST_DAY, self.printed - timedelta(days=self.draw.below(14)))
        if kind < 0.12:
            return f"said={day:%Y-%m}"
        if kind < 0.18:
            return f'said={day} basis=inferred evidence="on {day:%A}"'
        return f"said={day}"

    def event(self) -> str:
        return self.entities.events[self.draw.below(self.past)].id

    def topic(self) -> str:
        return self.draw.one(self.entities.topics).id

    def topics(self) -> str:
        first, second = self.topic(), self.topic()
        return first if first == second or self.draw.happens(0.7) else f'"{first} {second}"'


def printed_on(draw: Draw) -> date:
    return FIRST_DAY + timedelta(days=draw.below(DAYS))
