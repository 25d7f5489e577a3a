"""Output folders that are dangerous, cannot be written, or hold what others put there."""

import os
import subprocess

from bench import digests, expect


def dangerous(bench):
    archive = bench.archives[0]
    before = digests(archive)
    home = bench.work / "home"
    (home / "papers").mkdir(parents=True)
    (home / "papers" / "a.txt").write_text("mine")
    link = bench.work / "link"
    link.symlink_to(archive)
    refused = [".", str(archive), str(archive.parent), "/", str(home), str(bench.work), "content",
               "content/new/site", "templates", "captures", str(link), str(link / "content"), "../first",
               "new/../content"]
    for out in refused:
        run = bench.run(archive, out, env=os.environ | {"HOME": str(home)})
        expect(run.returncode == 2, f"--out {out}: status {run.returncode}, {run.stderr}")
        expect(run.stderr.count("\n") == 1 and out in run.stderr, f"--out {out}: {run.stderr}")
        expect(digests(archive) == before and digests(home) == {"papers/a.txt": digests(home)["papers/a.txt"]},
               f"--out {out}: a file was touched")
    return f"{len(refused)} refused with status 2; {unwritable(bench)}"


def unwritable(bench):
    """A file in the way, and folders that may only be read; for the latter the rights of root are given up."""
    place = bench.work / "unwritable"
    place.mkdir()
    (place / "file").write_text("mine")
    (place / "read-only").mkdir()
    (place / "read-only" / "a.txt").write_text("mine")
    (place / "dangling").symlink_to(place / "nowhere")
    os.chmod(place / "read-only", 0o555)
    os.chmod(place, 0o555)
    before = digests(place)
    user = {"user": 65534, "group": 65534, "extra_groups": []} if os.getuid() == 0 else {}
    outs = ["file", "file/site", "read-only", "read-only/site", "new", "dangling"]
    for out in outs:
        run = bench.run(bench.archives[0], place / out, **user)
        expect(run.returncode == 3, f"--out {out}: status {run.returncode}, {run.stderr}")
        expect(run.stderr.count("\n") == 1 and str(place) in run.stderr, f"--out {out}: {run.stderr}")
        expect(digests(place) == before, f"--out {out}: a file was touched")
    os.chmod(place, 0o755)
    os.chmod(place / "read-only", 0o755)
    return f"{len(outs)} that cannot be written ended with 3"


def foreign(bench):
    """What others put there stays through changes and removals, and is named."""
    bench.stand(0)
    mine = {".git/HEAD": "ref", "CNAME": "archive.example", "user.txt": "mine", "articles/mine/notes.txt": "mine"}
    for path, text in mine.items():
        (bench.site / path).parent.mkdir(parents=True, exist_ok=True)
        (bench.site / path).write_text(text)
    for state in [1, 0, 0]:
        run = bench.succeed(state)
        for name in [".git/", "CNAME", "user.txt", "articles/mine/"]:
            expect(name in run.stdout, f"{name} is not named: {run.stdout}")
        found = digests(bench.site)
        expect({path: digest for path, digest in found.items() if path not in mine} == bench.clean[state],
               "the rest is not the site")
        for path, text in mine.items():
            expect((bench.site / path).read_text() == text, f"{path} was touched")
    subprocess.run(["rm", "-r", bench.site], check=True)
    return f"{len(mine)} files of others kept and named through 3 builds"
