"""Two builds of one folder at a time."""

import re
from collections import Counter

from bench import expect


def two_at_once(bench):
    outcomes = Counter()
    bench.stand(0)
    for number in range(50):
        state = (number + 1) % 2
        pair = [bench.start(state) for _ in range(2)]
        ends = [(process.pid, process.returncode, errors)
                for process in pair for _, errors in [process.communicate(timeout=120)]]
        statuses = sorted(status for _, status, _ in ends)
        expect(statuses in ([0, 0], [0, 3]), f"statuses {statuses}: {ends}")
        for pid, status, errors in ends:
            if status == 3:
                other = next(one for one, _, _ in ends if one != pid)
                named = re.search(r"process (\d+)", errors)
                isNamed = named and int(named[1]) == other and errors.count("\n") == 1
                expect(isNamed, f"process {other} is not named: {errors}")
        outcomes["one kept out" if 3 in statuses else "one after the other"] += 1
        bench.complete(state)
    return "50 times two at once, complete each time: " + ", ".join(f"{n} {name}" for name, n in outcomes.items())


def dead_holder(bench):
    """The lock of a process that was killed is taken over at once."""
    taken = 0
    for number in range(10):
        state = number % 2
        process = bench.start(state)
        while process.poll() is None and not (bench.workshop / "lock").exists():
            pass
        process.kill()
        process.communicate()
        taken += (bench.workshop / "lock").exists()
        bench.stand(state)
    expect(taken > 0, "no process was killed with the lock in its hands")
    return f"the lock of {taken} killed processes taken over"
