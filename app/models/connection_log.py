"""The list of every connection that was opened, for whoever wants to know."""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from app.shared.errors import Unavailable
from app.storage.files import make_private_file, make_private_folder, write_whole
from engine.models.fetching.records import Connection

MOST_BYTES = 500_000
"""About three thousand connections; then the older half goes."""


class ConnectionLog:
    """One line of JSON a connection; usable from several threads and processes.

    Args:
        path: the file; made when first written.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def note(self, connection: Connection) -> None:
        """Write a connection down; a full disk stops no download."""
        line = json.dumps(asdict(connection), default=datetime.isoformat)
        with suppress(OSError, Unavailable):
            make_private_folder(self._path.parent)
            make_private_file(self._path)
            with self._path.open("ab") as stream:
                stream.write(f"{line}\n".encode())
                length = stream.tell()
            if length > MOST_BYTES:
                self._shorten()

    def read(self) -> tuple[Connection, ...]:
        """Return the connections, the latest last; lines that make no sense are left out.

        What a connection told at its end takes the place of what it told at first.
        """
        found: dict[tuple[str, str, datetime], Connection] = {}
        for each in self._each():
            found[each.host, each.purpose, each.at] = each
        return tuple(sorted(found.values(), key=lambda each: each.at))

    def _each(self) -> Iterator[Connection]:
        try:
            lines = self._path.read_bytes().splitlines()
        except OSError:
            return
        for line in lines:
            with suppress(ValueError, TypeError, KeyError, RecursionError):
                yield _connection(json.loads(line))

    def _shorten(self) -> None:
        lines = self._path.read_bytes().splitlines(keepends=True)
        write_whole(self._path, b"".join(lines[len(lines) // 2 :]))


def _connection(kept: dict[str, object]) -> Connection:
    at = datetime.fromisoformat(str(kept["at"]))
    if at.tzinfo is None:
        raise ValueError("a time of no place")
    return Connection(
        host=str(kept["host"]),
        purpose=str(kept["purpose"]),
        at=at,
        received=int(str(kept["received"])),
        through=str(kept.get("through", "")),
    )
