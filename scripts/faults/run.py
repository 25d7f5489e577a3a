"""Tries what Dictum promises of its output under the faults of a machine: killed, stopped, a full disk, two at once.

    run.py PROGRAM [--only NAME,NAME] [--times N] [--articles N] [--seed N]

Makes an archive of its own of about 2,000 pages in two states, and runs each trial of the table below. A trial prints a
line of figures; the first that fails says what it met and ends the run with status 1. The same seed gives the same
times.
"""

import argparse
import os
import random
import shutil
import sys
import tempfile
from pathlib import Path

import alteration
import changes
import determinism
import disk
import folders
import interruption
import limits
import locks
import shelves
from bench import Bench, Failure, Skipped

TRIALS = {
    "kill": interruption.kill,
    "first": interruption.kill_first,
    "signals": interruption.signals,
    "pipes": interruption.closed_pipes,
    "disk": disk.full,
    "folders": folders.dangerous,
    "foreign": folders.foreign,
    "locks": locks.two_at_once,
    "dead": locks.dead_holder,
    "limits": limits.descriptors_and_cores,
    "determinism": determinism.same_bytes,
    "manifest": alteration.damaged_manifest,
    "altered": alteration.altered_pages,
    "cache": changes.damaged_cache,
    "incremental": changes.incremental,
    "shelves": shelves.laid_aside,
}


def options():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=Path)
    parser.add_argument("--only", default="", help="names of trials, with commas between them")
    parser.add_argument("--times", type=int, default=200, help="how often a build is killed")
    parser.add_argument("--edits", type=int, default=500, help="how often the archive is changed and built")
    parser.add_argument("--articles", type=int, default=170)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def main():
    given = options()
    names = [name for name in given.only.split(",") if name] or list(TRIALS)
    memory = Path("/dev/shm")
    work = Path(tempfile.mkdtemp(prefix="dictum-faults-", dir=memory if os.access(memory, os.W_OK) else None))
    work.chmod(0o755)
    try:
        bench = Bench(given.program.resolve(), work, given.articles, given.times, given.edits, random.Random(given.seed))
        print(f"faults: {bench.pages} pages, written anew in {bench.seconds:.2f} s; seed {given.seed}", flush=True)
        for name in names:
            try:
                print(f"  {name}: {TRIALS[name](bench)}", flush=True)
            except Skipped as reason:
                print(f"  {name}: skipped, {reason}", flush=True)
    except Failure as failure:
        print(f"  FAILED: {failure}", flush=True)
        sys.exit(1)
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
