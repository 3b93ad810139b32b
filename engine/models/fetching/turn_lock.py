"""One download of a file at a time, whoever asks: threads and processes."""

import contextlib
import os
import sys
from pathlib import Path

from engine.models.fetching.positioned import open_for_both

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class TurnLock:
    """Held by whoever downloads; the system frees it when its holder dies.

    The number of the process is in the file for people who look into the folder;
    nothing relies on it, so a lock left behind by a killed process holds nobody up.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor = -1

    def take(self) -> bool:
        """Take it if nobody holds it; return whether it is ours now.

        Raises:
            OSError: the folder cannot be written to, or knows no locks.
        """
        descriptor = open_for_both(self._path)
        if not _locked(descriptor) or not self._is_still_there(descriptor):
            os.close(descriptor)
            return False
        self._descriptor = descriptor
        os.ftruncate(descriptor, 0)
        os.write(descriptor, f"{os.getpid()}\n".encode())
        return True

    def release(self) -> None:
        """Let the next one have it."""
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor >= 0:
            # Windows keeps a file that is open: it stays there, empty and free.
            with contextlib.suppress(OSError):
                self._path.unlink()
            os.close(descriptor)

    def _is_still_there(self, descriptor: int) -> bool:
        """Return whether nobody took the file away before it was locked."""
        try:
            return os.path.samestat(os.fstat(descriptor), self._path.stat())
        except FileNotFoundError:
            return False


if sys.platform == "win32":

    def _locked(descriptor: int) -> bool:
        try:
            os.lseek(descriptor, 1 << 30, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        os.lseek(descriptor, 0, os.SEEK_SET)
        return True

else:

    def _locked(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
