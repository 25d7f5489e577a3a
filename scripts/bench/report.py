"""The report, as Markdown."""

from pathlib import Path

from goals import goals

ROWS = [
    "full build", "full build, one core", "full build, to disk", "nothing changed", "one article changed", "floor", "Hugo"
]
TEXT = (Path(__file__).resolve().parent / "report.md").read_text(encoding="utf-8")


def page(results: dict, profile: Path) -> str:
    """`report.md` with the figures set in: the goals, then a table of costs for each size, then the machine."""
    sizes = sorted(results, key=int)
    tables = "\n\n".join(size_section(int(count), results[count]) for count in sizes)
    lines = ["| goal, at 10,000 articles | limit | measured | |", "| --- | --- | --- | --- |"]
    goal_table = "\n".join(lines + [goal.line for goal in goals(results)])
    return TEXT.replace("{{goals}}", goal_table).replace("{{sizes}}", tables).replace("{{profile}}", kept(profile))


def size_section(count: int, result: dict) -> str:
    counts, costs = result["counts"], result["costs"]
    files = f"{counts['files']:,} files of {counts['bytes'] / 1e6:,.0f} MB together"
    hugo = f"; Hugo {counts[HUGO_FILES]:,} of {counts[HUGO_BYTES] / 1e6:,.0f} MB" if HUGO_FILES in counts else ""
    lines = [f"### {count:,} articles", "", f"Dictum writes {files}{hugo}.", ""]
    lines += ["| | CPU s | time s | memory MB | CPU ÷ floor | CPU ÷ Hugo | runs |", "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"]
    lines += [cost_line(row, costs) for row in ROWS if row in costs]
    return "\n".join(lines + ["", *touched_lines(counts), "", *machine_lines(result)])


HUGO_FILES, HUGO_BYTES = "Hugo's files", "Hugo's bytes"


def cost_line(row: str, costs: dict) -> str:
    cost = costs[row]
    figures = [f"{cost['cpu']:.2f}", f"{cost['wall']:.2f}", f"{cost['memory'] / 1e6:,.0f}"]
    return "| " + " | ".join([row, *figures, ratio(cost, costs, "floor"), ratio(cost, costs, "Hugo"), str(cost["runs"])]) + " |"


def ratio(cost: dict, costs: dict, other: str) -> str:
    return f"{cost['cpu'] / costs[other]['cpu']:.3g}" if other in costs else "–"


def touched_lines(counts: dict) -> list:
    rows = ("nothing changed", "one article changed")
    return [f"Files of the site touched, {row}: {counts[f'files touched, {row}']:,}." for row in rows if f"files touched, {row}" in counts]


def machine_lines(result: dict) -> list:
    measured = [f"- Measured: {result['when']}"]
    if "Hugo measured" in result:
        measured.append(f"- Hugo’s figures are of an earlier run: {result['Hugo measured']}")
    return measured + [f"- {name}: {value}" for name, value in result["machine"].items()]


def kept(profile: Path) -> str:
    return profile.read_text(encoding="utf-8").strip() if profile.exists() else "No profile is on record."
