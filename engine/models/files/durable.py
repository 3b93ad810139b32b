"""Steps on a disk that survive a power cut, on every system."""

import contextlib
import errno
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

_SCANNERS_S: Final = 2.0
_BETWEEN_TRIES_S: Final = 0.05
_FLAGS: Final = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
_MODE: Final = 0o666
"""As far as the umask lets: models are nobody's secret, and may be everybody's."""


def open_for_both(path: Path) -> int:
    """Open ``path`` to read and write it, made when missing; return its descriptor.

    Raises:
        OSError: the disk said no, or this is a link: what it leads to is not ours.
    """
    return os.open(path, os.O_RDWR | os.O_CREAT | _FLAGS, _MODE)


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
    """Write a file that is not there yet, durably.

    Raises:
        OSError: the disk said no.
    """
    with path.open("xb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def unfinished(path: Path) -> Path:
    """Return what ``write_whole`` calls a file before it is whole."""
    return path.with_name(f"{path.name}.new")


def write_whole(path: Path, content: bytes) -> None:
    """Write ``path`` durably so that it is either the old file or the new one.

    For one writer at a time; what a crash left of an earlier one is replaced.

    Raises:
        OSError: the disk said no; the old content is still there.
    """
    fresh = unfinished(path)
    fresh.unlink(missing_ok=True)
    try:
        write_new(fresh, content)
        replace_patiently(fresh, path)
    except BaseException:
        discard(fresh)
        raise
    settle(path.parent)


def link_or_copy(source: Path, target: Path) -> None:
    """Give ``source`` a second name; where that cannot be, a second copy.

    FAT and exFAT have no hard links, many network shares neither, nothing links across
    disks, and Linux forbids links to files of others. A copy is durable when this
    returns.

    Raises:
        OSError: the disk said no.
    """
    real = source.resolve()  # a second name of a link may lead nowhere
    try:
        os.link(real, target)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise
        shutil.copyfile(real, target)
        flush(target)


def replace_patiently(source: Path, target: Path) -> None:
    """Rename a file over another; a scanner of Windows may hold either for a moment.

    Raises:
        OSError: the disk said no.
    """
    _patiently(lambda: source.replace(target))


def rename_patiently(source: Path, target: Path) -> None:
    """Rename to a name nobody has; a scanner of Windows may hold a new file.

    Raises:
        OSError: the disk said no.
    """
    _patiently(lambda: source.rename(target))


def discard(path: Path) -> None:
    """Remove a file or a folder as far as that is possible; what stays is swept later.

    Of a link, the link goes: never what it leads to.
    """
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with contextlib.suppress(OSError):
            path.unlink()


def _patiently(rename: Callable[[], object]) -> None:
    until = time.monotonic() + _SCANNERS_S
    while True:
        try:
            rename()
        except PermissionError:
            if os.name != "nt" or time.monotonic() > until:
                raise
            time.sleep(_BETWEEN_TRIES_S)
        else:
            return
