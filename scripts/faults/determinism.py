"""The same bytes from the same sources, wherever, whenever and however they are built."""

import os
import shutil
import subprocess
from pathlib import Path

from bench import digests, expect


def same_bytes(bench):
    archive, wanted = bench.archives[0], bench.clean[0]
    ways = {"time zone": {"TZ": "Asia/Kathmandu"}, "C": {"LC_ALL": "C"}, "tr_TR": {"LC_ALL": "tr_TR.UTF-8"},
            "ar": {"LC_ALL": "ar_EG.UTF-8", "LANGUAGE": "ar"}}
    tried = []
    for name, settings in ways.items():
        compare(bench, archive, wanted, name, env=os.environ | settings)
        tried.append(name)
    for jobs in ["1", "2", "7"]:
        compare(bench, archive, wanted, f"--jobs {jobs}", "--jobs", jobs)
        tried.append(f"--jobs {jobs}")
    compare(bench, moved(bench, archive), wanted, "another folder, files in another order")
    tried.append("another folder and order of files")
    return ", ".join(tried) + ": no byte differs; " + clocks(bench, archive, wanted)


def compare(bench, archive, wanted, name, *more, before=(), **how):
    out = bench.work / "same"
    run = subprocess.run(
        [*before, *bench.command(archive, out, *more)], capture_output=True, text=True, timeout=300, **how)
    expect(run.returncode == 0, f"{name}: status {run.returncode}, {run.stderr}")
    expect(run.stdout.endswith(f": {out}\n"), f"{name}: no site was built: {run.stdout}")
    found = digests(out)
    differing = sorted(path for path in found.keys() | wanted.keys() if found.get(path) != wanted.get(path))
    expect(not differing, f"{name}: {len(differing)} files differ, first {differing[:3]}")
    shutil.rmtree(out)


def moved(bench, archive):
    """The archive in a folder with another name, its files made in the opposite order, with nothing kept of a build."""
    other = bench.work / "elsewhere" / "ordner"
    shutil.rmtree(archive / ".dictum", ignore_errors=True)
    for path in sorted((path for path in archive.rglob("*") if path.is_file()), reverse=True):
        copy = other / path.relative_to(archive)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    return other


def clocks(bench, archive, wanted):
    library = next((path for folder in ["/usr/lib", "/usr/local/lib"]
                    for path in Path(folder).glob("**/libfaketime*.so.1") if "MT" in path.name), None)
    if library is None:
        return "clock not changed, libfaketime is not installed"
    # The dates of files are left as they are: libfaketime would tell another each time it is asked. It also adds
    # variables to a program that has them not, by which one in Swift loses its arguments: `env` has them first.
    faked = os.environ | {"LD_PRELOAD": str(library), "NO_FAKE_STAT": "1"}
    for day in ["1970-01-02 00:00:00", "2100-01-01 00:00:00"]:
        compare(bench, archive, wanted, day, before=["env"], env=faked | {"FAKETIME": day})
    return "nor with the clock at 1970 and 2100"
