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
    before = preview.descriptors
    rounds, memory = [], []
    for _ in range(3):
        rounds.append(come_and_go(archive, preview, listeners, before))
        memory.append(preview.memory)
    once = all(told for told, _ in rounds)
    after = [descriptors for _, descriptors in rounds]
    foreign = [
        client.get(preview.port, "/_dictum/events", Origin="https://evil.example").status,
        client.get(preview.port, "/", Origin="https://evil.example").status,
        client.get(preview.port, "/", Host="evil.example").status,
        client.get(preview.port, "/_dictum/events", Host="evil.example:80").status,
    ]
    lives = preview.lives
    preview.stop()
    figures = [
        f"{listeners} listeners, half of them leave without a word, three times over: "
        f"each that stays is told once a change: {'yes' if once else 'no'}",
        f"descriptors {before} before, {after} after; memory after each time {[round(size) for size in memory]} MB",
        f"foreign origins and hosts: {foreign}",
    ]
    good = lives and once and max(after) <= before and memory[2] - memory[0] < 8
    return good and set(foreign) == {403}, figures


def come_and_go(archive, preview, listeners, before):
    """Whether each listener that stayed was told once of each of two saves, and the descriptors that are open when all are
    gone."""
    streams = [listen(preview.port) for _ in range(listeners)]
    known = {stream: set(read_for(stream, 2, until=1)) for stream in streams}
    dead, live = streams[::2], streams[1::2]
    for number, stream in enumerate(dead):
        leave(stream, abruptly=number % 2 == 0)
    told = [numbers_after_edit(archive, preview, live, known, text) for text in ("first", "second")]
    for stream in live:
        stream.close()
    preview.wait_for(lambda: preview.descriptors <= before, seconds=30)
    return all(len(numbers) == 1 for numbers in told[0] + told[1]), preview.descriptors


def listen(port):
    stream = client.connect(port)
    stream.sendall(LISTEN)
    return stream


def leave(stream, abruptly):
    if abruptly:
        stream.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    stream.close()


def numbers_after_edit(archive, preview, streams, known, text):
    """For each listener the numbers of new states that it is told after one save."""
    outcomes = preview.outcomes
    path = archive.articles[0]
    path.write_text(path.read_text(encoding="utf-8") + f"\n\nListeners {text}.\n", encoding="utf-8")
    preview.wait_for(lambda: preview.outcomes > outcomes)
    time.sleep(1)
    new = []
    for stream in streams:
        numbers = set(read_for(stream, 0.001)) - known[stream]
        known[stream] |= numbers
        new.append(numbers)
    return new


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
