"""Tries the preview: run.py PROGRAM [ROW…] [--seconds N] [--random N] [--articles N] [--edits N] [--files N]
    [--pictures FOLDER].

Each row starts a preview of a copy of this repository's archive, does something to it, and prints what came of it.
"""

import argparse
import sys

import browser
import editing
import load
import ports
import raw
import slow
import streams
from server import Archive, Preview


def rows(options):
    return {
        "raw": lambda archive: raw.run(archive, options.random),
        "load": lambda archive: load.run(archive, options.seconds),
        "broken": editing.broken,
        "slow": slow.run,
        "streams": streams.run,
        "saves": lambda archive: editing.saves(archive, options.files),
        "browser": lambda archive: browser.run(archive, options.chromium, options.pictures),
        "ports": ports.run,
        "speed": lambda archive: editing.speed(archive.program, options.articles, options.edits),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("rows", nargs="*")
    parser.add_argument("--seconds", type=int, default=60, help="of load, for each number of clients")
    parser.add_argument("--random", type=int, default=100_000, help="random requests")
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--files", type=int, default=5000, help="that a checkout changes")
    parser.add_argument("--edits", type=int, default=100)
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--pictures", help="a folder for pictures of what the browser shows")
    options = parser.parse_args()
    failed = []
    for name, row in rows(options).items():
        if options.rows and name not in options.rows:
            continue
        archive = Archive(options.program)
        try:
            good, figures = row(archive)
        except SystemExit as reason:
            good, figures = False, [str(reason)]
        finally:
            Preview.stop_all()
            archive.remove()
        print(f"{name}: {'holds' if good else 'FAILS'}")
        print("".join(f"  {figure}\n" for figure in figures), end="", flush=True)
        if not good:
            failed.append(name)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
