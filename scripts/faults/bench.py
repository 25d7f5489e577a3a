"""Two states of one archive, the sites that they make, and the program that makes them."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

MANIFEST = ".dictum-manifest"
CORPUS = Path(__file__).resolve().parents[1] / "bench" / "corpus.py"


class Failure(Exception):
    """A promise that was not kept."""


class Skipped(Exception):
    """A trial that cannot be made on this machine."""


def expect(holds, message):
    if not holds:
        raise Failure(message)


def digests(folder):
    """Every file below a folder with the digest of its bytes, every link with where it leads."""
    found = {}
    for root, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(root, name)
            found[os.path.relpath(path, folder)] = os.readlink(path) if os.path.islink(path) else digest(path)
    return found


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


class Bench:
    def __init__(self, program, work, articles, times, edits, chance):
        self.work, self.times, self.edits, self.chance = work, times, edits, chance
        # Where somebody without rights can run it, too.
        self.program = Path(shutil.copy(program, work / "dictum"))
        self.archives = [work / "first", work / "second"]
        self.site = work / "place" / "site"
        self.write_archives(articles)
        self.clean = [self.clean_site(archive) for archive in self.archives]
        self.pages = sum(path.endswith(".html") for path in self.clean[0])
        self.stand(0)
        began = time.monotonic()
        self.succeed(1)
        self.seconds = time.monotonic() - began

    def write_archives(self, articles):
        """The second state differs on every page, lacks some articles and has others."""
        first, second = self.archives
        subprocess.run([sys.executable, "-B", CORPUS, str(articles), first], check=True, stdout=subprocess.DEVNULL)
        (first / "content" / "permalinks.tsv").unlink(missing_ok=True)
        shutil.copytree(first, second)
        configuration = (second / "dictum.yml").read_text(encoding="utf-8")
        renamed = re.sub("(?m)^title: .*$", "title: Another Name", configuration)
        (second / "dictum.yml").write_text(renamed, encoding="utf-8")
        files = sorted((first / "content" / "articles").glob("*.md"))
        for file in files[:5]:
            file.unlink()
        for file in files[-5:]:
            (second / "content" / "articles" / file.name).unlink()

    def clean_site(self, archive):
        out = self.work / "clean"
        run = self.run(archive, out)
        expect(run.returncode == 0, f"a clean build ended with {run.returncode}: {run.stderr}")
        found = digests(out)
        shutil.rmtree(out)
        return found

    def command(self, archive, out=None, *more):
        return [str(self.program), "build", "-C", str(archive), "--out", str(out or self.site), *more]

    def run(self, archive, out=None, *more, **how):
        return subprocess.run(
            self.command(archive, out, *more), capture_output=True, text=True, timeout=300, **how)

    def verify(self):
        command = [self.program, "verify", "--site", "-C", self.archives[0], "--out", self.site]
        return subprocess.run(command, capture_output=True, text=True)

    def start(self, state, **how):
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | how
        return subprocess.Popen(self.command(self.archives[state]), text=True, **pipes)

    def succeed(self, state):
        run = self.run(self.archives[state])
        expect(run.returncode == 0, f"the build ended with {run.returncode}: {run.stderr}")
        return run

    def stand(self, state):
        """Sets the site to a state."""
        self.succeed(state)
        self.complete(state)

    @property
    def workshop(self):
        return self.site.parent / ".site.dictum-build"

    def complete(self, state):
        """The site is the one of a state, whole, and nothing stands beside it."""
        expect(digests(self.site) == self.clean[state], "the site is not equal to that of a clean build")
        left = [name for name in os.listdir(self.site.parent) if name != self.site.name]
        expect(not left, f"left beside the site: {left}")
        for path in self.clean[state]:
            if path.endswith(".html"):
                content = (self.site / path).read_bytes()
                expect(content.rstrip().endswith(b"</html>"), f"{path} does not end in </html>")
        checked = subprocess.run(
            ["sha256sum", "--check", "--quiet", "--strict", MANIFEST], cwd=self.site, capture_output=True, text=True)
        expect(checked.returncode == 0, f"sha256sum: {checked.stdout}{checked.stderr}")

    def judged(self, old, new):
        """What a build that was ended leaves, “intact”, “unfinished” or “complete”; anything else is a failure."""
        found = digests(self.site)
        if (self.workshop / "unfinished").exists():
            before, after = self.clean[old], self.clean[new]
            for path, digest in found.items():
                expect(digest in (before.get(path), after.get(path)), f"{path} is neither old nor new")
            for path in before.keys() & after.keys():
                expect(path in found, f"{path} is missing, though both sites have it")
            return "unfinished"
        if found == self.clean[old]:
            return "intact"
        expect(found == self.clean[new], "the site is neither the old one nor the new one, and not marked")
        return "complete"
