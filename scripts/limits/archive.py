"""A small archive in a folder of its own, and a measured run of the program in it."""

import dataclasses
import os
import pathlib
import resource
import subprocess
import threading
import time

CONFIGURATION = "format: 1\ntitle: A title\nurl: https://archive.example/\n"
KEYS = ("title: A title\noutlet: unknown\nurl: unknown\npublished: 2022-02-08\ncaptured: unknown\nlanguage: en\n"
        "text: digest\n")
SPEAKER = "---\nname: Ada Brook\nkind: person\n---\n"
FRONT = f"---\n{KEYS}---\n"
SOUND = FRONT + "She said: [“Yes.”]{by=ada #s1 said=2022-02-07}\n"
STACK = 1024 * 1024


@dataclasses.dataclass
class Run:
    status: int
    # Of the processor, on all cores: what else the machine does is no concern.
    seconds: float
    # On the clock, for what waits.
    waited: float
    megabytes: float
    output: str
    errors: str

    def problems(self, code):
        """The lines that report a problem of this code."""
        return [line for line in self.errors.splitlines() if line.endswith(f"[{code}]")]


def prepare(user):
    resource.setrlimit(resource.RLIMIT_STACK, (STACK, STACK))
    if user is not None and os.geteuid() == 0:
        os.setuid(user)


class Archive:
    """An archive with one sound article; files are added to it."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.folder.chmod(0o755)
        self.write("dictum.yml", CONFIGURATION)
        self.write("content/speakers/ada.md", SPEAKER)
        self.write("content/articles/sound.md", SOUND)

    def path(self, name):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def write(self, name, text):
        self.path(name).write_bytes(text if isinstance(text, bytes) else text.encode())

    def site(self):
        """Every built file with its bytes."""
        root = self.folder / "public"
        return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}

    def run(self, program, *arguments, seconds=200, user=None):
        """Runs the program with a stack of one megabyte; a run that takes too long is ended with status -9.

        As another user, where this is the superuser, whom no permission stops.
        """
        with open(self.folder / "out", "wb") as out, open(self.folder / "err", "wb") as err:
            begun = time.monotonic()
            process = subprocess.Popen(
                [program, *arguments, "-C", str(self.folder)], stdout=out, stderr=err, stdin=subprocess.DEVNULL,
                preexec_fn=lambda: prepare(user))
            alarm = threading.Timer(seconds, process.kill)
            alarm.start()
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            alarm.cancel()
        waited = time.monotonic() - begun
        return Run(process.returncode, usage.ru_utime + usage.ru_stime, waited, usage.ru_maxrss / 1024, self.said("out"), self.said("err"))

    def said(self, name):
        return (self.folder / name).read_text(encoding="utf-8", errors="replace")
