"""Many clients while files change twice a second."""

import re
import subprocess
import threading
import time

import client
from server import Preview


def run(archive, seconds):
    preview = Preview(archive).wait()
    stop = threading.Event()
    halves, statuses, memory = [], set(), []
    workers = [
        threading.Thread(target=edit, args=(archive, stop)),
        threading.Thread(target=look, args=(preview, stop, halves, statuses)),
        threading.Thread(target=measure, args=(preview, stop, memory)),
    ]
    for worker in workers:
        worker.start()
    figures = []
    bad = 0
    try:
        for connections in (64, 512):
            rate, faults = wrk(preview.port, connections, seconds)
            bad += faults
            figures.append(f"{connections} connections: {rate:.0f} answers a second, {faults} faults")
    finally:
        stop.set()
        for worker in workers:
            worker.join()
    lives = preview.lives
    preview.stop()
    settled = [size for moment, size in memory if moment > seconds]
    growth = max(settled) - settled[0] if settled else 0
    figures.append(f"{len(halves)} half pages, statuses {sorted(statuses)}")
    figures.append(f"memory {settled[0]:.0f} MB after the first minute, at most {max(settled):.0f} MB later")
    good = lives and bad == 0 and not halves and statuses <= {200, 304} and growth < max(20, settled[0] * 0.2)
    return good, figures


def wrk(port, connections, seconds):
    out = subprocess.run(
        ["wrk", "-t2", f"-c{connections}", f"-d{seconds}s", "--timeout", "5s", f"http://127.0.0.1:{port}/"],
        capture_output=True, text=True, timeout=seconds + 60).stdout
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1))
    refused = sum(int(number) for number in re.findall(r"Non-2xx or 3xx responses: (\d+)", out))
    sockets = re.search(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", out)
    return rate, refused + sum(int(number) for number in (sockets.groups() if sockets else []))


def edit(archive, stop):
    path = archive.articles[0]
    text = path.read_text(encoding="utf-8")
    number = 0
    while not stop.wait(0.5):
        number += 1
        path.write_text(f"{text}\n\nWords of change {number}.\n", encoding="utf-8")
    path.write_text(text, encoding="utf-8")


def look(preview, stop, halves, statuses):
    """Pages are whole, and a page that is known is not sent again."""
    paths = ["/", f"/articles/{preview.archive.articles[0].stem}/", "/statements/", "/speakers/"]
    tags = {}
    while not stop.wait(0.05):
        path = paths.pop(0)
        paths.append(path)
        answer = client.get(preview.port, path, **({"If_None_Match": tags[path]} if path in tags else {}))
        statuses.add(answer.status)
        if answer.status == 200 and not client.is_whole(answer):
            halves.append(path)
        tags[path] = answer.fields.get("etag", '"none"')


def measure(preview, stop, memory):
    start = time.monotonic()
    while not stop.wait(1):
        memory.append((time.monotonic() - start, preview.memory))
