"""Sets attack strings as the body and in every field of every kind of file, builds the site, and judges each page.

    run.py PROGRAM ATTACKS.jsonl [--chromium PATH]

ATTACKS.jsonl holds an object a line with the text as `input`. Pages are parsed by html5lib, as a browser would parse them. With
playwright at hand each page is also loaded in Chromium: no dialog may open, no script may be tried, nothing may be got from
another host.
"""

import argparse
import asyncio
import json
import pathlib
import subprocess
import sys
import tempfile

import html5lib

from archive import HostileArchive
from pages import faults


def problems(program, folder):
    run = subprocess.run(
        [program, "check", "--format", "json", "-C", folder], capture_output=True, text=True, timeout=600)
    if run.returncode not in (0, 1):
        raise SystemExit(f"check ended with {run.returncode}: {run.stderr[:2000]}")
    return [item for item in json.loads(run.stdout)["problems"] if item["severity"] == "error"]


def build(program, archive):
    """Builds the site of all attacks that the program does not refuse at their place."""
    for _ in range(40):
        archive.write()
        errors = problems(program, str(archive.folder))
        if not errors:
            break
        for error in {(item["file"], item["line"]): item for item in errors}.values():
            archive.take_back(error)
    else:
        raise SystemExit("the archive does not come to rest")
    run = subprocess.run([program, "build", "-C", str(archive.folder)], capture_output=True, text=True, timeout=600)
    if run.returncode != 0:
        raise SystemExit(f"build ended with {run.returncode}: {run.stderr[:2000]}")


def judged(site):
    bad = {}
    pages = sorted(site.rglob("*.html"))
    for page in pages:
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        found = faults(parser.parse(page.read_bytes(), transport_encoding="utf-8"))
        if found:
            bad[str(page.relative_to(site))] = found
    for data in site.rglob("*.json"):
        json.loads(data.read_text(encoding="utf-8"))
    return len(pages), bad


async def load_all(paths, chromium, happened):
    from playwright.async_api import async_playwright

    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        queue = list(paths)

        async def work():
            page = await browser.new_page()

            async def dialog(box):
                happened.append(f"{page.url}: a dialog, {box.message}")
                await box.dismiss()

            def finished(asked):
                if not asked.url.startswith(("file:", "data:")):
                    happened.append(f"{page.url}: got {asked.url}")

            def console(message):
                # A picture of another host, which the policy blocks, is no script.
                if "Content Security Policy" in message.text and "Loading the image" not in message.text:
                    happened.append(f"{page.url}: {message.text[:200]}")

            page.on("dialog", dialog)
            page.on("requestfinished", finished)
            page.on("console", console)
            while queue:
                await page.goto(queue.pop().as_uri(), wait_until="load")

        await asyncio.gather(*[work() for _ in range(4)])
        await browser.close()


def loaded(site, chromium):
    """How many pages Chromium loaded, and what happened that must not."""
    try:
        import playwright  # noqa: F401
    except ImportError:
        print("skipped: Chromium (pip install playwright, and name the browser with --chromium)")
        return 0, []
    happened = []
    pages = sorted(page for page in site.rglob("*.html") if page.name != "404.html")
    asyncio.run(load_all(pages, chromium, happened))
    return len(pages), happened


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("attacks")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    options = parser.parse_args()
    attacks = [json.loads(line)["input"] for line in open(options.attacks, encoding="utf-8")]
    with tempfile.TemporaryDirectory() as folder:
        archive = HostileArchive(folder, attacks)
        build(str(pathlib.Path(options.program).resolve()), archive)
        site = pathlib.Path(folder) / "public"
        count, bad = judged(site)
        print(f"hostile: {len(attacks)} strings in {len(archive.files)} files, {archive.refused} fields or bodies refused; "
              f"{count} pages parsed, {len(bad)} with what they may not hold")
        for page, found in list(bad.items())[:20]:
            print(f"  {page}: {', '.join(found[:5])}")
        opened, happened = loaded(site, options.chromium)
        if opened:
            print(f"hostile: {opened} pages loaded in Chromium, {len(happened)} incidents")
        for incident in happened[:20]:
            print(f"  {incident}")
    sys.exit(1 if bad or happened else 0)


if __name__ == "__main__":
    main()
