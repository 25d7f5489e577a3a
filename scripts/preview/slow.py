"""500 clients that send a byte a second, and one that wants a page."""

import selectors
import time

import client
from server import Preview

REQUEST = b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: " + b"a" * 200


def run(archive, clients=500):
    preview = Preview(archive).wait()
    time.sleep(1)
    before = preview.descriptors
    sockets = [client.connect(preview.port) for _ in range(clients)]
    selector = selectors.DefaultSelector()
    for connection in sockets:
        connection.setblocking(False)
        selector.register(connection, selectors.EVENT_READ)
    start = time.monotonic()
    longest = 0.0
    sent = 0
    while selector.get_map() and time.monotonic() - start < 60:
        for key in list(selector.get_map().values()):
            drip(key.fileobj, sent, selector)
        sent += 1
        round_end = start + sent
        while time.monotonic() < round_end:
            asked = time.monotonic()
            answer = client.get(preview.port, "/")
            longest = max(longest, time.monotonic() - asked if answer.status == 200 else 99)
            for key, _ in selector.select(timeout=0):
                reap(key.fileobj, selector)
            time.sleep(0.05)
    closed = time.monotonic() - start
    left = len(selector.get_map() or {})
    for connection in sockets:
        connection.close()
    returned = preview.wait_for(lambda: preview.descriptors <= before, seconds=20)
    lives = preview.lives
    after = preview.descriptors if lives else -1
    preview.stop()
    figures = [
        f"{clients} slow clients closed after {closed:.0f} s, {left} left open",
        f"others served within {longest * 1000:.0f} ms",
        f"descriptors {before} before, {after} after",
    ]
    return lives and left == 0 and closed <= 30 and longest < 1 and returned is not None, figures


def drip(connection, position, selector):
    try:
        connection.send(REQUEST[position:position + 1])
    except BlockingIOError:
        pass
    except OSError:
        selector.unregister(connection)


def reap(connection, selector):
    try:
        if connection.recv(4096) == b"":
            selector.unregister(connection)
    except BlockingIOError:
        pass
    except OSError:
        selector.unregister(connection)
