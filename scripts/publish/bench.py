"""An archive in a folder of its own, the program to run in it, and what a check found."""

import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time


class Failure(Exception):
    """A promise that does not hold."""


def hold(condition, promise):
    if not condition:
        raise Failure(promise)


class Bench:
    """A new archive with targets, pinned; the folder is gone at the end."""

    def __init__(self, program, targets):
        self.program = os.path.abspath(program)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="dictum-publish-"))
        self.environment = dict(os.environ, RCLONE_CONFIG=str(self.folder / "rclone.conf"), LC_ALL="C.UTF-8")
        self.dictum("new", "archive", ".", status=0)
        (self.folder / "rclone.conf").write_text("")
        with open(self.folder / "dictum.yml", "a", encoding="utf-8") as file:
            file.write("publish:\n" + "".join(f"  {name}: {target}\n" for name, target in targets.items()))
        self.dictum("pin", status=0)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)

    def dictum(self, *arguments, status=None, environment=None):
        run = subprocess.run(
            [self.program, *arguments], cwd=self.folder, env=dict(self.environment, **(environment or {})),
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=900, check=False)
        if status is not None and run.returncode != status:
            raise Failure(f"dictum {' '.join(arguments)}: status {run.returncode}\n{run.stdout}{run.stderr}")
        return run

    def replace(self, word, place):
        """Names a place in dictum.yml that was not known when it was written."""
        configuration = self.folder / "dictum.yml"
        configuration.write_text(configuration.read_text(encoding="utf-8").replace(word, place), encoding="utf-8")

    def change(self):
        """Another site: a page is gone, and nobody was promised that it stays; one is new; all pages differ, since the style
        sheet has another name."""
        (self.folder / "content/pages/about.md").unlink()
        (self.folder / "content/permalinks.tsv").unlink()
        (self.folder / "content/pages/guide.md").write_text("---\ntitle: Guide\n---\n\nHow to read this.\n")
        (self.folder / "templates/assets").mkdir(parents=True, exist_ok=True)
        (self.folder / "templates/assets/own.css").write_text("main { padding: 0 }\n")
        self.dictum("pin", status=0)

    def forget(self):
        """As on another machine: nothing is known of what was sent."""
        shutil.rmtree(self.folder / ".dictum", ignore_errors=True)

    def site(self, target):
        """The files of the site as it was built for a target."""
        return tree(self.folder / ".dictum/publish" / target / "site", without=".dictum")


def tree(folder, without=None):
    """The bytes of every file below a folder, by path."""
    files = (path for path in pathlib.Path(folder).rglob("*") if path.is_file())
    named = {str(path.relative_to(folder)): path for path in files}
    return {name: path.read_bytes() for name, path in named.items() if not (without and name.startswith(without))}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port, process=None):
    for _ in range(200):
        if process and process.poll() is not None:
            raise Failure(f"{process.args[0]} ended with status {process.returncode}")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise Failure(f"nobody answers at port {port}")


def skip(what, how):
    print(f"skipped: {what} ({how})")
