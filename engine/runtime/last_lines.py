"""What a worker process said last on its standard error.

Kept in memory to tell why it died, never logged: it may quote what was said.
"""

import threading
from typing import IO

KEPT_BYTES = 8 * 1024


class LastLines:
    """Reads a pipe to its end on a thread of its own, and keeps the tail."""

    def __init__(self, pipe: IO[bytes], name: str) -> None:
        self._pipe = pipe
        self._kept = b""
        self._thread = threading.Thread(target=self._read, name=name, daemon=True)
        self._thread.start()

    @property
    def text(self) -> str:
        """The last lines so far."""
        return self._kept.decode("utf-8", "replace")

    def finish(self, patience_s: float) -> str:
        """Wait for the end of the pipe, close it and return the last lines."""
        self._thread.join(patience_s)
        if not self._thread.is_alive():
            self._pipe.close()
        return self.text

    def _read(self) -> None:
        while data := self._pipe.read(KEPT_BYTES):
            self._kept = (self._kept + data)[-KEPT_BYTES:]
