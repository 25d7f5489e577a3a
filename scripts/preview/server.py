"""A preview of an archive in a folder of its own, as a process to be watched."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import threading
import time

import client

SECRET = "this-line-stands-outside-of-the-site"


class Archive:
    """The archive of this repository, copied, with files beside its content that nobody may be shown."""

    def __init__(self, program, copies=0):
        self.program = program
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="dictum-preview-"))
        shutil.copytree("content", self.root / "content")
        shutil.copy("dictum.yml", self.root)
        (self.root / "content/media").mkdir(exist_ok=True)
        (self.root / "content/media/sound.mp3").write_bytes(bytes(range(256)) * 4096)
        (self.root / "content/pages/dir.md").write_text("---\ntitle: A page\n---\nText.\n", encoding="utf-8")
        for name in ["secret", ".env", "public/secret.txt"]:
            (self.root / name).parent.mkdir(exist_ok=True)
            (self.root / name).write_text(SECRET)
        os.mkfifo(self.root / "content/media/fifo")
        self.articles = sorted((self.root / "content/articles").glob("*.md"))
        for number in range(copies):
            self.copy(number)

    def copy(self, number):
        """One more article: a few paragraphs, each with a statement."""
        path = self.root / f"content/articles/copy-{number}.md"
        paragraphs = "\n\n".join(
            f"Paragraph {part} of article {number}: {'plain words, ' * 40}and he said: [“Words {part} of {number}.”]"
            f"{{by=putin #s{part + 1} said=2022-02-07}}" for part in range(6))
        path.write_text(
            f"---\ntitle: Copy {number}\noutlet: unknown\nurl: https://example.org/{number}\npublished: 2022-02-08\n"
            f"captured: 2025-01-09\nlanguage: en\ntext: digest\n---\n{paragraphs}\n", encoding="utf-8")
        return path

    def remove(self):
        shutil.rmtree(self.root, ignore_errors=True)


class Preview:
    """`dictum serve`, started; `port` is known once it listens, `outcomes` counts what it said of each change."""

    started = []

    def __init__(self, archive, *options):
        self.archive = archive
        Preview.started.append(self)
        self.process = subprocess.Popen(
            [archive.program, "serve", "-C", str(archive.root), *(options or ("--port", "0"))],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, bufsize=1)
        first = self.process.stdout.readline()
        self.port = int(re.search(r"127\.0\.0\.1:(\d+)", first).group(1))
        self.outcomes = 0
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        for line in self.process.stdout:
            if line.startswith(("shown:", "the site stays")):
                self.outcomes += 1

    def wait(self, seconds=120):
        """Until there is a site."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if client.get(self.port, "/").status == 200:
                return self
            time.sleep(0.05)
        raise SystemExit("the preview shows no site")

    def wait_for(self, condition, seconds=20):
        """Seconds until something holds; None where it does not come to hold."""
        start = time.monotonic()
        while time.monotonic() - start < seconds:
            if condition():
                return time.monotonic() - start
            time.sleep(0.002)
        return None

    @property
    def memory(self):
        """Resident memory in megabytes."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024

    @property
    def descriptors(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    @property
    def lives(self):
        return self.process.poll() is None

    def stop(self):
        self.process.terminate()
        return self.process.wait(timeout=10)

    @staticmethod
    def stop_all():
        """Ends those that a row left running when it failed."""
        for preview in Preview.started:
            if preview.process.poll() is None:
                preview.process.kill()
        Preview.started.clear()
