"""Steps on a disk that survive a power cut, and the world's refusals in words."""

import contextlib
import errno
import os
import shutil
import time
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
_SCANNERS_S: Final = 2.0
_BETWEEN_TRIES_S: Final = 0.05
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


def settle(folder: Path) -> None:
    """Make the folder's entries durable, as far as its file system lets us."""
    with contextlib.suppress(OSError):  # Windows refuses always; NTFS journals names
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def flush(path: Path) -> None:
    """Make the content of ``path`` durable.

    Raises:
        OSError: the disk said no; full disks and shares may say so only now.
    """
    # Windows flushes only what is open for writing.
    descriptor = os.open(path, os.O_RDWR if os.access(path, os.W_OK) else os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_new(path: Path, content: bytes) -> None:
    """Write a file that is not there yet, durably."""
    with path.open("xb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def link_or_copy(source: Path, target: Path) -> None:
    """Give ``source`` a second name; where that cannot be, a second copy.

    FAT and exFAT have no hard links, many network shares neither, nothing links across
    disks, and Linux forbids links to files of others. A copy is durable when this
    returns.
    """
    try:
        os.link(source, target)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise
        shutil.copyfile(source, target)
        flush(target)


def rename_patiently(source: Path, target: Path) -> None:
    """Rename; on Windows a scanner may hold a new file open for a moment: try again."""
    until = time.monotonic() + _SCANNERS_S
    while True:
        try:
            source.rename(target)
        except PermissionError:
            if os.name != "nt" or time.monotonic() > until:
                raise
            time.sleep(_BETWEEN_TRIES_S)
        else:
            return


def discard(path: Path) -> None:
    """Remove a file or a folder as far as that is possible; what stays is swept later."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with contextlib.suppress(OSError):
            path.unlink()
