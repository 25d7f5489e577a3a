"""Places to publish to, each a real server on the loopback address."""

import contextlib
import os
import pathlib
import pwd
import shutil
import subprocess

from bench import free_port, wait_for

KEY, SECRET = "KEYOFTHEHOST12345", "SECRETOFTHEHOST12345"


@contextlib.contextmanager
def serving(arguments, port, **options):
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
    try:
        wait_for(port, process)
        yield process
    finally:
        process.terminate()
        process.wait(timeout=20)


def remote(bench, name, **options):
    """Adds a remote to rclone's configuration; the one place where credentials stand."""
    lines = [f"[{name}]"] + [f"{key} = {value}" for key, value in options.items()]
    with open(bench.folder / "rclone.conf", "a", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


def obscured(secret):
    return subprocess.run(["rclone", "obscure", secret], capture_output=True, text=True, check=True).stdout.strip()


class WebDAV:
    """A server that can be started anew, when what lies there was changed behind its back."""

    def __init__(self, root):
        self.root, self.port, self.process = root, free_port(), None
        root.mkdir(exist_ok=True)

    def start(self):
        arguments = ["rclone", "serve", "webdav", str(self.root), "--addr", f"127.0.0.1:{self.port}", "--user", KEY, "--pass", SECRET]
        self.process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for(self.port, self.process)

    def stop(self):
        self.process.kill()
        self.process.wait()


@contextlib.contextmanager
def webdav(bench, through=None):
    """Yields the folder of the server, the proxy before it, if any, and the server."""
    server = WebDAV(bench.folder / "host-webdav")
    server.start()
    try:
        with through(server.port) if through else contextlib.nullcontext() as proxy:
            url = f"http://127.0.0.1:{proxy.port if proxy else server.port}"
            # This server locks a folder in which another file is being made; see docs/publishing.md.
            bench.environment["RCLONE_TRANSFERS"] = "1"
            remote(bench, "web", type="webdav", vendor="rclone", url=url, user=KEY, **{"pass": obscured(SECRET)})
            yield server.root, proxy, server
    finally:
        server.stop()


@contextlib.contextmanager
def s3(bench):
    root, port = bench.folder / "host-s3", free_port()
    root.mkdir(exist_ok=True)
    with serving(["rclone", "serve", "s3", str(root), "--auth-key", f"{KEY},{SECRET}", "--addr", f"127.0.0.1:{port}"], port):
        remote(
            bench, "web", type="s3", provider="Rclone", endpoint=f"http://127.0.0.1:{port}", access_key_id=KEY,
            secret_access_key=SECRET)
        yield (root / "bucket/archive",)


@contextlib.contextmanager
def sftp(bench):
    root, port = bench.folder / "host-sftp", free_port()
    root.mkdir(exist_ok=True)
    arguments = ["rclone", "serve", "sftp", str(root), "--addr", f"127.0.0.1:{port}", "--user", KEY, "--pass", SECRET]
    with serving(arguments, port):
        remote(
            bench, "web", type="sftp", host="127.0.0.1", port=port, user=KEY, known_hosts_file="none",
            **{"pass": obscured(SECRET)})
        yield (root / "archive",)


@contextlib.contextmanager
def ftp(bench):
    root, port = bench.folder / "host-ftp", free_port()
    root.mkdir(exist_ok=True)
    passive = free_port()
    arguments = [
        "rclone", "serve", "ftp", str(root), "--addr", f"127.0.0.1:{port}", "--user", KEY, "--pass", SECRET,
        "--passive-port", f"{passive}-{passive + 20}",
    ]
    with serving(arguments, port):
        remote(bench, "web", type="ftp", host="127.0.0.1", port=port, user=KEY, **{"pass": obscured(SECRET)})
        yield (root / "archive",)


DAEMON = shutil.which("sshd") or "/usr/sbin/sshd"


def has_rsync():
    return bool(shutil.which("rsync") and shutil.which("ssh-keygen") and os.path.exists(DAEMON))


@contextlib.contextmanager
def ssh(bench):
    """A server of ssh with a key of its own; rsync is told of them as a user would, by the environment."""
    keys, port = bench.folder / "keys", free_port()
    keys.mkdir()
    for name in ("host", "user"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(keys / name)], check=True)
    (keys / "known").write_text(f"[127.0.0.1]:{port} " + (keys / "host.pub").read_text())
    pathlib.Path("/run/sshd").mkdir(exist_ok=True)
    options = [
        f"HostKey={keys}/host", f"AuthorizedKeysFile={keys}/user.pub", "StrictModes=no", "PidFile=none",
        "ListenAddress=127.0.0.1", "UsePAM=no", "PermitRootLogin=yes", "PasswordAuthentication=no",
    ]
    arguments = [DAEMON, "-D", "-f", "/dev/null", "-p", str(port)] + [part for option in options for part in ("-o", option)]
    bench.environment["RSYNC_RSH"] = (
        f"ssh -p {port} -i {keys}/user -o UserKnownHostsFile={keys}/known -o BatchMode=yes -o IdentitiesOnly=yes")
    with serving(arguments, port):
        root = bench.folder / "host-rsync/archive"
        yield root, f"{pwd.getpwuid(os.getuid()).pw_name}@127.0.0.1:{root}"
