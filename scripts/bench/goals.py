"""What Dictum is held against: ratios within one run, each with the figures that it is made of."""

from dataclasses import dataclass


ONE_CORE = "full build, one core"


@dataclass(frozen=True)
class Goal:
    """A ratio that should be at most, or at least, a limit. `value` is None where it was not measured."""

    text: str
    value: float | None
    limit: float
    is_least: bool = False
    unit: str = ""

    @property
    def verdict(self) -> str:
        if self.value is None:
            return "not measured"
        return "met" if (self.value >= self.limit if self.is_least else self.value <= self.limit) else "**not met**"

    @property
    def line(self) -> str:
        sign = "≥" if self.is_least else "≤"
        return f"| {self.text} | {sign} {self.limit:g}{self.unit} | {self.shown} | {self.verdict} |"

    @property
    def shown(self) -> str:
        if self.value is None or isinstance(self.value, int):
            return "–" if self.value is None else f"{self.value:,}"
        return f"{self.value:.{3 if self.value < 1 else 2}f}{self.unit}"


class Figures:
    """The results of all sizes, by size, row and kind of cost; None for what was not measured."""

    def __init__(self, results: dict):
        self.results = results

    def cost(self, count: int, row: str, kind: str):
        return self.results.get(str(count), {}).get("costs", {}).get(row, {}).get(kind)

    def ratio(self, kind: str, above: tuple, below: tuple):
        over, under = self.cost(*above, kind), self.cost(*below, kind)
        return over / under if over is not None and under else None

    def counted(self, count: int, what: str):
        return self.results.get(str(count), {}).get("counts", {}).get(what)


def goals(results: dict, count: int = 10_000) -> list:
    """The goals, for an archive of `count` articles."""
    figures, full, large = Figures(results), (count, "full build"), (10 * count, "full build")
    unchanged, changed = (count, "nothing changed"), (count, "one article changed")
    memory = figures.cost(*large, "memory")
    return [
        Goal("CPU time of a full build ÷ Hugo’s", figures.ratio("cpu", full, (count, "Hugo")), 1 / 20),
        Goal("memory of a full build ÷ Hugo’s", figures.ratio("memory", full, (count, "Hugo")), 1 / 10),
        Goal("CPU time of a full build ÷ the floor’s", figures.ratio("cpu", full, (count, "floor")), 2.2),
        Goal(f"CPU time for {10 * count:,} articles ÷ for {count:,}", figures.ratio("cpu", large, full), 11),
        Goal(f"memory for {10 * count:,} articles", memory and memory / 1e9, 1.5, unit=" GB"),
        Goal("pages opened when nothing changed", figures.counted(count, "files opened, nothing changed"), 0),
        Goal("time with nothing changed ÷ of a full one", figures.ratio("wall", unchanged, full), 0.15),
        Goal("time with one article changed ÷ of a full one", figures.ratio("wall", changed, full), 0.2),
        Goal("time of a full build on one core ÷ on two", figures.ratio("wall", (count, ONE_CORE), full), 1.7, True),
    ]
