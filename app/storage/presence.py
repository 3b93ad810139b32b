"""Who has a vault open: many may share it, one who replaces its files is alone.

The marks are locks of the operating system on an empty file, so that they go with the
process, however it ends.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.shared.errors import Unavailable
from app.storage.failures import IN_USE, disk_told
from app.storage.files import make_private_file

PRESENCE_NAME = "in-use"

if sys.platform == "win32":
    import msvcrt

    _SEATS = 64

    def _take(descriptor: int, *, alone: bool) -> None:
        """Take one seat, or all of them; raises OSError when that cannot be."""
        if alone:
            os.lseek(descriptor, 0, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, _SEATS)
            return
        for seat in range(_SEATS):
            os.lseek(descriptor, seat, os.SEEK_SET)
            try:
                msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
            except OSError:
                continue
            return
        raise BlockingIOError

    _TAKEN: tuple[type[OSError], ...] = (BlockingIOError, PermissionError)
else:
    import fcntl

    def _take(descriptor: int, *, alone: bool) -> None:
        """Share the file, or take it alone; raises OSError when that cannot be."""
        mode = fcntl.LOCK_EX if alone else fcntl.LOCK_SH
        fcntl.flock(descriptor, mode | fcntl.LOCK_NB)

    _TAKEN: tuple[type[OSError], ...] = (BlockingIOError,)


class Presence:
    """A mark that a vault is open here."""

    def __init__(self, folder: Path, *, alone: bool = False) -> None:
        """Mark the vault in ``folder``.

        Raises:
            Unavailable: another program stands in the way, or the disk said no.
        """
        self.folder = folder
        path = folder / PRESENCE_NAME
        make_private_file(path)
        with disk_told():
            self._descriptor = os.open(path, os.O_RDWR)
            try:
                _take(self._descriptor, alone=alone)
            except _TAKEN as error:
                os.close(self._descriptor)
                raise Unavailable(*IN_USE) from error
            except OSError:
                os.close(self._descriptor)
                raise

    def leave(self) -> None:
        """Take the mark away."""
        os.close(self._descriptor)


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Hold a vault's folder for the block, with nobody else in it.

    Raises:
        Unavailable: the vault is open somewhere, or the disk said no.
    """
    presence = Presence(folder, alone=True)
    try:
        yield
    finally:
        presence.leave()
