"""What Dictum is held against: ratios within one run, each with the figures that it is made of."""

from dataclasses import dataclass


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
        shown = "–" if self.value is None else f"{self.value:.{3 if self.value < 1 else 2}f}{self.unit}"
        return f"| {self.text} | {'≥' if self.is_least else '≤'} {self.limit:g}{self.unit} | {shown} | {self.verdict} |"


class Figures:
    """The results of all sizes, by size, row and kind of cost; None for what was not measured."""

    def __init__(self, results: dict):
        self.results = results

    def cost(self, count: int, row: str, kind: str):
        return self.results.get(str(count), {}).get("costs", {}).get(row, {}).get(kind)

    def ratio(self, kind: str, above: tuple, below: tuple):
        over, under = self.cost(*above, kind), self.cost(*below, kind)
        return over / under if over is not None and under else None

    def touched(self, count: int, row: str):
        return self.results.get(str(count), {}).get("counts", {}).get(f"files touched, {row}")


def goals(results: dict, count: int = 10_000) -> list:
    """The goals, for an archive of `count` articles."""
    figures, full = Figures(results), (count, "full build")
    tenfold, memory = (10 * count, "full build"), figures.cost(10 * count, "full build", "memory")
    return [
        Goal("CPU time of a full build ÷ Hugo’s", figures.ratio("cpu", full, (count, "Hugo")), 1 / 20),
        Goal("memory of a full build ÷ Hugo’s", figures.ratio("memory", full, (count, "Hugo")), 1 / 10),
        Goal("CPU time of a full build ÷ the floor’s", figures.ratio("cpu", full, (count, "floor")), 2.2),
        Goal(f"CPU time for {10 * count:,} articles ÷ for {count:,}", figures.ratio("cpu", tenfold, full), 11),
        Goal(f"memory for {10 * count:,} articles", memory and memory / 1e9, 1.5, unit=" GB"),
        Goal("files touched when nothing changed", figures.touched(count, "nothing changed"), 0),
        Goal("time of a build with nothing changed ÷ of a full one", figures.ratio("wall", (count, "nothing changed"), full), 0.15),
        Goal("time of a build with one article changed ÷ of a full one", figures.ratio("wall", (count, "one article changed"), full), 0.2),
        Goal("time of a full build on one core ÷ on two", figures.ratio("wall", (count, "full build, one core"), full), 1.7, True),
    ]
