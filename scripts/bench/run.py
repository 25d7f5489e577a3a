#!/usr/bin/env python3
"""Measures Dictum, the floor and Hugo on invented archives, prints a report and writes it to docs/benchmarks.md.

It asserts nothing: its status says only whether everything ran. docs/benchmarks.md tells what is measured.
"""

import argparse
from pathlib import Path

from builders import HERE
from kept import hugo_of, load, save, with_hugo
from report import page
from trial import Trial

ROOT = HERE.parents[1]
PROGRAM, REPORT = ROOT / ".build/release/dictum", ROOT / "docs/benchmarks.md"
MEMORY, DISK = Path("/dev/shm/dictum-bench"), ROOT / ".build/bench"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    add_measurements(parser)
    add_files(parser)
    return parser.parse_args()


def add_measurements(parser) -> None:
    parser.add_argument("sizes", nargs="*", type=int, metavar="N", help="numbers of articles; with none, --results alone")
    parser.add_argument("--runs", type=int, default=3, help="runs of each build, of which the median counts")
    parser.add_argument("--hugo-runs", type=int, default=1, help="runs of Hugo")
    parser.add_argument("--program", type=Path, default=PROGRAM, help="the program that is measured")
    parser.add_argument("--hugo-from", type=Path, metavar="FILE", help="take Hugo's figures from what --hugo-to wrote")
    parser.add_argument("--hugo-to", type=Path, metavar="FILE", help="where to keep Hugo's figures")


def add_files(parser) -> None:
    parser.add_argument("--results", type=Path, metavar="FILE", help="figures of other sizes, reported too and added to")
    parser.add_argument("--dir", type=Path, default=MEMORY, help="a folder on tmpfs, for all files")
    parser.add_argument("--disk", type=Path, default=DISK, help="a folder on a disk, for the row on disk")
    parser.add_argument("--profile", type=Path, metavar="FILE", help="what ‘make profile’ wrote; profile.md in --dir")
    parser.add_argument("--to", type=Path, default=REPORT, help="where the report is written")


def main() -> None:
    options = arguments()
    options.dir.mkdir(parents=True, exist_ok=True)
    results, hugo = load(options.results), load(options.hugo_from)
    for count in map(str, options.sizes):
        results[count] = with_hugo(Trial(options, int(count)).results(), hugo.get(count, {}))
        save(options.results, results)
        if hugo_of(results[count]):
            save(options.hugo_to, load(options.hugo_to) | {count: hugo_of(results[count])})
    text = page(results, options.profile or options.dir / "profile.md")
    options.to.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
