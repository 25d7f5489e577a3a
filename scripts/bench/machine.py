"""What the figures were measured on and with."""

import os
import platform
import subprocess
from datetime import datetime, timezone
from pathlib import Path

from builders import HERE, Hugo


def now() -> str:
    return datetime.now(timezone.utc).strftime("%Y-%m-%d %H:%M UTC")


def first_line(*command) -> str:
    try:
        done = subprocess.run([str(part) for part in command], capture_output=True, text=True, cwd=HERE)
    except OSError:
        return "not at hand"
    return (done.stdout or done.stderr).strip().split("\n")[0]


def processor() -> str:
    lines = Path("/proc/cpuinfo").read_text().split("\n")
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return f"{len(os.sched_getaffinity(0))} cores of {names[0] if names else platform.machine()}"


def memory() -> str:
    return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB"


def described(program: Path) -> dict:
    """Name and value of each thing that a figure depends on."""
    commit = first_line("git", "rev-parse", "--short", "HEAD")
    facts = {
        "Machine": f"{processor()}, {memory()} of memory", "System": f"{platform.system()} {platform.release()}",
        "Load before": f"load before, on average of a minute: {os.getloadavg()[0]:.1f}",
        "Dictum": f"Dictum {first_line(program, '--version')}, commit {commit}",
        "Swift": first_line("swift", "--version").removeprefix("Swift version "),
        "C compiler": first_line("cc", "--version"), "libcmark": first_line("pkg-config", "--modversion", "libcmark"),
    }
    return facts | ({"Hugo": first_line(Hugo.program(), "version").split(" ")[1]} if Hugo.program() else {})
