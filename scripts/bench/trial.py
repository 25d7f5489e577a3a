"""All measurements of one size of archive."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

from builders import HERE, Dictum, Floor, Hugo, cleared
from machine import described, now
from measure import Cost, middle, state

LARGEST_FOR_HUGO, LARGEST_FOR_DISK = 10_000, 1_000
# The floor's packed file is as large as the site, and stands beside it in memory.
LARGEST_FOR_FLOOR = 20_000


def note(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def corpus(folder: Path, count: int) -> Path:
    """The archive of `count` articles, made anew where the programs that make it have changed."""
    made, stamp = folder / f"corpus-{count}", folder / f"corpus-{count}.sha256"
    sources = [HERE / "corpus.py", *sorted((HERE / "invented").glob("*.py"))]
    digest = hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()
    if not made.exists() or not stamp.exists() or stamp.read_text() != digest:
        note(f"{count} articles: making the archive")
        subprocess.run([sys.executable, "-B", HERE / "corpus.py", str(count), cleared(made)], check=True)
        stamp.write_text(digest)
    return made


class Trial:
    """Runs the builders in turn, so that a slow minute of the machine meets all of them."""

    def __init__(self, options, count: int):
        self.options, self.count, self.work = options, count, options.dir
        source = corpus(self.work, count)
        self.dictum = Dictum(options.program, source, self.work)
        self.floor, self.hugo = Floor(source, self.work), Hugo(source, self.work)
        self.machine = described(options.program)
        self.costs: dict = {}
        self.counts: dict = {}

    def keep(self, row: str, cost: Cost) -> None:
        note(f"{self.count} articles, {row}: {cost.cpu:.2f} s CPU, {cost.wall:.2f} s, {cost.memory / 1e6:.0f} MB")
        self.costs.setdefault(row, []).append(cost)

    def results(self) -> dict:
        site = self.work / "site"
        self.prepare(site)
        for _ in range(self.options.runs):
            self.turn(site)
        if not self.options.hugo_from and Hugo.program() and self.count <= LARGEST_FOR_HUGO:
            self.run_hugo()
        if self.count <= LARGEST_FOR_DISK:
            self.run_on_disk(self.options.disk)
        costs = {row: middle(costs).as_json() | {"runs": len(costs)} for row, costs in self.costs.items()}
        return {"when": now(), "machine": self.machine, "costs": costs, "counts": self.counts}

    def prepare(self, site: Path) -> None:
        """Builds that are not measured: one whose files are counted and packed, and one that is watched."""
        self.dictum.full(site)
        self.count_files("", site)
        if self.has_floor:
            self.floor.prepare(site)
        self.counts["files opened, nothing changed"] = self.dictum.opened(site)

    def count_files(self, whose: str, site: Path) -> None:
        sizes = [size for _, _, size in state(site).values()]
        self.counts |= {f"{whose}files": len(sizes), f"{whose}bytes": sum(sizes)}

    def turn(self, site: Path) -> None:
        self.keep("full build", self.dictum.full(site))
        self.rebuild("nothing changed", self.dictum.again(site))
        self.rebuild("one article changed", self.dictum.edited(site))
        self.keep("full build, one core", self.dictum.full(site, "taskset", "-c", "0"))
        shutil.rmtree(site)
        if self.has_floor:
            self.run_floor()

    @property
    def has_floor(self) -> bool:
        return self.count <= LARGEST_FOR_FLOOR

    def run_floor(self) -> None:
        self.keep("floor", self.floor.full(self.work / "floor-site"))
        shutil.rmtree(self.work / "floor-site")

    def rebuild(self, row: str, outcome) -> None:
        cost, touched = outcome
        self.keep(row, cost)
        self.counts[f"files touched, {row}"] = touched

    def run_hugo(self) -> None:
        self.hugo.prepare()
        for _ in range(self.options.hugo_runs):
            self.keep("Hugo", self.hugo.full(self.work / "hugo-out"))
        self.count_files("Hugo's ", self.work / "hugo-out")
        for name in ("hugo-out", "hugo-site", "hugo-cache"):
            cleared(self.work / name)

    def run_on_disk(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.keep("full build, to disk", self.dictum.full(folder / "site"))
        shutil.rmtree(folder / "site")
