"""A disk that is full."""

import os
import shutil
import subprocess

from bench import Skipped, digests, expect

SIZES = [5, 20, 50]


def full(bench):
    """A site that stands is built anew on file systems that are too small for two of it, or for one."""
    told = []
    for size in SIZES:
        place = bench.work / f"disk-{size}"
        place.mkdir()
        mount = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={size}m", "tmpfs", place], capture_output=True, text=True)
        if mount.returncode != 0:
            raise Skipped("a file system of a given size needs the rights to mount it")
        try:
            told.append(f"{size} MB: {tried(bench, place)}")
        finally:
            subprocess.run(["umount", place], check=True)
    return "; ".join(told)


def tried(bench, place):
    small = bench.work / "small"
    if not small.exists():
        subprocess.run([bench.program, "new", "archive", small], check=True, stdout=subprocess.DEVNULL)
    out = place / "site"
    expect(bench.run(small, out).returncode == 0, "the small site was not built")
    outcome = [step(bench, bench.archives[state], out, place) for state in [0, 1]]
    fill(place)
    outcome.append(step(bench, small, out, place))
    return ", ".join(outcome) + " (large site over small, large over large, none free)"


def step(bench, archive, out, place):
    before = digests(out)
    run = bench.run(archive, out)
    expect(not (set(os.listdir(place)) - {"site", "filling"}), f"left beside the site: {os.listdir(place)}")
    if run.returncode == 0:
        return "done"
    expect(run.returncode == 3, f"status {run.returncode}: {run.stderr}")
    expect("no space" in run.stderr and str(place) in run.stderr, f"no space and a path are not named: {run.stderr}")
    expect(run.stderr.count("\n") == 1, f"more than a line was said: {run.stderr}")
    expect(digests(out) == before, "the site that stood before is not intact")
    return "3"


def fill(place):
    with open(place / "filling", "wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(65536))
        except OSError:
            pass
    shutil.disk_usage(place)
