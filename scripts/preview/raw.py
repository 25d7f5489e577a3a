"""Requests that broke other servers, then random bytes."""

import json
import pathlib
import random
import re
import threading

import client
from server import SECRET, Preview

MATERIAL = pathlib.Path("../shared/conformance/http/requests.json")
STARTS = [b"", b"GET ", b"GET /", b"GET / HTTP/1.1\r\n", b"GET / HTTP/1.1\r\nHost: localhost\r\n", b"HEAD /../", b"GET /%"]


def run(archive, count):
    preview = Preview(archive).wait()
    rows = json.loads(MATERIAL.read_text(encoding="utf-8")) if MATERIAL.exists() else []
    wrong = [row["request"][:60] for row in rows if not is_right(row, preview)]
    leaks, failures = [], []
    threads = [
        threading.Thread(target=throw, args=(preview, seed, count // 8, leaks, failures)) for seed in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    alive = preview.lives and client.get(preview.port, "/").status == 200
    preview.stop()
    figures = [
        f"{len(rows) - len(wrong)} of {len(rows)} requests of the material answered as they should be" if rows
        else f"skipped: {MATERIAL} is not at hand",
        f"{count} random requests: {len(leaks)} leaks, {len(failures)} without an orderly end",
    ]
    figures += [f"wrong: {request!r}" for request in wrong]
    return alive and not wrong and not leaks and not failures, figures


def is_right(row, preview):
    answer = client.exchange(preview.port, row["request"].encode("latin-1"))
    statuses = allowed(row)
    parsed = client.parse(answer)
    plain = client.get(preview.port, "/").status == 200
    location = parsed.fields.get("location", "/")
    return plain and parsed.status in statuses and is_inside(answer) and not location.startswith("//")


def allowed(row):
    expect = row["expect"]
    if "café" in expect or "NFC" in expect:
        return {404}  # Addresses of pages are ASCII, so no page is called so.
    if "HEAD: 200" in expect:
        return {200} if row["request"].startswith("HEAD") else {400, 405, 501}
    if "path without the fragment" in expect:
        return {200, 400}
    if "open redirect" in expect or expect == "as above":
        return {400, 404}
    if "reload socket" in expect:
        return {400, 426}
    if "all answered in order" in expect:
        return {200}
    return {int(number) for number in re.findall(r"\b[1-5]\d\d\b", expect)}


def is_inside(answer):
    return SECRET.encode() not in answer and b"root:" not in answer


def throw(preview, seed, count, leaks, failures):
    source = random.Random(seed)
    for _ in range(count):
        data = source.choice(STARTS) + source.randbytes(source.randrange(0, 120))
        if source.random() < 0.5:
            data += b"\r\n\r\n"
        try:
            answer = client.exchange(preview.port, data)
        except OSError as error:
            failures.append(f"{data[:40]!r}: {error}")
            continue
        if not is_inside(answer):
            leaks.append(data)
        if answer and not answer.startswith(b"HTTP/1.1 "):
            failures.append(f"{data[:40]!r}: {answer[:40]!r}")
