"""Saves of every kind, right and wrong."""

import shutil
import statistics
import subprocess
import time

import client
from server import Archive, Preview

FAULT = "\n\nShe said: [“So.”]{by=nobody-at-all said=2022}\n"


def broken(archive):
    """A save with an error, then one without."""
    preview = Preview(archive).wait()
    path = archive.articles[0]
    address = f"/articles/{path.stem}/"
    text = path.read_text(encoding="utf-8")
    title = "_dictum.title"
    path.write_text(text + "\n\nUnseen words." + FAULT, encoding="utf-8")
    shown = preview.wait_for(lambda: title in client.get(preview.port, address).text)
    page = client.get(preview.port, address).text
    line = text.count("\n") + 4
    place = f"{path.relative_to(archive.root)}:" in page and "nobody-at-all" in page and "Unseen words" not in page
    listed = "nobody-at-all" in client.get(preview.port, "/_dictum/").text
    path.write_text(text, encoding="utf-8")
    gone = preview.wait_for(lambda: title not in client.get(preview.port, address).text)
    preview.stop()
    first = from_the_beginning(archive, text)
    figures = [
        f"the problem on the page with its place ({path.name}, about line {line}): {word(place and shown is not None)}",
        f"in the list of all problems: {word(listed)}; gone with the next save: {word(gone is not None)}",
        f"errors in the very first build shown, and a site after the first good save: {word(first)}",
    ]
    return shown is not None and place and listed and gone is not None and first, figures


def from_the_beginning(archive, text):
    path = archive.articles[0]
    path.write_text(text + FAULT, encoding="utf-8")
    preview = Preview(archive)
    shown = preview.wait_for(lambda: "nobody-at-all" in client.get(preview.port, "/").text)
    path.write_text(text, encoding="utf-8")
    good = preview.wait_for(lambda: client.get(preview.port, "/").status == 200)
    preview.stop()
    return shown is not None and good is not None


def saves(archive, files):
    """The ways in which editors save, a checkout of many files, and a folder that goes and comes back."""
    preview = Preview(archive).wait()
    ways = {"in place": in_place, "renamed over": renamed_over, "with a backup": with_backup}
    figures, good = [], True
    for number, (name, save) in enumerate(ways.items()):
        rebuilds = counted(preview, lambda: save(archive.articles[0], f"Saved {number} {name}."))
        good = good and rebuilds == 1
        figures.append(f"saved {name}: {rebuilds} rebuild")
    folder, aside = archive.root / "content", archive.root / "aside"
    shutil.copytree(folder, aside, ignore=shutil.ignore_patterns("fifo"))
    shutil.rmtree(folder)
    preview.wait_for(lambda: "_dictum.title" in client.get(preview.port, "/").text)
    aside.rename(folder)
    back = preview.wait_for(lambda: "_dictum.title" not in client.get(preview.port, "/").text)
    in_place(archive.articles[0], "After the return.")
    after = preview.wait_for(lambda: "After the return." in article(preview))
    figures.append(f"the folder removed and made again: recovers: {word(back is not None and after is not None)}")
    preview.stop()
    checked, figure = checkout(archive.program, files)
    return good and back is not None and after is not None and checked, figures + [figure]


def checkout(program, files):
    archive = Archive(program, copies=files)
    git = ["git", "-C", str(archive.root), "-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "gc.auto=0"]
    try:
        for command in (["init", "-q"], ["add", "content", "dictum.yml"], ["commit", "-qm", "one"], ["checkout", "-qb", "two"]):
            subprocess.run(git + command, check=True)
        for number in range(files):
            with (archive.root / f"content/articles/copy-{number}.md").open("a", encoding="utf-8") as file:
                file.write("\nOn the other branch.\n")
        subprocess.run(git + ["commit", "-qam", "two"], check=True)
        preview = Preview(archive).wait()
        rebuilds = counted(preview, lambda: subprocess.run(git + ["checkout", "-q", "-"], check=True), quiet=15)
        last = f"/articles/copy-{files - 1}/"
        is_new = "On the other branch." not in client.get(preview.port, last).text
        preview.stop()
        return rebuilds == 1 and is_new, f"a checkout of {files} files: {rebuilds} rebuild, shown: {word(is_new)}"
    finally:
        archive.remove()


def counted(preview, action, quiet=2):
    """How many rebuilds follow an action."""
    time.sleep(1)
    before = preview.outcomes
    action()
    preview.wait_for(lambda: preview.outcomes > before, seconds=120)
    time.sleep(quiet)
    return preview.outcomes - before


def speed(program, articles, edits):
    """From the end of a save to the page with the new words, asked for again and again."""
    archive = Archive(program, copies=articles)
    path = archive.root / "content/articles/copy-7.md"
    text = path.read_text(encoding="utf-8")
    preview = Preview(archive).wait()
    time.sleep(2)
    times = []
    try:
        for number in range(edits):
            words = f"Edited line {number}."
            path.write_text(f"{text}\n{words}\n", encoding="utf-8")
            took = preview.wait_for(lambda: words in client.get(preview.port, "/articles/copy-7/").text, seconds=60)
            times.append((took or 60) * 1000)
            time.sleep(0.3)
    finally:
        preview.stop()
        archive.remove()
    times.sort()
    median, late = statistics.median(times), times[min(len(times) - 1, int(len(times) * 0.99))]
    figure = f"{articles} articles, {edits} edits: median {median:.0f} ms, 99th percentile {late:.0f} ms"
    return median <= 100 and late <= 250, [figure]


def in_place(path, words):
    path.write_text(path.read_text(encoding="utf-8") + f"\n\n{words}\n", encoding="utf-8")


def renamed_over(path, words):
    new = path.with_name("." + path.name + ".new")
    new.write_text(path.read_text(encoding="utf-8") + f"\n\n{words}\n", encoding="utf-8")
    new.rename(path)


def with_backup(path, words):
    text = path.read_text(encoding="utf-8")
    probe = path.with_name("4913")
    probe.write_text("")
    probe.unlink()
    backup = path.with_name(path.name + "~")
    path.rename(backup)
    path.write_text(text + f"\n\n{words}\n", encoding="utf-8")
    backup.unlink()


def article(preview):
    return client.get(preview.port, f"/articles/{preview.archive.articles[0].stem}/").text


def word(holds):
    return "yes" if holds else "no"
