"""Ports that are taken."""

import socket
import subprocess

import client
from server import Preview


def run(archive):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        refused = subprocess.run(
            [archive.program, "serve", "-C", str(archive.root), "--port", str(port)],
            capture_output=True, text=True, timeout=20)
    first, second = Preview(archive, "--strict"), Preview(archive, "--strict")
    served = [client.get(preview.port, "/").status for preview in (first, second)]
    outside = [address for address in ("::1",) if answers(address, first.port)]
    first.stop()
    status = second.stop()
    figures = [
        f"a port that is asked for and taken: status {refused.returncode}, {refused.stderr.strip()!r}",
        f"without one: {first.port}, then {second.port}; both answer: {served}",
        f"listens elsewhere: {outside or 'nowhere'}; ended by SIGTERM: {status}",
    ]
    good = refused.returncode == 3 and str(port) in refused.stderr and second.port > first.port
    return good and all(code in (200, 503) for code in served) and not outside, figures


def answers(address, port):
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    try:
        with socket.socket(family) as probe:
            probe.settimeout(1)
            probe.connect((address, port))
            return True
    except OSError:
        return False
