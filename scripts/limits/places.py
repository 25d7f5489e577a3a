"""Archives of files that are none, that cannot be read, or whose front matter breaks programs: what each run has to say."""

import base64
import hashlib
import json
import os
import pathlib
import socket

import archive

FOLDERS = {"content/articles": ".md", "content/media": ".svg", "templates": ".mustache", "captures": ".txt"}


def make_socket(path):
    # A socket's own address is short, so it is bound where it is and moved.
    plug = socket.socket(socket.AF_UNIX)
    here = os.getcwd()
    os.chdir(path.parent)
    plug.bind(path.name)
    os.chdir(here)
    plug.close()


KINDS = {
    "a link to itself": lambda path: path.symlink_to(path.name),
    "a link to its parent": lambda path: path.symlink_to(".."),
    "a link to /etc/passwd": lambda path: path.symlink_to("/etc/passwd"),
    "a link to nothing": lambda path: path.symlink_to("/no/such/file"),
    "a link to /dev/zero": lambda path: path.symlink_to("/dev/zero"),
    "a pipe": lambda path: os.mkfifo(path),
    "a socket": make_socket,
}


def special(program, folder):
    """Every kind of file that is none, in every folder at once: the site is built without them, each is named."""
    bench = archive.Archive(folder)
    for place, ending in FOLDERS.items():
        for number, make in enumerate(KINDS.values()):
            make(bench.path(f"{place}/none-{number}{ending}"))
    run = bench.run(program, "build")
    named = [f"{place}/none-{number}{ending}" for place, ending in FOLDERS.items() for number in range(len(KINDS))]
    faults = [name for name in named if f"{name}: warning: " not in run.errors]
    leaked = b"root:x:" in b"".join(bench.site().values())
    return run, faults + (["a byte of /etc/passwd in the site"] if leaked else []), 0


def configuration(kind):
    def attempt(program, folder):
        bench = archive.Archive(folder)
        path = bench.folder / "dictum.yml"
        path.unlink()
        KINDS[kind](path)
        run = bench.run(program, "build")
        right = run.errors.count("error: ") == 1 and "dictum.yml: error: " in run.errors
        return run, [] if right else [run.errors[:300]], 1

    return attempt


def unreadable(program, folder):
    """Unreadable files and folders, a name that is no UTF-8, one of 255 bytes: each is named, and so is another problem."""
    bench = archive.Archive(folder)
    bench.write("content/articles/secret.md", archive.SOUND)
    bench.write("content/topics/closed/t.md", archive.SOUND)
    long = "l" * 252 + ".md"
    bench.write("content/articles/" + long, archive.SOUND)
    bench.write("content/articles/wrong.md", archive.FRONT + "[a]{by=nobody #s1 said=2022}\n")
    pathlib.Path(os.fsdecode(bytes(bench.folder / "content/articles") + b"/caf\xe9.md")).write_text(archive.SOUND)
    (bench.folder / "content/articles/secret.md").chmod(0)
    (bench.folder / "content/topics/closed").chmod(0)
    run = bench.run(program, "check", user=65534)
    (bench.folder / "content/topics/closed").chmod(0o755)
    expected = ["content/articles/secret.md: error: ", "content/topics/closed: error: ", "caf\\xE9.md: error: ",
                "content/articles/" + long, "content/articles/wrong.md:"]
    return run, [words for words in expected if words not in run.errors], 1


def many_pieces(program, folder):
    """A quotation in many pieces, nearly all of which stand in its source tens of thousands of times: it is not found, and
    its statement named."""
    bench = archive.Archive(folder)
    source = f"“{'the men went home and ' * 20_000}end.”".encode()
    bench.write("captures/long.txt", source)
    keys = f"capture: {{file: long.txt, sha256: {hashlib.sha256(source).hexdigest()}}}\n"
    words = f"“{'the men went home … ' * 12}the end of it”"
    bench.write("content/articles/a.md", f"---\n{archive.KEYS}{keys}---\n[{words}]{{by=ada #s1 said=2022}}\n")
    run = bench.run(program, "verify")
    return run, [] if "content/articles/a.md:" in run.errors else [run.errors[:300]], 1


def evil_front_matter(shared):
    """Each row of the collection that is an error by itself; then all of them at once over a site that is there."""
    path = pathlib.Path(shared) / "conformance/yaml/evil-front-matter.json"
    if not path.is_file():
        print(f"skipped: {path} is not at hand")
        return []
    rows = json.loads(path.read_text(encoding="utf-8"))
    refused = [row for row in rows if row["expect"].startswith("error") and "or accepted" not in row["expect"]]
    return [(f"front matter {row['id']}", one_row(row)) for row in rows] + [("front matter, all at once", all_rows(refused))]


def one_row(row):
    def attempt(program, folder):
        bench = archive.Archive(folder)
        bench.write("content/articles/evil.md", base64.b64decode(row["base64"]))
        run = bench.run(program, "check")
        return run, [], None

    return attempt


def all_rows(rows):
    def attempt(program, folder):
        bench = archive.Archive(folder)
        bench.run(program, "build")
        before = bench.site()
        for row in rows:
            bench.write(f"content/articles/{row['id']}.md", base64.b64decode(row["base64"]))
        run = bench.run(program, "build")
        faults = [row["id"] for row in rows if f"content/articles/{row['id']}.md:" not in run.errors]
        return run, faults + ([] if before and bench.site() == before else ["the site is not as it was"]), 1

    return attempt


def all_places(shared):
    """Name, attempt, megabytes allowed. An attempt gives the run, what is missing, and the status it should have."""
    places = [("files that are none", special, 1024), ("files that cannot be read", unreadable, 1024)]
    places += [("a quotation in many pieces", many_pieces, 1024)]
    places += [(f"dictum.yml is {kind}", configuration(kind), 1024) for kind in KINDS]
    return places + [(name, attempt, 64) for name, attempt in evil_front_matter(shared)]
