"""Builds articles that are made to be slow, deep or large, and archives of files that are none, and prints what each took.

    run.py PROGRAM SHARED [--only WORD]

Each run has a stack of one megabyte; times are those of the processor. It has to end with a site, or with a problem that names a place, within the bounds
that docs/security.md promises; otherwise the status is 1.
"""

import argparse
import pathlib
import re
import sys
import tempfile

import archive
import places
import texts


def measured(program, name, make, pattern=None, most=1024):
    with tempfile.TemporaryDirectory() as folder:
        bench = archive.Archive(folder)
        keys, body = make()
        bench.write("content/articles/a.md", f"---\n{archive.KEYS}{keys}---\n{body}\n")
        run = bench.run(program, "build", "--quiet")
        page = bench.folder / "public/articles/a/index.html"
        html = page.read_text(encoding="utf-8") if run.status == 0 and page.is_file() else ""
    fault = faults(run, html, pattern, most)
    print(f"{'no' if fault else 'ok':3} {run.seconds:6.2f} s {run.megabytes:6.0f} MB  {name}: {fault or outcome(run)}",
          flush=True)
    return not fault


def judged(program, name, attempt, most):
    with tempfile.TemporaryDirectory() as folder:
        run, missing, status = attempt(program, folder)
    fault = ", ".join(missing[:3])
    if run.status not in ((0, 1) if status is None else (status,)):
        fault = f"ended with {run.status}: {run.errors[-200:]}"
    if run.seconds > 1 or run.waited > 20 or run.megabytes > most:
        fault = f"more than 1 s or {most} MB"
    print(f"{'no' if fault else 'ok':3} {run.seconds:6.2f} s {run.megabytes:6.0f} MB  {name}: {fault or outcome(run)}",
          flush=True)
    return not fault


def account(html):
    """The text of the article as HTML, between its heading, which nobody sees, and its end; links within its own page as they
    were written."""
    html = html.replace('href="../../articles/a/', 'href="').replace("</p>\n\n<p>", "</p>\n<p>")
    return html.partition('id="page.account">')[2].partition("</h2>\n")[2].partition("\n</section>")[0] + "\n"


def outcome(run):
    if run.status == 0:
        return "done"
    first = re.search(r"^\S+: (error: .*)$", run.errors, re.M)
    count = run.errors.strip().splitlines()[-1]
    return f"{first.group(0)[:110] if first else '?'} ({count})"


def faults(run, html, pattern, most):
    if run.status not in (0, 1):
        return f"ended with {run.status}: {run.errors[-200:]}"
    if run.seconds > 5 or run.waited > 150:
        return f"longer than 5 s; {outcome(run)}"
    if run.megabytes > most:
        return f"more than {most} MB; {outcome(run)}"
    if run.status == 0 and pattern and not re.search(pattern, account(html)):
        return f"read otherwise than CommonMark does: {account(html)[:100]!r}"
    if run.status == 1 and not re.search(r"^content/articles/a\.md(:\d+:\d+)?: error: ", run.errors, re.M):
        return f"no place: {run.errors[:200]}"
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("shared")
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    program = str(pathlib.Path(options.program).resolve())
    results = []
    for name, make, pattern in texts.collected(options.shared):
        if options.only in name:
            results.append(measured(program, name, make, pattern, most=512))
    for name, make in texts.own():
        if options.only in name:
            results.append(measured(program, name, make))
    print(f"limits: {sum(results)} of {len(results)} texts done or refused in time and memory")
    others = [judged(program, name, attempt, most) for name, attempt, most in places.all_places(options.shared)
              if options.only in name]
    print(f"limits: {sum(others)} of {len(others)} archives with hostile files or front matter as they should be")
    sys.exit(0 if all(results + others) else 1)


if __name__ == "__main__":
    main()
