"""What a large archive lays aside in `.dictum/` while it is built, on a disk that does not take it or give it back."""

import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager

from bench import CORPUS, Skipped, digests, expect

# So large that texts are laid aside: what is small stays in memory.
ARTICLES = 3000

# Files are read at a place where they were laid aside; the rest of what is read so (the cache, a lock) can be missed.
UNREADABLE = """
#define _GNU_SOURCE
#include <errno.h>
#include <unistd.h>
ssize_t pread(int file, void *bytes, size_t count, off_t place) { errno = EIO; return -1; }
ssize_t pread64(int file, void *bytes, size_t count, off64_t place) { errno = EIO; return -1; }
"""


def laid_aside(bench):
    """The site is the same whether texts can be laid aside or not; where they are lost, the old site stays."""
    archive, out = bench.work / "large", bench.work / "large-site"
    subprocess.run([sys.executable, "-B", CORPUS, str(ARTICLES), archive], check=True, stdout=subprocess.DEVNULL)
    expect(files_laid_aside(bench, archive, out) > 0, "nothing was laid aside: the trial tries nothing")
    whole = digests(out)
    told = [tried(bench, archive, whole, kind, options) for kind, options in [("full", "size=64k"), ("read-only", "ro")]]
    return "; ".join([*told, unreadable(bench, archive, out, whole)])


def files_laid_aside(bench, archive, out):
    """Builds, and gives how many nameless files the program had open at most."""
    build, most = subprocess.Popen(bench.command(archive, out), stdout=subprocess.DEVNULL), 0
    while build.poll() is None:
        most = max(most, sum("/shelf." in target for target in opened(build.pid)))
        time.sleep(0.01)
    expect(build.returncode == 0, f"the first build ended with {build.returncode}")
    return most


def opened(process):
    folder = f"/proc/{process}/fd"
    if not os.path.isdir(folder):
        raise Skipped("what a program has opened is not told on this system")
    found = []
    try:
        for name in os.listdir(folder):
            found.append(os.readlink(f"{folder}/{name}"))
    except OSError:
        pass
    return found


def tried(bench, archive, whole, kind, options):
    """A first build whose `.dictum/` is of this kind makes the same site, and says in a line what was not kept."""
    out = bench.work / f"large-{kind}"
    with mounted(archive / ".dictum", options):
        run = bench.run(archive, out)
    expect(run.returncode == 0, f"{kind}: status {run.returncode}, {run.stderr}")
    expect(digests(out) == whole, f"{kind}: the site differs")
    expect(run.stderr.count("\n") == 1 and ".dictum" in run.stderr, f"{kind}: not one line about .dictum: {run.stderr}")
    shutil.rmtree(out)
    return f"{kind}: same site"


@contextmanager
def mounted(place, options):
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    mount = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", place], capture_output=True)
    if mount.returncode != 0:
        raise Skipped("a file system of a given size needs the rights to mount it")
    try:
        yield
    finally:
        subprocess.run(["umount", place], check=True)


def unreadable(bench, archive, out, whole):
    """Where nothing laid aside can be read back, the site that stood stays whole, and the next build completes."""
    compiler = shutil.which("cc")
    if compiler is None:
        return "unreadable: not tried without a C compiler"
    library = bench.work / "unreadable.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-x", "c", "-o", library, "-"], input=UNREADABLE, text=True, check=True)
    configuration = archive / "dictum.yml"
    text = configuration.read_text(encoding="utf-8")
    configuration.write_text(text.replace("title:", "title: Another ", 1), encoding="utf-8")
    shutil.rmtree(archive / ".dictum")
    run = bench.run(archive, out, env={**os.environ, "LD_PRELOAD": str(library)})
    expect(run.returncode == 3, f"unreadable: status {run.returncode}, {run.stderr}")
    expect("cannot be read back" in run.stderr and run.stderr.count("\n") == 1, f"unreadable: {run.stderr}")
    left = digests(out)
    expect(all(left.get(path) == digest for path, digest in whole.items()), "unreadable: the old site is not whole")
    configuration.write_text(text, encoding="utf-8")
    expect(bench.run(archive, out).returncode == 0 and digests(out) == whole, "unreadable: the next build differs")
    return "unreadable: status 3, old site whole, next build complete"
