"""The hash of a file while it is still being written."""

import hashlib
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from engine.models.fetching.waiting.stopping import Stopped, Stopping

_CHUNK_BYTES = 4 << 20
_LOOK_AGAIN_SECONDS = 0.1


class Hasher:
    """Follows the contiguous beginning of a file, on a thread of its own.

    It reads what was just written back from the system's memory, so the disk is not
    asked; after a restart it reads what was there before from the disk, once.
    """

    def __init__(
        self,
        path: Path,
        beginning: Callable[[], int],
        stopping: Stopping,
        names: Sequence[str],
    ) -> None:
        """Begin with what is there; ``names``: hashes as hashlib calls them."""
        self._path = path
        self._beginning = beginning
        self._stopping = stopping
        self._condition = threading.Condition()
        self._total: int | None = None
        self._problem: OSError | None = None
        self.position = 0
        """Bytes it has read."""
        self._hashes = [hashlib.new(name, usedforsecurity=False) for name in names]
        self._thread = threading.Thread(
            target=self._run, name="download-hash", daemon=True
        )
        self._thread.start()

    def more(self) -> None:
        """Look again when the beginning has grown by enough to be worth it."""
        if self._beginning() - self.position >= _CHUNK_BYTES:
            with self._condition:
                self._condition.notify()

    def finish(self, total: int) -> tuple[str, ...]:
        """Return the hashes of the first ``total`` bytes, once all are read.

        Raises:
            OSError: the file cannot be read.
            Stopped: it was asked to meanwhile.
        """
        with self._condition:
            self._total = total
            self._condition.notify()
        self._thread.join()
        if self._problem is not None:
            raise self._problem
        self._stopping.check()
        return tuple(each.hexdigest() for each in self._hashes)

    def _run(self) -> None:
        # One buffer for all: a new one each time would have to be cleared each time.
        buffer = memoryview(bytearray(_CHUNK_BYTES))
        try:
            with self._path.open("rb", buffering=0) as stream:
                while (size := self._wait()) > 0:
                    read = stream.readinto(buffer[:size])
                    self._take(buffer[: read or 0])
        except Stopped:
            return
        except OSError as problem:
            self._problem = problem

    def _take(self, chunk: memoryview) -> None:
        if not chunk:
            message = "the file became shorter while it was read"
            raise OSError(message)
        for each in self._hashes:
            each.update(chunk)
        self.position += len(chunk)

    def _wait(self) -> int:
        """Return how many bytes to read now; 0: all are read.

        A little that came is left until more did, or a moment passed: to be woken for
        each piece of the network would cost the writer more than the hash itself.
        """
        waited = False
        while not self._stopping.stopped:
            with self._condition:
                ready = self._beginning() - self.position
                enough = ready >= _CHUNK_BYTES or waited or self._total is not None
                if self.position == self._total or (ready > 0 and enough):
                    return min(max(ready, 0), _CHUNK_BYTES)
                if self._total is not None:
                    message = "not all of the file is here"
                    raise OSError(message)
                waited = not self._condition.wait(_LOOK_AGAIN_SECONDS)
        raise Stopped
