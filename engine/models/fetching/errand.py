"""What all threads of one download share."""

import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from engine.models.fetching.bandwidth import Bandwidth
from engine.models.fetching.line import Line
from engine.models.fetching.records import Connection, RemoteFile, Route
from engine.models.fetching.stopping import Stopping
from engine.models.fetching.tries import Tries
from engine.models.fetching.trust import trust


class Errand:
    """The way, its limits, and what came over it so far."""

    def __init__(
        self, route: Route, purpose: str, note: Callable[[Connection], None]
    ) -> None:
        self.route = route
        self.stopping = Stopping()
        clocks = route.clocks
        self.tries = Tries(route.patience, route.chance, clocks.monotonic)
        self._bandwidth = Bandwidth(route.most_bytes_a_second, clocks.monotonic)
        self._purpose = purpose
        self._note = note
        self._lock = threading.Lock()
        self._lines: set[Line] = set()
        self._trust: ssl.SSLContext | None = None
        self._connections: dict[tuple[str, str], Connection] = {}
        self.received = 0
        self.host = ""
        """Whom bytes came from last."""

    def now(self) -> float:
        """Return the time that passed, in seconds."""
        return self.route.clocks.monotonic()

    def trust(self) -> ssl.SSLContext:
        """Return whose certificates are believed; read once.

        Raises:
            Refused: the file of certificates holds none.
        """
        with self._lock:
            if self._trust is None:
                self._trust = trust(self.route.certificates)
            return self._trust

    @contextmanager
    def line(self) -> Iterator[Line]:
        """Give a connection that ends with the errand.

        Raises:
            Stopped: the errand was stopped.
        """
        gently = self.route.most_bytes_a_second is not None
        line = Line(self.trust(), self.route.patience, gently=gently)
        with self._lock:
            self._lines.add(line)
        try:
            self.stopping.check()
            yield line
        finally:
            with self._lock:
                self._lines.discard(line)
            line.close()

    def cut_lines(self) -> None:
        """End every connection there is; new ones may be made."""
        with self._lock:
            lines = list(self._lines)
        for line in lines:
            line.cut()

    def stop(self) -> None:
        """End every wait and every connection, now and later."""
        self.stopping.stop()
        self.cut_lines()

    def reach(self, host: str, through: str) -> None:
        """Note, before the first time, that ``host`` is talked to."""
        self.stopping.check()
        with self._lock:
            if (host, through) not in self._connections:
                at = datetime.fromtimestamp(self.route.clocks.wall(), UTC)
                connection = Connection(host, self._purpose, at, 0, through)
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
            for connection in self._connections.values():
                if connection.received:
                    self._note(connection)


def purpose_of(file: RemoteFile) -> str:
    """Return what ``file`` is for: what was said, or its name at its address."""
    if file.purpose or not file.addresses:
        return file.purpose
    return file.addresses[0].partition("?")[0].rstrip("/").rpartition("/")[2]
