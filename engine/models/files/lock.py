"""Locks on files, among all threads and processes.

A lock is one of the operating system on an open file, so that it goes with its holder,
however that one ends; nothing of it has to be cleared up after a crash.
"""

import contextlib
import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from engine.api.errors import N_, Unavailable
from engine.models.files.durable import open_for_both

PATIENCE_S: Final = 30.0
"""Wait for another writer: a removal or a publication takes moments with hard links."""
_BETWEEN_TRIES_S: Final = 0.02

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    _TAKEN: Final = (errno.EACCES, errno.EDEADLK)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    _TAKEN: Final = (errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES)


class FileLock:
    """Held by one at a time; a file system that knows no locks holds nobody up.

    There, nobody else may write.
    """

    def __init__(self, path: Path, *, passing: bool = False) -> None:
        """``path``: file to lock, made when missing; its folder must be there.

        ``passing``: its file goes when it is released.
        """
        self._path = path
        self._passing = passing
        self._descriptor = -1

    def take(self) -> bool:
        """Take it if nobody holds it; return whether it is ours now.

        Raises:
            OSError: the file cannot be made.
        """
        descriptor = open_for_both(self._path)
        if not _is_ours(descriptor) or not self._is_still_there(descriptor):
            os.close(descriptor)
            return False
        self._descriptor = descriptor
        return True

    def release(self) -> None:
        """Let the next one have it."""
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor < 0:
            return
        if self._passing:
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


@contextmanager
def alone_in(lock: Path, patience_s: float = PATIENCE_S) -> Iterator[None]:
    """Be the only writer for the block.

    Args:
        lock: file to lock; made when missing, its folder must be there.
        patience_s: longest wait for another writer.

    Raises:
        Unavailable: another writer takes longer.
        OSError: the file cannot be made.
    """
    held = FileLock(lock)
    until = time.monotonic() + patience_s
    while not held.take():
        if time.monotonic() > until:
            raise Unavailable(
                N_("Another window of Exerzia is changing the models."),
                N_("Wait until it is done, then try again."),
            )
        time.sleep(_BETWEEN_TRIES_S)
    try:
        yield
    finally:
        held.release()


def _is_ours(descriptor: int) -> bool:
    try:
        _take(descriptor)
    except OSError as error:
        return error.errno not in _TAKEN  # Else: no locks on this file system.
    return True
