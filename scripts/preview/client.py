"""HTTP over a plain socket, so that every byte is ours."""

import socket
from dataclasses import dataclass


@dataclass
class Answer:
    status: int
    fields: dict
    body: bytes

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")


def connect(port, timeout=10):
    connection = socket.create_connection(("127.0.0.1", port), timeout=timeout)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return connection


def exchange(port, data, timeout=10):
    """What is answered to some bytes, up to the end of the connection."""
    with connect(port, timeout) as connection:
        try:
            connection.sendall(data)
            connection.shutdown(socket.SHUT_WR)
        except OSError:
            pass
        answer = b""
        try:
            while piece := connection.recv(65536):
                answer += piece
        except ConnectionResetError:
            pass
        return answer


def get(port, path, **fields):
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in {"Host": "localhost", **fields}.items())
    return parse(exchange(port, f"GET {path} HTTP/1.1\r\n{lines}Connection: close\r\n\r\n".encode("latin-1")))


def parse(answer):
    head, _, body = answer.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    status = int(lines[0].split(" ")[1]) if lines[0].startswith("HTTP/1.1 ") else 0
    fields = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines[1:])}
    return Answer(status, fields, body)


def is_whole(answer):
    """A page that has its length and its end."""
    length = int(answer.fields.get("content-length", -1))
    return length == len(answer.body) and answer.body.rstrip().endswith(b"</html>")
