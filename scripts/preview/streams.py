"""A thousand pages that listen for changes, half of which go without a word; and pages of other sites."""

import socket
import struct
import time

import client
from server import Preview

LISTEN = b"GET /_dictum/events HTTP/1.1\r\nHost: localhost\r\n\r\n"


def run(archive, listeners=1000):
    preview = Preview(archive).wait()
    time.sleep(1)
    before, memory = preview.descriptors, preview.memory
    streams = [listen(preview.port) for _ in range(listeners)]
    for stream in streams:
        read_for(stream, 1, until=1)
    dead, live = streams[::2], streams[1::2]
    for number, stream in enumerate(dead):
        leave(stream, abruptly=number % 2 == 0)
    changed = [numbers_after_edit(archive, preview, live, text) for text in ("first", "second")]
    once = all(len(numbers) == 1 for numbers in changed[0] + changed[1])
    for stream in live:
        stream.close()
    returned = preview.wait_for(lambda: preview.descriptors <= before, seconds=30)
    after = preview.descriptors
    growth = preview.memory - memory
    foreign = [
        client.get(preview.port, "/_dictum/events", Origin="https://evil.example").status,
        client.get(preview.port, "/", Origin="https://evil.example").status,
        client.get(preview.port, "/", Host="evil.example").status,
        client.get(preview.port, "/_dictum/events", Host="evil.example:80").status,
    ]
    lives = preview.lives
    preview.stop()
    figures = [
        f"{len(live)} of {listeners} listeners left: each told once a change: {'yes' if once else 'no'}",
        f"descriptors {before} before, {after} after; memory {growth:+.0f} MB",
        f"foreign origins and hosts: {foreign}",
    ]
    return lives and once and returned is not None and set(foreign) == {403}, figures


def listen(port):
    stream = client.connect(port)
    stream.sendall(LISTEN)
    return stream


def leave(stream, abruptly):
    if abruptly:
        stream.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    stream.close()


def numbers_after_edit(archive, preview, streams, text):
    """For each listener the numbers of new states that it is told after one save."""
    known = preview.outcomes
    path = archive.articles[0]
    path.write_text(path.read_text(encoding="utf-8") + f"\n\nListeners {text}.\n", encoding="utf-8")
    preview.wait_for(lambda: preview.outcomes > known)
    time.sleep(1)
    seen = getattr(preview, "seen", {})
    result = []
    for stream in streams:
        numbers = {int(number) for number in read_for(stream, 0.001)}
        new = numbers - seen.get(stream, {1})
        seen[stream] = seen.get(stream, {1}) | numbers
        result.append(new)
    preview.seen = seen
    return result


def read_for(stream, seconds, until=None):
    """The numbers that come within a time, or until there are some."""
    stream.settimeout(seconds)
    text = ""
    try:
        while piece := stream.recv(4096):
            text += piece.decode()
            if until is not None and text.count("data: ") >= until:
                break
    except (TimeoutError, BlockingIOError):
        pass
    return [line[6:] for line in text.split("\n") if line.startswith("data: ")]
