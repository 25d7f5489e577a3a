"""Runs a command and tells what it cost."""

import os
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True)
class Cost:
    """Seconds of the processor (user and system, all threads), seconds of the clock, bytes of memory at the peak."""

    cpu: float
    wall: float
    memory: int

    def as_json(self) -> dict:
        return asdict(self)


def run(command: list, log: Path) -> Cost:
    """Runs a command to its end; its output goes to `log`. One that fails ends the benchmark."""
    with log.open("wb") as out:
        start = time.perf_counter()
        process = subprocess.Popen([str(part) for part in command], stdin=subprocess.DEVNULL, stdout=out, stderr=out)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        said = log.read_text(errors="replace")[-2000:]
        sys.exit(f"{' '.join(map(str, command))}: status {process.returncode}\n{said}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * 1024)


def middle(costs: list) -> Cost:
    """The median of each figure by itself."""
    return Cost(*(median(getattr(cost, name) for cost in costs) for name in ("cpu", "wall", "memory")))


def state(folder: Path) -> dict:
    """The identity and the time of the last change of each file of a site, by which a rewritten one is known.

    What Dictum keeps for itself beside the site is left out."""
    found = {}
    for path, _, names in os.walk(folder):
        for name in (name for name in names if not name.startswith(".dictum")):
            facts = os.stat(os.path.join(path, name))
            found[os.path.join(path, name)] = (facts.st_ino, facts.st_mtime_ns, facts.st_size)
    return found


def touched(before: dict, after: dict) -> int:
    """How many files were written, made or removed."""
    return sum(before.get(path) != after.get(path) for path in before.keys() | after.keys())
