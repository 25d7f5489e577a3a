"""The programs that are compared: how each is got ready and run."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import measure
from pack import pack

HERE = Path(__file__).resolve().parent


def cleared(folder: Path) -> Path:
    if folder.exists():
        shutil.rmtree(folder)
    return folder


class Dictum:
    def __init__(self, program: Path, corpus: Path, work: Path):
        self.program, self.corpus, self.work = program.resolve(), corpus, work

    def build(self, out: Path, *within) -> measure.Cost:
        """Builds the site into a folder as it is, within another command if one is given."""
        command = [*within, self.program, "build", "--quiet", "-C", self.corpus, "--out", out]
        return measure.run(command, self.work / "dictum.log")

    def full(self, out: Path, *within) -> measure.Cost:
        """Builds with nothing at hand of an earlier build."""
        cleared(self.corpus / ".dictum")
        return self.build(cleared(out), *within)

    def again(self, out: Path):
        """Builds over a built site: the cost, and how many of its files were touched."""
        before = measure.state(out)
        cost = self.build(out)
        return cost, measure.touched(before, measure.state(out))

    def opened(self, out: Path) -> int | None:
        """How many files of a built site another build opens, be it to read them; None where strace is not at hand."""
        if shutil.which("strace") is None:
            return None
        log = self.work / "opened"
        self.build(out, "strace", "-f", "-qq", "-y", "-e", "trace=open,openat,openat2,creat", "-o", log)
        found = re.findall(rf"= \d+<{re.escape(str(out))}/([^>]+)>", log.read_text(errors="replace"))
        return sum(not path.startswith(".dictum") and (out / path).is_file() for path in found)

    def edited(self, out: Path):
        """The same with a sentence more in one article, which is taken out again; the site is left as it was."""
        article = sorted((self.corpus / "content/articles").glob("*.md"))[0]
        text = article.read_bytes()
        article.write_bytes(text + b"\nA sentence more.\n")
        try:
            return self.again(out)
        finally:
            article.write_bytes(text)
            self.build(out)


class Floor:
    def __init__(self, corpus: Path, work: Path):
        self.articles, self.work = corpus / "content/articles", work
        self.program, self.pack = work / "floor", work / "site.pack"
        options = ["-O2", "-Wall", "-Wextra", "-D_GNU_SOURCE"]
        subprocess.run(["cc", *options, "-o", self.program, HERE / "floor.c", "-lcmark"], check=True)

    def prepare(self, site: Path) -> int:
        return pack(site, self.pack)

    def full(self, out: Path) -> measure.Cost:
        return measure.run([self.program, self.articles, self.pack, cleared(out)], self.work / "floor.log")


class Hugo:
    def __init__(self, corpus: Path, work: Path):
        self.corpus, self.work, self.site = corpus, work, work / "hugo-site"

    @staticmethod
    def program():
        """The program itself, past the Python script that starts it; None where it is not installed."""
        found = sorted(HERE.parents[1].glob(".venv/lib/python*/site-packages/hugo/binaries/hugo*"))
        return found[0] if found else None

    def prepare(self) -> None:
        subprocess.run([sys.executable, "-B", HERE / "hugo/site.py", self.corpus, cleared(self.site)], check=True)

    def full(self, out: Path) -> measure.Cost:
        """Builds the site without what an earlier build has left in Hugo's caches."""
        cleared(self.site / "resources")
        cleared(self.work / "hugo-cache")
        folders = ["--source", self.site, "--destination", cleared(out), "--cacheDir", self.work / "hugo-cache"]
        return measure.run([self.program(), *folders], self.work / "hugo.log")
