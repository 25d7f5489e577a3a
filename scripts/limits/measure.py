"""Runs a program with a stack of one megabyte, and prints how it ended and what it took, as JSON.

    measure.py OUTPUT ERRORS SECONDS USER PROGRAM [ARGUMENT …]

A process of its own and a small one: the system counts to the memory of a program that of the process which started it.
"""

import json
import os
import resource
import subprocess
import sys
import threading
import time

STACK = 1024 * 1024


def prepare(user):
    """As another user, where this is the superuser, whom no permission stops."""
    resource.setrlimit(resource.RLIMIT_STACK, (STACK, STACK))
    if user and os.geteuid() == 0:
        os.setuid(user)


def main():
    output, errors, seconds, user, *command = sys.argv[1:]
    with open(output, "wb") as out, open(errors, "wb") as err:
        begun = time.monotonic()
        process = subprocess.Popen(
            command, stdout=out, stderr=err, stdin=subprocess.DEVNULL, preexec_fn=lambda: prepare(int(user)))
        alarm = threading.Timer(float(seconds), process.kill)
        alarm.start()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        alarm.cancel()
    print(json.dumps({
        "status": process.returncode, "seconds": usage.ru_utime + usage.ru_stime, "waited": time.monotonic() - begun,
        "megabytes": usage.ru_maxrss / 1024,
    }))


if __name__ == "__main__":
    main()
