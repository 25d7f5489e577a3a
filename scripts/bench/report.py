"""The report, as Markdown."""

from functools import reduce
from pathlib import Path

from goals import goals

BUILDS = ["full build", "full build, one core", "full build, to disk", "nothing changed", "one article changed"]
ROWS = [*BUILDS, "floor", "Hugo"]
HUGO_FILES, HUGO_BYTES = "Hugo's files", "Hugo's bytes"
TEXT = (Path(__file__).resolve().parent / "report.md").read_text(encoding="utf-8")


def page(results: dict, profile: Path) -> str:
    """`report.md` with the figures set in: the goals, then a table of costs for each size, then the machine."""
    sizes = sorted(results, key=int)
    tables = "\n\n".join([size_section(int(count), results[count]) for count in sizes] + growth(results, sizes))
    lines = ["| goal, at 10,000 articles | limit | measured | |", "| --- | --- | --- | --- |"]
    goal_table = "\n".join(lines + [goal.line for goal in goals(results)])
    values = {"goals": goal_table, "sizes": tables, "machine": machine(results), "profile": kept(profile)}
    return reduce(lambda text, name: text.replace("{{" + name + "}}", values[name]), values, TEXT)


def growth(results: dict, sizes: list) -> list:
    """What a larger archive costs against the next smaller one, where there are two."""
    lines = [growth_line(results, *pair) for pair in zip(sizes, sizes[1:])]
    head = ["### Growth of a full build", "", "| articles | CPU | memory | files | bytes |", "| --- |" + " ---: |" * 4]
    return ["\n".join(head + lines)] if lines else []


def growth_line(results: dict, small: str, large: str) -> str:
    def times(kind: str, of: str) -> str:
        below, above = (results[count][kind] | results[count][kind].get("full build", {}) for count in (small, large))
        return f"× {above[of] / below[of]:.2f}"

    figures = [times("costs", "cpu"), times("costs", "memory"), times("counts", "files"), times("counts", "bytes")]
    return f"| {int(small):,} to {int(large):,} | " + " | ".join(figures) + " |"


def size_section(count: int, result: dict) -> str:
    counts, costs = result["counts"], result["costs"]
    files = f"{counts['files']:,} files of {counts['bytes'] / 1e6:,.0f} MB together"
    hugo = f"; Hugo {counts[HUGO_FILES]:,} of {counts[HUGO_BYTES] / 1e6:,.0f} MB" if HUGO_FILES in counts else ""
    lines = [f"### {count:,} articles", "", f"Dictum writes {files}{hugo}.", ""]
    lines += ["| | CPU s | time s | memory MB | CPU ÷ floor | CPU ÷ Hugo | runs |", "| --- |" + " ---: |" * 6]
    lines += [cost_line(row, costs) for row in ROWS if row in costs]
    return "\n".join(lines + ["", *count_lines(counts), "", occasion(result)])


def cost_line(row: str, costs: dict) -> str:
    cost = costs[row]
    figures = [f"{cost['cpu']:.2f}", f"{cost['wall']:.2f}", f"{cost['memory'] / 1e6:,.0f}"]
    ratios = [ratio(cost, costs, "floor"), ratio(cost, costs, "Hugo")]
    return "| " + " | ".join([row, *figures, *ratios, str(cost["runs"])]) + " |"


def ratio(cost: dict, costs: dict, other: str) -> str:
    return f"{cost['cpu'] / costs[other]['cpu']:.3g}" if other in costs else "–"


def count_lines(counts: dict) -> list:
    """How many files of the site were opened or touched by the builds that had little to do."""
    rows = ("nothing changed", "one article changed")
    names = [f"files {what}, {row}" for row in rows for what in ("opened", "touched")]
    return ["; ".join(f"{name}: {counts[name]:,}" for name in names if counts.get(name) is not None).capitalize() + "."]


def occasion(result: dict) -> str:
    """When, with which Dictum and on how busy a machine the figures of a size were measured."""
    facts = result["machine"]
    hugo = f"; Hugo’s figures are of a run of {result['Hugo measured']}" if "Hugo measured" in result else ""
    return f"Measured {result['when']} with {facts['Dictum']}; {facts['Load before']}{hugo}."


def machine(results: dict) -> str:
    """What all sizes have in common, as the largest tells it."""
    facts = results[max(results, key=int)]["machine"] if results else {}
    return "\n".join(f"- {name}: {value}" for name, value in facts.items() if name not in ("Dictum", "Load before"))


def kept(profile: Path) -> str:
    return profile.read_text(encoding="utf-8").strip() if profile.exists() else "No profile is on record."
