"""An archive that is changed and built again and again, and what is kept from one build to the next."""

import re
import shutil

from bench import digests, expect


def incremental(bench):
    """After each of many edits, renamings and deletions the site equals one that is built of nothing."""
    archive, out, clean = bench.work / "changing", bench.work / "kept", bench.work / "anew"
    shutil.copytree(bench.archives[0], archive)
    shutil.rmtree(archive / ".dictum", ignore_errors=True)
    expect(bench.run(archive, out).returncode == 0, "the first build failed")
    edits = refused = written = 0
    while edits < bench.edits:
        undo = change(archive, bench.chance)
        run = bench.run(archive, out)
        if run.returncode == 1:
            undo()
            refused += 1
            continue
        edits += 1
        expect(run.returncode == 0, f"edit {edits}: status {run.returncode}, {run.stderr}")
        written += int(re.search(r"(\d+) written", run.stdout).group(1))
        shutil.rmtree(clean, ignore_errors=True)
        shutil.move(archive / ".dictum", bench.work / "aside")
        expect(bench.run(archive, clean).returncode == 0, f"edit {edits}: the clean build failed")
        shutil.rmtree(archive / ".dictum")
        shutil.move(bench.work / "aside", archive / ".dictum")
        built, anew = digests(out), digests(clean)
        differing = sorted(path for path in built.keys() | anew.keys() if built.get(path) != anew.get(path))
        expect(not differing, f"edit {edits}: {differing[:5]} differ from a clean build")
    return f"{edits} changes, {written // edits} files written by each on average, {refused} that the content forbade"


def change(archive, chance):
    """Makes one change. Returns what takes it back."""
    kind = chance.choice(["articles"] * 5 + ["speakers", "topics", "events", "outlets"])
    file = chance.choice(sorted((archive / "content" / kind).glob("*.md")))
    text = file.read_text(encoding="utf-8")
    choice = chance.random()
    if kind == "articles" and choice < 0.1:
        file.unlink()
        return lambda: file.write_text(text, encoding="utf-8")
    if kind == "articles" and choice < 0.2:
        return renamed(file, f"renamed-{chance.randrange(10**6)}.md")
    if kind == "articles" and choice < 0.3:
        new = file.with_name(f"new-{chance.randrange(10**6)}.md")
        new.write_text(text, encoding="utf-8")
        return new.unlink
    file.write_text(edited(text, kind, choice, chance), encoding="utf-8")
    return lambda: file.write_text(text, encoding="utf-8")


def renamed(file, name):
    moved = file.rename(file.with_name(name))
    return lambda: moved.rename(file)


def edited(text, kind, choice, chance):
    """Another title, name or date, another word, or words more."""
    if kind != "articles" or choice < 0.5:
        return re.sub(r"(?m)^(title|name|label): .*$", rf"\1: Changed {chance.randrange(10**6)}", text, count=1)
    if choice < 0.6:
        return re.sub(r"(?m)^published: (\d{4})-\d\d-\d\d$", rf"published: {chance.randrange(2030, 2040)}-05-04", text)
    if choice < 0.8:
        return re.sub(r" the ", f" word{chance.randrange(1000)} ", text, count=1)
    return text + f"\nA passage more, number {chance.randrange(10**6)}.\n"


def damaged_cache(bench):
    """What is kept in .dictum truncated, with bits flipped, of another version: the site is built equal."""
    archive = bench.archives[0]
    bench.stand(0)
    tried = told = 0
    for name in sorted(path.name for path in (archive / ".dictum").iterdir() if path.is_file()):
        for damage in (halved, flipped, foreign, emptied):
            bench.stand(0)
            file = archive / ".dictum" / name
            file.write_bytes(damage(file.read_bytes(), bench.chance))
            # Something to do, so that what is kept is read.
            shutil.rmtree(bench.site)
            run = bench.run(archive)
            expect(run.returncode == 0, f"{name} {damage.__name__}: status {run.returncode}, {run.stderr}")
            expect(digests(bench.site) == bench.clean[0], f"{name} {damage.__name__}: the site differs")
            told += "notice" in run.stderr
            tried += 1
    expect(told >= 3, f"damage was told {told} times only")
    return f"{tried} files damaged, told of {told} times; each time the site of a clean build"


def halved(content, _):
    return content[: len(content) // 2]


def flipped(content, chance):
    content = bytearray(content)
    for _ in range(20):
        if content:
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    return bytes(content)


def foreign(_, chance):
    return b"of another version\n" + chance.randbytes(2000)


def emptied(*_):
    return b""
