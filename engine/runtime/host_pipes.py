"""The worker's end of the two pipes."""

import os
import sys
import threading
from typing import BinaryIO

from engine.runtime.frames import Frame, encode, read_frame


class HostPipes:
    """Frames from and to the owner; the standard streams are taken away.

    Native libraries print to the standard output. It leads to the standard error from
    here on, and the pipes live under other numbers.
    """

    def __init__(self) -> None:
        incoming, outgoing = os.dup(0), os.dup(1)
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(nothing)
        os.dup2(2, 1)
        sys.stdout = sys.stderr
        _make_binary(incoming, outgoing)
        self._incoming: BinaryIO = os.fdopen(incoming, "rb")
        self._outgoing = outgoing
        self._lock = threading.Lock()

    def read(self) -> Frame | None:
        """Return the next frame; None when the owner is gone."""
        return read_frame(self._incoming)

    def send(self, frame: Frame) -> None:
        """Write a frame; waits while the owner does not read.

        Raises:
            OSError: the owner is gone.
            ValueError: the frame is too large, or holds what JSON cannot.
        """
        head, blob = encode(frame)
        with self._lock:
            self._write(head)
            if blob:
                self._write(blob)

    def _write(self, data: bytes) -> None:
        left = memoryview(data)
        while left:
            left = left[os.write(self._outgoing, left) :]


def _make_binary(*files: int) -> None:
    """Keep Windows from translating line ends within sound."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 (exists on Windows alone)

        for file in files:
            msvcrt.setmode(file, os.O_BINARY)
