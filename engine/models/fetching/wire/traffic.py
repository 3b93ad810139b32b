"""What all threads of one download share."""

import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from engine.models.fetching.records import Connection, RemoteFile, Route
from engine.models.fetching.waiting.bandwidth import Bandwidth
from engine.models.fetching.waiting.retries import Retries
from engine.models.fetching.waiting.stopping import Stopping
from engine.models.fetching.wire.http_connection import HttpConnection
from engine.models.fetching.wire.tls import tls_context


class Traffic:
    """The way, its limits, and what came over it so far."""

    def __init__(
        self, route: Route, purpose: str, note: Callable[[Connection], None]
    ) -> None:
        self.route = route
        self.stopping = Stopping()
        clocks = route.clocks
        self.retries = Retries(route.patience, route.chance, clocks.monotonic)
        self._bandwidth = Bandwidth(route.most_bytes_a_second, clocks.monotonic)
        self._purpose = purpose
        self._note = note
        self._lock = threading.Lock()
        # Apart: who writes a note down may take long, and a pause must not wait for it.
        self._noting = threading.Lock()
        self._open: set[HttpConnection] = set()
        self._tls: ssl.SSLContext | None = None
        self._connections: dict[tuple[str, str], Connection] = {}
        self.received = 0
        self.host = ""
        """Whom bytes came from last."""

    def now(self) -> float:
        """Return the time that passed, in seconds."""
        return self.route.clocks.monotonic()

    def tls(self) -> ssl.SSLContext:
        """Return whose certificates are believed; read once.

        Raises:
            Refused: the file of certificates holds none.
        """
        with self._lock:
            if self._tls is None:
                self._tls = tls_context(self.route.certificates)
            return self._tls

    @contextmanager
    def connection(self) -> Iterator[HttpConnection]:
        """Give a connection that is closed with the block.

        Raises:
            Stopped: the download was stopped.
        """
        gently = self.route.most_bytes_a_second is not None
        made = HttpConnection(self.tls(), self.route.patience, gently=gently)
        with self._lock:
            self._open.add(made)
        try:
            self.stopping.check()
            yield made
        finally:
            with self._lock:
                self._open.discard(made)
            made.close()

    def cut_connections(self) -> None:
        """End every connection there is; new ones may be made."""
        with self._lock:
            cut = list(self._open)
        for each in cut:
            each.cut()

    def stop(self) -> None:
        """End every wait and every connection, now and later."""
        self.stopping.stop()
        self.cut_connections()

    def reach(self, host: str, through: str) -> None:
        """Note, before the first time, that ``host`` is talked to."""
        self.stopping.check()
        with self._noting:
            if (host, through) in self._connections:
                return
            at = datetime.fromtimestamp(self.route.clocks.wall(), UTC)
            connection = Connection(host, self._purpose, at, 0, through)
            with self._lock:
                self._connections[host, through] = connection
            self._note(connection)

    def came(self, host: str, through: str, size: int, stopping: Stopping) -> None:
        """Count bytes of content, and wait when they came faster than allowed.

        Raises:
            Stopped: it was asked to meanwhile.
        """
        with self._lock:
            self.received += size
            self.host = host
            known = self._connections[host, through]
            self._connections[host, through] = Connection(
                known.host, known.purpose, known.at, known.received + size, through
            )
        pause = self._bandwidth.took(size)
        if pause > 0:
            stopping.wait(pause)

    def note_all(self) -> None:
        """Note again who was talked to, now with what came from them."""
        with self._lock:
            connections = tuple(self._connections.values())
        with self._noting:
            for connection in connections:
                if connection.received:
                    self._note(connection)


def purpose_of(file: RemoteFile) -> str:
    """Return what ``file`` is for: what was said, or its name at its address."""
    if file.purpose or not file.addresses:
        return file.purpose
    return file.addresses[0].partition("?")[0].rstrip("/").rpartition("/")[2]
