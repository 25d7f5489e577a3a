"""Publishes to real places and holds `dictum publish` to what docs/publishing.md promises, a line a promise.

    run.py PROGRAM [--only WORD]
"""

import argparse
import subprocess
import sys
import time
import zipfile

import faults
import hosts
from bench import Bench, Failure, hold, skip, tree
from browser import clicked, opened
from crawl import crawl
from webservers import servers, shown

STATE = ".dictum-published"


def published(root):
    """What stands at a place, without what tells of the publication."""
    return {name: data for name, data in tree(root).items() if name != STATE}


def secrets_in(*texts):
    return [secret for secret in (hosts.KEY, hosts.SECRET) for text in texts if secret in text]


def life_of_a_target(bench, target, root):
    """Over another site, first, again, changed, with a stranger's file, from another machine: the place is the site and
    what is not ours."""
    left_alone(bench, target, root)
    first = bench.dictum("publish", target, "--overwrite", status=0)
    hold(published(root) == bench.site(target), "the place is not the site")
    count = len(published(root))
    again = bench.dictum("publish", target, status=0)
    hold("0 new, 0 changed, 0 removed" in again.stdout and "sending" not in again.stdout, "something was sent twice")
    (root / "about/stranger.txt").write_text("a stranger's")
    (root / "strange").mkdir()
    before = tree(root)
    bench.change()
    dry = bench.dictum("publish", target, "--dry-run", status=0)
    hold("- about/index.html\n" in dry.stdout and "+ guide/index.html\n" in dry.stdout, "the trial does not tell")
    hold(tree(root) == before, "a trial changed the place")
    bench.forget()
    changed = bench.dictum("publish", target, status=0)
    stranger = {"about/stranger.txt": b"a stranger's"}
    hold(published(root) == bench.site(target) | stranger, "the place is not the new site with the stranger's file")
    hold(not secrets_in(*(run.stdout + run.stderr for run in (first, again, dry, changed))), "a secret was printed")
    hold(not secrets_in((bench.folder / "dictum.yml").read_text()), "a secret stands in dictum.yml")
    return f"{count} files, then {changed.stdout.splitlines()[0].split(': ')[0]}"


def left_alone(bench, target, root):
    """Where nothing was published, and a file has the name of a page, nothing is sent."""
    root.mkdir(parents=True, exist_ok=True)
    (root / "index.html").write_text("a stranger's")
    for options in [[], ["--dry-run"]]:
        refused = bench.dictum("publish", target, *options, status=1)
        hold("‘--overwrite’" in refused.stderr and "(index.html)" in refused.stderr, refused.stderr)
    hold(tree(root) == {"index.html": b"a stranger's"}, "a place of others was changed")


def rclone_place(program, kind, where):
    with Bench(program, {"web": f'{{rclone: "{where}"}}'}) as bench:
        with getattr(hosts, kind)(bench) as (root, *_):
            return life_of_a_target(bench, "web", root)


def folders_that_are_left(program):
    """On storage that knows folders, none is left of what was removed."""
    with Bench(program, {"web": '{rclone: "web:archive"}'}) as bench, hosts.sftp(bench) as (root,):
        bench.dictum("publish", status=0)
        bench.change()
        bench.dictum("publish", status=0)
        hold(not (root / "about").exists(), "an empty folder is left")
        return "none"


def rsync_over_ssh(program):
    if not hosts.has_rsync():
        return skip("rsync", "apt-get install rsync openssh-server")
    with Bench(program, {"web": "{rsync: PLACE}"}) as bench, hosts.ssh(bench) as (root, place):
        bench.replace("PLACE", f'"{place}"')
        return life_of_a_target(bench, "web", root)


def refusals_of_the_host(program):
    """Wrong credentials, nobody there, no such remote: status 3, the reason, no secret."""
    with Bench(program, {"web": '{rclone: "web:bucket/archive"}', "none": '{rclone: "nowhere:x"}'}) as bench:
        with hosts.s3(bench) as (root,):
            bench.dictum("publish", "web", status=0)
            before = tree(root)
            bench.change()
            wrong = bench.dictum(
                "publish", "web", status=3, environment={"RCLONE_CONFIG_WEB_SECRET_ACCESS_KEY": "WRONGSECRET99"})
            hold("403" in wrong.stderr and "WRONGSECRET99" not in wrong.stderr, wrong.stderr)
            hold(tree(root) == before, "the place was changed")
        hold("refused" in bench.dictum("publish", "web", status=3).stderr, "the reason is not told")
        hold("nowhere" in bench.dictum("publish", "none", status=3).stderr, "the remote is not named")
        return "status 3, each with its reason"


def shown_by_servers(program):
    """What lies at a place, shown at the root and under a path: no dead link, no dead anchor, no complaint of a browser."""
    figures = []
    with Bench(program, {"web": "{folder: web, links: folder}"}) as bench:
        for server in servers():
            for path in ("/", "/some/path/"):
                bench.dictum("publish", "--url", f"http://127.0.0.1{path}", status=0)
                with shown(server, bench.folder / "web", path, bench.folder) as address:
                    pages, links, dead = crawl(address)
                    hold(not dead, "\n".join(dead[:10]))
                    hold(pages > 20, f"only {pages} pages were found")
                    ways = ["", "articles/harbour-vote/", "speakers/ada-brook/", "statements/", "data/"]
                    seen = opened([address + way for way in ways])
                    figures.append(f"{server} {path}: {pages} pages, {links} links, {seen} in Chromium")
                    hold(missing(address + "no/such/page/") == 404, "a page that is not there is not answered with 404")
    for server in {"nginx", "caddy"} - set(servers()):
        skip(server, f"apt-get install {server}")
    return "; ".join(figures)


def missing(address):
    run = subprocess.run(
        ["curl", "-s", "-o", "/dev/null", "-w", "%{http_code}", address], capture_output=True, text=True, check=False)
    return int(run.stdout or 0)


def opened_from_a_disk(program):
    """A packed file, unpacked: every link is followed from file://, and clicked in a browser."""
    with Bench(program, {"file": "{file: on-record.zip}"}) as bench:
        bench.dictum("publish", status=0)
        with zipfile.ZipFile(bench.folder / "on-record.zip") as packed:
            hold(packed.testzip() is None, "a file in the archive is damaged")
            packed.extractall(bench.folder / "disk")
        start = (bench.folder / "disk/on-record/index.html").as_uri()
        pages, links, dead = crawl(start)
        hold(not dead, "\n".join(dead[:10]))
        seen = opened([start])
        if seen:
            reached = clicked(start, ["nav a:has-text('Articles')", "main a:has-text('harbour')"])
            hold(reached.endswith("/articles/harbour-vote/index.html"), f"clicking led to {reached}")
        return f"{pages} pages, {links} links, {seen} in Chromium and clicked through"


ROWS = [
    ("rclone to S3", lambda program: rclone_place(program, "s3", "web:bucket/archive")),
    ("rclone to WebDAV", lambda program: rclone_place(program, "webdav", "web:")),
    ("rclone to SFTP", lambda program: rclone_place(program, "sftp", "web:archive")),
    ("rclone to FTP", lambda program: rclone_place(program, "ftp", "web:archive")),
    ("empty folders at SFTP", folders_that_are_left),
    ("rsync over ssh", rsync_over_ssh),
    ("hosts that refuse", refusals_of_the_host),
    ("shown by web servers", shown_by_servers),
    ("opened from a disk", opened_from_a_disk),
    ("cut after each file", faults.cut_after_each_file),
    ("killed while it sends", faults.killed_while_it_sends),
    ("one file forbidden", faults.one_file_forbidden),
]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    failed = 0
    for name, row in ROWS:
        if options.only not in name:
            continue
        start = time.monotonic()
        try:
            figures = row(options.program)
        except (Failure, OSError, subprocess.SubprocessError) as failure:
            failed += 1
            figures = f"FAILED: {failure}"
        if figures:
            print(f"{name}: {figures} ({time.monotonic() - start:.0f} s)", flush=True)
    print(f"{failed} of {len(ROWS)} failed" if failed else "every promise holds")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
