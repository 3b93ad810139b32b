"""One writer at a time in a root, among all threads and processes.

The lock is one of the operating system on an open file, so that it goes with its holder,
however that one ends; nothing of it has to be cleared up after a crash.
"""

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from engine.api.errors import N_, Unavailable

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


@contextmanager
def alone_in(lock: Path, patience_s: float = PATIENCE_S) -> Iterator[None]:
    """Be the only writer for the block.

    A file system that knows no locks is written without: there, nobody else may.

    Args:
        lock: file to lock; made when missing, its folder must be there.
        patience_s: longest wait for another writer.

    Raises:
        Unavailable: another writer takes longer.
        OSError: the file cannot be made.
    """
    descriptor = os.open(lock, os.O_CREAT | os.O_RDWR, 0o666)
    try:
        _wait_for(descriptor, time.monotonic() + patience_s)
        yield
    finally:
        os.close(descriptor)


def _wait_for(descriptor: int, until: float) -> None:
    while True:
        try:
            _take(descriptor)
        except OSError as error:
            if error.errno not in _TAKEN:
                return  # No locks on this file system.
        else:
            return
        if time.monotonic() > until:
            raise Unavailable(
                N_("Another window of Exerzia is changing the models."),
                N_("Wait until it is done, then try again."),
            )
        time.sleep(_BETWEEN_TRIES_S)
