"""Stands before a web server and makes trouble: cuts the connection after some files, or forbids one."""

import http.client
import http.server
import socketserver
import threading


class Proxy:
    """Hands requests on to a port of this machine.

    `cut_after` is the number of files (PUT) that get through before nobody answers any more; `forbidden` the end of the
    path of a file that is answered with 403. `sent` counts the files that got through.
    """

    def __init__(self, target):
        self.target, self.cut_after, self.forbidden, self.sent = target, None, None, 0
        self.lock = threading.Lock()
        handler = type("Handler", (Handler,), {"proxy": self})
        self.server = Server(("127.0.0.1", 0), handler)
        self.port = self.server.server_address[1]

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def reset(self, cut_after=None, forbidden=None):
        self.cut_after, self.forbidden, self.sent = cut_after, forbidden, 0

    def admits(self, method):
        """Whether one more request gets through; files are counted."""
        with self.lock:
            if self.cut_after is not None and self.sent >= self.cut_after:
                return False
            self.sent += method == "PUT"
            return True


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """A connection that was cut on purpose is no error."""


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    proxy = None

    def forward(self):
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length) if length else b""
        if not self.proxy.admits(self.command):
            self.close_connection = True
            self.connection.close()
            return
        if self.command == "PUT" and self.proxy.forbidden and self.path.endswith(self.proxy.forbidden):
            self.answer(403, {}, b"forbidden")
            return
        upstream = http.client.HTTPConnection("127.0.0.1", self.proxy.target, timeout=20)
        headers = {name: value for name, value in self.headers.items() if name.lower() not in ("host", "connection")}
        if "Destination" in headers:
            headers["Destination"] = headers["Destination"].replace(f":{self.proxy.port}", f":{self.proxy.target}")
        upstream.request(self.command, self.path, body=body, headers=headers)
        response = upstream.getresponse()
        self.answer(response.status, dict(response.getheaders()), response.read())
        upstream.close()

    def answer(self, status, headers, body):
        self.send_response_only(status)
        for name, value in headers.items():
            if name.lower() not in ("connection", "transfer-encoding", "content-length"):
                self.send_header(name, value)
        length = headers.get("Content-Length", "0") if self.command == "HEAD" else str(len(body))
        self.send_header("Content-Length", length)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_):
        """Nothing is logged: requests bear credentials."""

    do_GET = do_HEAD = do_PUT = do_DELETE = do_OPTIONS = do_PROPFIND = do_MKCOL = do_MOVE = do_COPY = forward
    do_PROPPATCH = forward
