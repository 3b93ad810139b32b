"""A server on this device that serves files, well or as badly as a test wants."""

import contextlib
import io
import socket
import socketserver
import ssl
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler
from io import BufferedIOBase
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tests.servers.behaviours import well
from tests.servers.exchange import Behaviour, Exchange
from tests.servers.served import Served

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


@dataclass(frozen=True)
class Asked:
    """One request that came."""

    path: str
    range: str
    headers: dict[str, str]


class FileServer:
    """What is served, how the next requests are answered, and what was asked."""

    def __init__(self) -> None:
        self.address = ""
        """"http://127.0.0.1:40123"."""
        self.files: dict[str, Served] = {}
        self.usual: Behaviour = well
        """How requests are answered when nothing is planned."""
        self.planned: deque[Behaviour] = deque()
        """How the next requests are answered, each by one; probes too."""
        self.planned_for_parts: deque[Behaviour] = deque()
        """The same, but probes for one byte are answered as usual."""
        self.paths: dict[str, Behaviour] = {}
        """How a path is always answered."""
        self.asked: list[Asked] = []
        self.sent = 0
        """Bytes of bodies that were written to connections."""
        self.pace = 0.0
        """Seconds between two blocks of 16 kB."""
        self.stopped = threading.Event()
        self.close_door: Callable[[], None] = self.stopped.set
        """Let nobody new in; who is here is served on."""
        self._lock = threading.Lock()
        self._ended = threading.Condition(self._lock)
        self._open = 0
        self._delivered = 0

    def delivered(self) -> int:
        """Return the bytes of bodies that the systems of clients confirmed.

        What was still on its way to a client that was killed is not in it. Waits for
        connections to end.
        """
        with self._ended:
            assert self._ended.wait_for(lambda: self._open == 0, timeout=5)
            return self._delivered

    def wait_for_the_last(self) -> None:
        """Wait until no more than one connection is open."""
        with self._ended:
            assert self._ended.wait_for(lambda: self._open <= 1, timeout=5)

    def serve(self, path: str, served: Served) -> str:
        """Serve a file; return its address."""
        self.files[path] = served
        return f"{self.address}{path}"

    def send(self, exchange: Exchange, block: bytes) -> None:
        """Send a block, at the pace that was set, and count it."""
        if self.pace:
            self.stopped.wait(self.pace)
        stream = exchange.handler.wfile
        stream.write(block)
        with self._lock:
            self.sent += len(block)
            if isinstance(stream, _Counted):
                stream.bodies += len(block)

    def began(self) -> None:
        """Count a connection that began."""
        with self._lock:
            self._open += 1

    def ended(self, confirmed: int | None, bodies: int, rest: int) -> None:
        """Count a connection that ended: what was confirmed of what was written."""
        with self._lock:
            known = bodies if confirmed is None else confirmed - rest
            self._delivered += max(0, min(known, bodies))
            self._open -= 1
            self._ended.notify_all()

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        """Answer one request as planned."""
        path = handler.path.partition("?")[0]
        served = self.files.get(path, Served(b""))
        exchange = Exchange(handler, served, self)
        with self._lock:
            headers = dict(handler.headers.items())
            asked = Asked(handler.path, headers.get("Range", ""), headers)
            self.asked.append(asked)
            behaviour = self._next(path, exchange)
        behaviour(exchange)

    def _next(self, path: str, exchange: Exchange) -> Behaviour:
        if path in self.paths:
            return self.paths[path]
        if path not in self.files:
            return lambda unknown: unknown.nothing(404)
        if self.planned:
            return self.planned.popleft()
        if self.planned_for_parts and not exchange.is_probe:
            return self.planned_for_parts.popleft()
        return self.usual


_LOOKS = 2_000
_CLOSED = 7
"""TCP_CLOSE, as Linux numbers the states of a connection."""


class _Counted(io.RawIOBase):
    """Counts what is written to a connection, bodies apart."""

    def __init__(self, stream: BufferedIOBase) -> None:
        self.stream = stream
        self.size = 0
        self.bodies = 0

    def writable(self) -> bool:
        return True

    def write(self, data: "ReadableBuffer") -> int:
        self.stream.write(data)
        size = memoryview(data).nbytes
        self.size += size
        return size

    def flush(self) -> None:
        self.stream.flush()


def _confirmed(
    connection: socket.socket, written: int, stopped: threading.Event
) -> int | None:
    """Say goodbye; return the bytes the other side's system confirmed in the end.

    None where the system does not tell.
    """
    with contextlib.suppress(OSError):
        socket.socket.shutdown(connection, socket.SHUT_WR)
    confirmed = 0
    for _ in range(_LOOKS if sys.platform == "linux" else 0):
        told = connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, 192)
        confirmed = int.from_bytes(told[120:128], sys.byteorder)  # tcpi_bytes_acked
        if confirmed >= written or told[0] == _CLOSED or stopped.wait(0.001):
            return confirmed
    return None


class _Listener(socketserver.ThreadingMixIn, socketserver.TCPServer):
    daemon_threads = True
    block_on_close = True
    request_queue_size = 64
    allow_reuse_address = True

    def __init__(
        self, files: FileServer, trust: ssl.SSLContext | None, port: int
    ) -> None:
        self.files = files
        self.trust = trust
        self.open: set[socket.socket] = set()
        super().__init__(("127.0.0.1", port), _Handler)

    def get_request(self) -> tuple[socket.socket, object]:
        connection, address = self.socket.accept()
        if self.trust is not None:
            connection = self.trust.wrap_socket(
                connection, server_side=True, do_handshake_on_connect=False
            )
        self.open.add(connection)
        return connection, address

    def shutdown_request(
        self, request: socket.socket | tuple[bytes, socket.socket]
    ) -> None:
        if isinstance(request, socket.socket):
            self.open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: clients of these tests hang up all the time."""

    def close_door(self) -> None:
        self.shutdown()
        self.socket.close()

    def hang_up(self) -> None:
        for connection in list(self.open):
            with contextlib.suppress(OSError):
                socket.socket.shutdown(connection, socket.SHUT_RDWR)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Listener

    def setup(self) -> None:
        super().setup()
        self.written = _Counted(self.wfile)
        self.wfile = self.written  # type: ignore[assignment]  # as far as it is used
        self.server.files.began()

    def finish(self) -> None:
        written, bodies = self.written.size, self.written.bodies
        files = self.server.files
        confirmed = _confirmed(self.connection, written, files.stopped)
        files.ended(confirmed, bodies, written - bodies)
        super().finish()

    def do_GET(self) -> None:
        self.server.files.answer(self)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (theirs)
        """Say nothing."""


@contextmanager
def file_server(
    trust: ssl.SSLContext | None = None, after: FileServer | None = None
) -> Iterator[FileServer]:
    """Give a server of files; with ``trust``, over TLS.

    The test needs the fixture ``loopback``. ``after``: a server that died; this one has
    its port, and its files from the first moment.
    """
    files = FileServer()
    port = 0
    if after is not None:
        files.files = after.files
        port = urlsplit(after.address).port or 0
    listener = _Listener(files, trust, port)
    files.close_door = listener.close_door
    scheme = "http" if trust is None else "https"
    files.address = f"{scheme}://127.0.0.1:{listener.server_address[1]}"
    thread = threading.Thread(
        target=listener.serve_forever, args=(0.01,), name="file-server", daemon=True
    )
    thread.start()
    try:
        yield files
    finally:
        files.stopped.set()
        listener.shutdown()
        listener.hang_up()
        listener.server_close()
        thread.join()
