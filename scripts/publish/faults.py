"""What goes wrong on the way (reliability: the connection is cut, a file is forbidden, the program is killed)."""

import html.parser
import os
import posixpath
import random
import signal
import subprocess
import time

import hosts
from bench import Bench, hold, tree
from proxy import Proxy

STATE = ".dictum-published"
# A run that is to fail need not try again and again. rclone waits longer after each failure, and all that looks for files
# waits in one queue: with eight that look, the wait is a minute.
IMPATIENT = {"RCLONE_LOW_LEVEL_RETRIES": "1", "RCLONE_CHECKERS": "1"}


class Needs(html.parser.HTMLParser):
    """The files that a page needs to be shown: style sheets, scripts, pictures."""

    def __init__(self, text):
        super().__init__()
        self.needs = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "link" and values.get("rel") in ("stylesheet", "icon"):
            self.needs.append(values["href"])
        if tag in ("img", "script", "source") and values.get("src"):
            self.needs.append(values["src"])


def judge(root, old, new):
    """Every page is the old or the new one, whole, and what it needs is there."""
    there = tree(root)
    for path, data in there.items():
        if not path.endswith(".html"):
            continue
        hold(data in (old.get(path), new.get(path)), f"{path} is neither old nor new")
        for need in Needs(data.decode()).needs:
            if "//" in need:
                continue
            asset = posixpath.normpath(posixpath.join(posixpath.dirname(path), need))
            hold(asset in there, f"{path} needs {asset}, which is not there")
            hold(there[asset] in (old.get(asset), new.get(asset)), f"{asset} is neither old nor new")
    for path in old:
        hold(path in there or path not in new, f"{path} is lost")


def whole(root):
    return {name: data for name, data in tree(root).items() if name != STATE}


class Update:
    """A site that was published, and another that is to take its place; by WebDAV through a proxy, where there is one."""

    def __init__(self, bench, root, proxy=None, server=None):
        self.bench, self.root, self.proxy, self.server = bench, root, proxy, server
        bench.dictum("publish", status=0)
        self.old = bench.site("web")
        self.before = tree(root)
        bench.change()
        bench.dictum("publish", "--dry-run", status=0)
        self.new = bench.site("web")

    def rewind(self):
        """The place as it was before, and nothing noted."""
        for path in set(tree(self.root)) - set(self.before):
            (self.root / path).unlink()
        for path, data in self.before.items():
            (self.root / path).parent.mkdir(parents=True, exist_ok=True)
            (self.root / path).write_bytes(data)
        self.bench.forget()
        if self.server:
            self.server.stop()
            self.server.start()

    def finish(self):
        if self.proxy:
            self.proxy.reset()
        self.bench.dictum("publish", status=0)
        hold(whole(self.root) == self.new, "after the retry the place is not the new site")
        return self.proxy.sent if self.proxy else 0


def cut_after_each_file(program):
    with Bench(program, {"web": '{rclone: "web:"}'}) as bench, hosts.webdav(bench, through=Proxy) as place:
        update = Update(bench, *place)
        root, proxy, _ = place
        update.rewind()
        proxy.reset()
        bench.dictum("publish", status=0)
        all_files, sent_again = proxy.sent, 0
        for count in range(all_files):
            update.rewind()
            proxy.reset(cut_after=count)
            run = bench.dictum("publish", environment=IMPATIENT)
            hold(run.returncode == 3, f"cut after {count}: status {run.returncode}\n{run.stdout}{run.stderr}")
            judge(root, update.old, update.new)
            # Two of the files tell of the publication; up to four were on their way.
            again = update.finish()
            hold(again <= all_files - count + 6, f"cut after {count} of {all_files}: {again} were sent again")
            sent_again += again
        return f"{all_files} cuts, each page old or new with its assets; {sent_again / all_files:.0f} files a retry on average"


def stopped(update, signals, whole_group):
    """Ends runs at random times, with each signal in turn; returns how many were ended before they were done."""
    chance, ended, bench = random.Random(24), 0, update.bench
    update.rewind()
    started = time.monotonic()
    bench.dictum("publish", status=0)
    duration = time.monotonic() - started
    for number in signals:
        update.rewind()
        process = subprocess.Popen(
            [bench.program, "publish"], cwd=bench.folder, env=bench.environment, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, start_new_session=True)
        time.sleep(chance.uniform(0.3, 0.95) * duration)
        (os.killpg if whole_group else os.kill)(process.pid, number)
        status = process.wait(timeout=60)
        expected = (0, -number) if number == signal.SIGKILL else (0, 128 + number)
        hold(status in expected, f"after {number.name} the status is {status}")
        ended += status != 0
        if not whole_group:
            hold(not left_running(bench), "a tool that was started is still running")
        judge(update.root, update.old, update.new)
        update.finish()
    return ended


def left_running(bench):
    """Whether a tool that works for the archive is running after two seconds."""
    for _ in range(20):
        time.sleep(0.1)
        running = subprocess.run(["pgrep", "-f", f"{bench.folder}/.dictum/publish"], capture_output=True, check=False)
        if running.returncode != 0:
            return False
    return True


def killed_while_it_sends(program):
    figures = []
    with Bench(program, {"web": '{rclone: "web:"}'}) as bench, hosts.webdav(bench, through=Proxy) as place:
        update = Update(bench, *place)
        figures.append(f"rclone: {stopped(update, [signal.SIGKILL] * 20, whole_group=True)} of 20 killed")
        signals = [signal.SIGTERM, signal.SIGINT, signal.SIGHUP] * 3
        figures.append(f"{stopped(update, signals, whole_group=False)} of 9 stopped with status 128 + n")
    if hosts.has_rsync():
        with Bench(program, {"web": "{rsync: PLACE}"}) as bench, hosts.ssh(bench) as (root, place):
            bench.replace("PLACE", f'"{place}"')
            ended = stopped(Update(bench, root), [signal.SIGKILL] * 10, whole_group=True)
            figures.append(f"rsync: {ended} of 10 killed")
    return ", ".join(figures) + "; each page old or new with its assets, each retry complete"


def one_file_forbidden(program):
    with Bench(program, {"web": '{rclone: "web:"}'}) as bench, hosts.webdav(bench, through=Proxy) as place:
        update = Update(bench, *place)
        root, proxy, _ = place
        for forbidden, told in ((".css", "assets/archive."), ("/guide/index.html", "guide/index.html")):
            update.rewind()
            proxy.reset(forbidden=forbidden)
            run = bench.dictum("publish", status=3, environment=IMPATIENT)
            hold(told in run.stderr and "403" in run.stderr, f"the file is not named:\n{run.stderr}")
            judge(root, update.old, update.new)
            if not forbidden.endswith(".html"):
                pages = {name: data for name, data in tree(root).items() if name.endswith(".html")}
                hold(all(update.old.get(name) == data for name, data in pages.items()), "a page was sent without its data")
            update.finish()
        return "named with its status 403; without an asset no page is sent; the retry completes"
