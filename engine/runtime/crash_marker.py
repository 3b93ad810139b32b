"""What is remembered on disk of a worker that dies while it starts.

Without it a broken model would be loaded again, and take the machine down again, at
each start of the application.
"""

import json
import os
import threading
from pathlib import Path

DEATHS_UNTIL_GIVEN_UP = 3


class CrashMarker:
    """A small file for one kind of worker; it holds for one fingerprint.

    A disk that cannot be written is no reason not to start: what was remembered then
    lasts as long as the application. Safe from every thread.
    """

    def __init__(self, folder: Path, kind: str, fingerprint: str) -> None:
        self._path = folder / f"{kind}.json"
        self._fingerprint = fingerprint
        self._lock = threading.Lock()
        self._deaths = self._read()

    @property
    def is_given_up(self) -> bool:
        """Whether it died too often in a row to be started again."""
        return self._deaths >= DEATHS_UNTIL_GIVEN_UP

    def starting(self) -> None:
        """Remember that it is being started: what ends us both is found next time."""
        with self._lock:
            self._write(self._deaths + 1)

    def started(self) -> None:
        """Take ``starting`` back: it started, or was closed before it could."""
        with self._lock:
            self._write(self._deaths)

    def died(self) -> None:
        """Remember that it died while it started."""
        with self._lock:
            self._deaths += 1
            self._write(self._deaths)

    def forget(self) -> None:
        """Forget all: it works, or the person asks to try again."""
        with self._lock:
            self._deaths = 0
            self._write(0)

    def _read(self) -> int:
        try:
            kept = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError):
            return 0
        match kept:
            case {"fingerprint": self._fingerprint, "deaths": int(deaths)}:
                return deaths
            case _:
                return 0

    def _write(self, deaths: int) -> None:
        try:
            if deaths == 0:
                self._path.unlink(missing_ok=True)
            else:
                self._replace({"fingerprint": self._fingerprint, "deaths": deaths})
        except OSError:
            pass  # See the class: a disk that cannot be written.

    def _replace(self, kept: dict[str, str | int]) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        new = self._path.with_suffix(".new")
        with new.open("w", encoding="utf-8") as stream:
            json.dump(kept, stream)
            stream.flush()
            os.fsync(stream.fileno())
        new.replace(self._path)
