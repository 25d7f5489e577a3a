"""A small archive in a folder of its own, and measured runs of the program in it."""

import dataclasses
import json
import pathlib
import subprocess
import sys

CONFIGURATION = "format: 1\ntitle: A title\nurl: https://archive.example/\n"
KEYS = ("title: A title\noutlet: unknown\nurl: unknown\npublished: 2022-02-08\ncaptured: unknown\nlanguage: en\n"
        "text: digest\n")
SPEAKER = "---\nname: Ada Brook\nkind: person\n---\n"
FRONT = f"---\n{KEYS}---\n"
SOUND = FRONT + "She said: [“Yes.”]{by=ada #s1 said=2022-02-07}\n"


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

    def run(self, program, *arguments, seconds=200, user=0):
        """Runs the program on this archive, with a stack of one megabyte; a run that takes too long is ended with status -9."""
        output, errors = self.folder / "out", self.folder / "err"
        measure = [sys.executable, "-S", str(pathlib.Path(__file__).with_name("measure.py")), str(output), str(errors)]
        command = [program, *arguments, "-C", str(self.folder)]
        took = subprocess.run(measure + [str(seconds), str(user)] + command, capture_output=True, check=True)
        return Run(**json.loads(took.stdout), output=self.said("out"), errors=self.said("err"))

    def said(self, name):
        return (self.folder / name).read_text(encoding="utf-8", errors="replace")
