"""What the disk's refusals mean for the folder of models, in words."""

import contextlib
import errno
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from engine.api.errors import N_, Unavailable

_FULL: Final = (
    N_("The disk with the models is full."),
    N_("Make room on it, or remove models you no longer use, then try again."),
)
_CLOSED: Final = (
    N_("The folder of the models cannot be written: {folder}"),
    N_(
        "Choose another folder for models in Settings, or ask who manages this computer."
    ),
)
_BUSY: Final = (
    N_("The model is in use."),
    N_("End the session that uses it, then try again."),
)
_DISK: Final = (
    N_("The folder of the models could not be read or written: {folder}"),
    N_("Check the disk, then try again."),
)


class ModelInUse(Unavailable):
    """The system keeps the files of a model because somebody has them open."""

    def __init__(self) -> None:
        super().__init__(*_BUSY)


_BY_ERRNO: Final = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.EROFS: _CLOSED,
    errno.EACCES: _CLOSED,
    errno.EPERM: _CLOSED,
}
_IN_USE: Final = (errno.EBUSY, errno.ETXTBSY)
_IN_USE_ON_WINDOWS: Final = (5, 32, 33)
"""Access denied (also: open elsewhere), sharing violation, lock violation."""


@contextlib.contextmanager
def disk_told(folder: Path) -> Iterator[None]:
    """Turn errors of the file system inside the block into ours.

    Args:
        folder: named to the person.

    Raises:
        ModelInUse: somebody has a file open.
        Unavailable: the file system said no.
    """
    try:
        yield
    except OSError as error:
        if error.errno in _IN_USE:
            raise ModelInUse from error
        sentences = _BY_ERRNO.get(error.errno or 0, _DISK)
        raise Unavailable(*sentences, {"folder": folder}) from error


@contextlib.contextmanager
def use_told(folder: Path) -> Iterator[None]:
    """Like ``disk_told``; where Windows says no, because a file is open, say that."""
    try:
        with disk_told(folder):
            yield
    except Unavailable as told:
        cause = told.__cause__
        if getattr(cause, "winerror", None) in _IN_USE_ON_WINDOWS:
            raise ModelInUse from cause
        raise
