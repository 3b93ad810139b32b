"""The owner's end of the two pipes: nobody who sends ever waits."""

import contextlib
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import IO

from engine.runtime.frames import Encoded, Frame, FrameBroken, FrameTorn, read_frame

LARGEST_QUEUE = 128 * 1024 * 1024
"""Bytes that may wait for a worker that does not read."""

_SLICE = 64 * 1024
"""Written at a time, so that a full pipe is seen."""


class Channel:
    """Sends frames to a worker and hands over those it sends.

    Args:
        to_worker: unbuffered.
        from_worker: unbuffered.
        name: of its two threads.
        on_frame: called for each frame, on the reading thread.
        on_end: called once at the end, on the reading thread; True when what came was
            no frame.
    """

    def __init__(
        self,
        to_worker: IO[bytes],
        from_worker: IO[bytes],
        name: str,
        on_frame: Callable[[Frame], None],
        on_end: Callable[[bool], None],
    ) -> None:
        self._to_worker = to_worker
        self._from_worker = open(  # noqa: SIM115 (a pipe; closed when read to its end)
            from_worker.fileno(), "rb", buffering=_SLICE, closefd=False
        )
        self._pipe = from_worker
        self._on_frame = on_frame
        self._on_end = on_end
        self._changed = threading.Condition()
        self._queue: deque[bytes] = deque()
        self._queued = 0
        self._writing_since: float | None = None
        self._is_ending = False
        self._threads = [
            threading.Thread(target=work, name=f"{name}-{what}", daemon=True)
            for what, work in (("writer", self._write), ("reader", self._read))
        ]
        for thread in self._threads:
            thread.start()

    def send(self, frame: Encoded) -> None:
        """Queue a frame; lost when the worker is gone."""
        with self._changed:
            if self._is_ending:
                return
            for data in frame:
                if data:
                    self._queue.append(data)
                    self._queued += len(data)
            self._changed.notify_all()

    def stuck_s(self, now: float) -> float:
        """Return for how long the pipe has been full; endless when too much waits."""
        with self._changed:
            if self._queued > LARGEST_QUEUE:
                return float("inf")
            since = self._writing_since
        return 0.0 if since is None else now - since

    def close(self, patience_s: float) -> None:
        """Drop what waits and end both threads; the worker must be gone by now."""
        with self._changed:
            self._is_ending = True
            self._queue.clear()
            self._changed.notify_all()
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join(patience_s)

    def _write(self) -> None:
        try:
            while data := self._next():
                left = memoryview(data)
                while left:
                    written = self._write_some(left[:_SLICE])
                    left = left[written:]
        except OSError:
            pass  # The reader meets the same end and tells it.
        finally:
            with self._changed:
                self._is_ending = True
                self._writing_since = None
            _close_quietly(self._to_worker)

    def _write_some(self, data: memoryview) -> int:
        self._writing_since = time.monotonic()
        written = self._to_worker.write(data)
        self._writing_since = None
        return written

    def _next(self) -> bytes | None:
        with self._changed:
            self._changed.wait_for(lambda: self._queue or self._is_ending)
            if not self._queue:
                return None
            data = self._queue.popleft()
            self._queued -= len(data)
            return data

    def _read(self) -> None:
        is_broken = False
        try:
            while frame := read_frame(self._from_worker):
                self._on_frame(frame)
        except (FrameTorn, OSError, ValueError):
            pass  # The end, told by how the process died.
        except FrameBroken:
            is_broken = True
        finally:
            self._on_end(is_broken)
            _close_quietly(self._pipe)


def _close_quietly(pipe: IO[bytes]) -> None:
    with contextlib.suppress(OSError):  # What is left has nobody to read it.
        pipe.close()
