"""Words, names and sentences of no language, made of syllables: the prose of a corpus.

Only `random.random()` is drawn from, whose sequence for a seed Python promises to keep; so a corpus is the same,
byte for byte, wherever and whenever it is made.
"""

from random import Random

ONSETS = "b br c ch d dr f fl g gr h j k l m n p pl qu r s sh sl st t tr v w z".split()
NUCLEI = "a a e e i i o o u ai ea ei ie oa ou é ö ü".split()
CODAS = ["", "", "", "l", "m", "n", "nd", "r", "rt", "s", "st", "t", "x"]
ENDINGS = ["", "", "", "ed", "ing", "ly", "ness", "s", "tion"]
SMALL = """the the the the the the of of of of and and and to to to in in a a a that that is was for on with as by at
from it he she they had not but which were be been has have an this or its their after before under over""".split()
VOWELS_WITH_MARKS = str.maketrans("éöü", "eou")


class Draw:
    """Choices of one stream of chance."""

    def __init__(self, seed: str):
        self.random = Random(seed).random

    def below(self, count: int) -> int:
        return int(self.random() * count)

    def between(self, low: int, high: int) -> int:
        return low + int(self.random() * (high - low + 1))

    def one(self, pool):
        return pool[int(self.random() * len(pool))]

    def some(self, pool, count: int) -> list:
        """`count` choices, among which one may stand twice."""
        chance, size = self.random, len(pool)
        return [pool[int(chance() * size)] for _ in range(count)]

    def happens(self, share: float) -> bool:
        return self.random() < share


def zipf(items: list, size: int, first: int = 1) -> list:
    """`items` repeated in a pool of about `size`, the one of rank r in proportion to 1/r, each at least once.

    The ranks count from `first`; where that is large, no item stands out."""
    total = sum(1 / rank for rank in range(first, first + len(items)))
    return [item for rank, item in enumerate(items, first) for _ in range(max(1, round(size / total / rank)))]


def word(draw: Draw, syllables: int) -> str:
    return "".join(draw.one(ONSETS) + draw.one(NUCLEI) + draw.one(CODAS) for _ in range(syllables))


def distinct(count: int, make) -> list:
    """The first `count` values that `make` gives, each once."""
    found: dict = {}
    while len(found) < count:
        found[make()] = None
    return list(found)


def slug(text: str) -> str:
    return text.lower().translate(VOWELS_WITH_MARKS).replace(" ", "-")


class Vocabulary:
    """The words of a corpus, the frequent ones often: a good half are short words that bind the others."""

    def __init__(self, seed: str):
        draw = Draw(seed + ":words")
        words = distinct(4000, lambda: word(draw, draw.between(1, 3)) + draw.one(ENDINGS))
        content = zipf(sorted(words, key=lambda word: len(word) + draw.below(3)), 40_000, first=30)
        self.content = content
        self.pool = content + SMALL * (len(content) // len(SMALL))

    def clause(self, draw: Draw, low: int, high: int) -> str:
        """Words that a comma may part, without a mark at the end and without a capital."""
        words = draw.some(self.pool, draw.between(low, high))
        if len(words) > 8 and draw.happens(0.6):
            words[len(words) // 2] += ","
        return " ".join(words)

    def sentence(self, draw: Draw, low: int = 9, high: int = 24) -> str:
        text = capital(self.clause(draw, low, high))
        return text + draw.one(".........?!")

    def heading(self, draw: Draw, low: int = 3, high: int = 8) -> str:
        return capital(" ".join(draw.some(self.content, draw.between(low, high))))


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]
