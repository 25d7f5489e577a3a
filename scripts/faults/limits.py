"""Few descriptors, few cores."""

import os
import resource

from bench import digests, expect


def descriptors_and_cores(bench):
    def few_files():
        resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))

    def very_few_files():
        resource.setrlimit(resource.RLIMIT_NOFILE, (16, 16))

    def one_core():
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

    out = bench.work / "limited"
    for name, limit in [("64 files", few_files), ("16 files", very_few_files), ("one core", one_core)]:
        for state in [0, 1]:
            run = bench.run(bench.archives[state], out, preexec_fn=limit)
            expect(run.returncode == 0, f"{name}: status {run.returncode}, {run.stderr}")
            expect(digests(out) == bench.clean[state], f"{name}: the site differs")
    return "64 open files, 16 open files, one core: complete, first and over another site"
