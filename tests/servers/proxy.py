"""A proxy on this device: tunnels and forwards, for those it knows."""

import base64
import contextlib
import http.client
import select
import socket
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from urllib.parse import urlsplit

_HOP_HEADERS = {"proxy-authorization", "proxy-connection", "connection"}


@dataclass
class Proxy:
    """Who may use it, and what went through it."""

    address: str = ""
    user: str = ""
    """Empty: everybody may."""
    password: str = ""
    seen: list[str] = field(default_factory=list)
    """Hosts and ports, or addresses, that were asked for and allowed."""
    refused: int = 0

    def allows(self, authorization: str) -> bool:
        token = base64.b64encode(f"{self.user}:{self.password}".encode()).decode()
        return not self.user or authorization == f"Basic {token}"


class _Listener(socketserver.ThreadingMixIn, socketserver.TCPServer):
    daemon_threads = True

    def __init__(self, proxy: Proxy) -> None:
        self.proxy = proxy
        self.stopped = threading.Event()
        super().__init__(("127.0.0.1", 0), _Handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: clients of these tests hang up all the time."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Listener

    def do_CONNECT(self) -> None:
        if not self._may():
            return
        host, _, port = self.path.rpartition(":")
        with socket.create_connection((host, int(port))) as there:
            self.send_response(200)
            self.end_headers()
            self._pass_on(there)
        self.close_connection = True

    def do_GET(self) -> None:
        if not self._may():
            return
        where = urlsplit(self.path)
        there = http.client.HTTPConnection(where.netloc)
        with contextlib.closing(there):
            kept = {
                name: value
                for name, value in self.headers.items()
                if name.lower() not in _HOP_HEADERS
            }
            there.request("GET", where.path, headers=kept)
            answer = there.getresponse()
            self.send_response(answer.status)
            for name, value in answer.getheaders():
                if name.lower() not in {"server", "date"}:
                    self.send_header(name, value)
            self.end_headers()
            while block := answer.read(32 << 10):
                self.wfile.write(block)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (theirs)
        """Say nothing."""

    def _may(self) -> bool:
        proxy = self.server.proxy
        if proxy.allows(self.headers.get("Proxy-Authorization", "")):
            proxy.seen.append(self.path)
            return True
        proxy.refused += 1
        self.send_response(407)
        self.send_header("Proxy-Authenticate", 'Basic realm="tests"')
        self.send_header("Content-Length", "0")
        self.end_headers()
        return False

    def _pass_on(self, there: socket.socket) -> None:
        ends = {self.connection: there, there: self.connection}
        while not self.server.stopped.is_set():
            ready, _, _ = select.select(list(ends), [], [], 0.05)
            for end in ready:
                data = end.recv(64 << 10)
                if not data:
                    return
                ends[end].sendall(data)


@contextmanager
def proxy_server(user: str = "", password: str = "") -> Iterator[Proxy]:
    """Give a proxy; with ``user``, for that one only.

    The test needs the fixture ``loopback``.
    """
    proxy = Proxy(user=user, password=password)
    listener = _Listener(proxy)
    proxy.address = f"http://127.0.0.1:{listener.server_address[1]}"
    thread = threading.Thread(
        target=listener.serve_forever, args=(0.01,), name="proxy", daemon=True
    )
    thread.start()
    try:
        yield proxy
    finally:
        listener.stopped.set()
        listener.shutdown()
        listener.server_close()
        thread.join()
