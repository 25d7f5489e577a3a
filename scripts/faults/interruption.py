"""Builds that are ended in the middle, by anything."""

import os
import shutil
import signal
import subprocess
import time
from collections import Counter

from bench import digests, expect

STOPPING = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]


def kill(bench):
    """kill -9 at random times, a quarter of them while files are put into place."""
    outcomes = Counter()
    bench.stand(0)
    for number in range(bench.times):
        old, new = number % 2, (number + 1) % 2
        process = bench.start(new, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait(bench, process, isLate=number % 4 == 3)
        process.kill()
        process.wait()
        outcomes[bench.judged(old, new)] += 1
        bench.stand(new)
    told = ", ".join(f"{count} {name}" for name, count in sorted(outcomes.items()))
    return f"{bench.times} times kill -9: {told}; each next build equal to a clean one, nothing left beside it"


def kill_first(bench):
    """kill -9 of a build into a folder that is not there: afterwards it is there whole, or still not there."""
    outcomes = Counter()
    for number in range(max(10, bench.times // 10)):
        shutil.rmtree(bench.site)
        process = bench.start(0, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(bench.chance.uniform(0, bench.seconds * 1.1))
        process.kill()
        process.wait()
        outcomes["there" if bench.site.exists() else "not there"] += 1
        if bench.site.exists():
            expect(digests(bench.site) == bench.clean[0], "a first site is not whole")
        bench.stand(0)
    told = ", ".join(f"{count} {name}" for name, count in sorted(outcomes.items()))
    return f"{sum(outcomes.values())} times kill -9 of a first build: {told}; each next build equal to a clean one"


def wait(bench, process, isLate):
    """Until a random moment of the build, or of its last stage."""
    if not isLate:
        return time.sleep(bench.chance.uniform(0, bench.seconds * 1.1))
    mark = bench.workshop / "unfinished"
    while process.poll() is None and not os.path.exists(mark):
        pass
    time.sleep(bench.chance.uniform(0, 0.05))


def signals(bench):
    """SIGINT, SIGTERM, SIGHUP: the status is 128 and the number, within a second."""
    outcomes, slowest, count = Counter(), 0, 0
    bench.stand(0)
    state = 0
    for number in STOPPING:
        # Whoever runs this in the background may have had it ignore one, and the program would do so too.
        signal.signal(number, signal.SIG_DFL)
    for number in STOPPING * 12:
        old, new = state, 1 - state
        process = bench.start(new)
        await_watch(process, number)
        time.sleep(bench.chance.uniform(0, bench.seconds))
        began = time.monotonic()
        process.send_signal(number)
        _, errors = process.communicate(timeout=30)
        took = time.monotonic() - began
        status = process.returncode
        if status == 0:
            outcomes["done before"] += 1
        else:
            expect(status == 128 + number, f"{number.name}: status {status}, {errors}")
            expect(took <= 1, f"{number.name}: it took {took:.2f} s")
            slowest, count = max(slowest, took), count + 1
            expect(errors.count("\n") <= 1, f"{number.name}: more than a line was said: {errors}")
        outcomes[bench.judged(old, new)] += 1
        bench.stand(new)
        state = new
    told = ", ".join(f"{count} {name}" for name, count in sorted(outcomes.items()))
    return f"{count} builds stopped with 130, 143 or 129, the slowest in {slowest * 1000:.0f} ms: {told}"


def await_watch(process, number):
    """Waits until the program watches for a signal: before that, the system ends it and the program has no say."""
    while process.poll() is None:
        with open(f"/proc/{process.pid}/status", encoding="ascii") as file:
            caught = next(line for line in file if line.startswith("SigCgt:"))
        if int(caught.split()[1], 16) >> (number - 1) & 1:
            return
        time.sleep(0.001)


def closed_pipes(bench):
    """Nobody reads what is said: the build is done all the same."""
    for name in ["stdout", "stderr"]:
        for state in [0, 1]:
            reading, writing = os.pipe()
            os.close(reading)
            process = bench.start(state, **{name: writing})
            os.close(writing)
            process.communicate(timeout=60)
            expect(process.returncode == 0, f"{name} closed: status {process.returncode}")
            bench.complete(state)
    return "standard output and standard error closed: 4 builds done and complete"
