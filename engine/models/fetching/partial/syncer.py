"""Has the disk keep what came, every few megabytes, beside the download."""

import threading

from engine.models.fetching.partial.partial_file import PartialFile
from engine.models.fetching.waiting.stopping import Stopped, Stopping

_EVERY_BYTES = 16 << 20
"""So much at most is fetched again after the machine itself went down."""
_LOOK_SECONDS = 0.25


class Syncer:
    """Moves the durable mark, on a thread of its own: the disk may take its time."""

    def __init__(self, part: PartialFile, stopping: Stopping) -> None:
        self._part = part
        self._stopping = stopping
        self._kept = part.size
        self._thread = threading.Thread(
            target=self._run, name="download-keeper", daemon=True
        )
        self._thread.start()

    def finish(self) -> None:
        """End once what it is at is done."""
        self._stopping.stop()
        self._thread.join()

    def _run(self) -> None:
        try:
            while True:
                self._stopping.wait(_LOOK_SECONDS)
                self._keep()
        except (Stopped, OSError):
            # A disk that fails says so to whoever writes, and again at the end.
            return

    def _keep(self) -> None:
        size = self._part.size
        if size - self._kept >= _EVERY_BYTES:
            self._part.make_durable()
            self._kept = size
