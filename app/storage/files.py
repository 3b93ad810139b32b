"""Files that only their owner can read, written whole or not at all."""

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.storage.failures import disk_told

_FOLDER_MODE = 0o700
_FILE_MODE = 0o600


def make_private_folder(folder: Path) -> None:
    """Create ``folder`` and what leads to it, open to its owner alone.

    Folders that are already there stay as they are.

    Raises:
        Unavailable: the disk said no.
    """
    with disk_told():
        for place in [*reversed(folder.parents), folder]:
            if not place.is_dir():
                place.mkdir(mode=_FOLDER_MODE, exist_ok=True)


def make_private_file(path: Path) -> None:
    """Create an empty file at ``path``, open to its owner alone.

    A file that is already there stays as it is.

    Raises:
        Unavailable: the disk said no.
    """
    with disk_told():
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, _FILE_MODE))


def unfinished(path: Path) -> Path:
    """Return what ``write_whole`` calls a file before it is whole.

    Each writer has a name of its own: another thread or another Exerzia may be writing
    the same file at this moment.
    """
    return path.with_name(f"{path.name}.{os.getpid()}-{threading.get_ident()}.new")


def write_whole(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path``: a reader finds the old or the new, never half.

    Of several writers at once, the last one counts.

    Raises:
        Unavailable: the disk said no; the old content is still there.
    """
    fresh = unfinished(path)
    with disk_told(), removed_on_failure(fresh):
        descriptor = os.open(fresh, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, _FILE_MODE)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        put_in_place(fresh, path)


def put_in_place(fresh: Path, path: Path) -> None:
    """Move ``fresh`` over ``path`` in one step that survives a power cut."""
    fresh.replace(path)
    settle(path.parent)


def settle(folder: Path) -> None:
    """Make the folder's entries durable, as far as its file system lets us.

    Failing here must not look like failing to write: the entry is already in place.
    """
    with suppress(OSError):  # Windows refuses always; NTFS journals its names
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def flush(path: Path) -> None:
    """Make the content of ``path`` durable."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def removed_on_failure(*paths: Path) -> Iterator[None]:
    """Remove ``paths`` when the block fails, so that no half file stays."""
    try:
        yield
    except BaseException:
        for path in paths:
            path.unlink(missing_ok=True)
        raise


@contextmanager
def new_private_folder(folder: Path) -> Iterator[None]:
    """Create ``folder`` for the block, which fills it; remove it when that fails.

    Raises:
        Unavailable: the disk said no.
    """
    make_private_folder(folder)
    try:
        yield
    except BaseException:
        remove_folder(folder)
        raise


def scrub(path: Path) -> None:
    """Overwrite a small file, then remove it.

    Disks that move what they write may keep the old blocks for a while.
    """
    if path.is_file():
        with path.open("r+b") as stream:
            stream.write(bytes(path.stat().st_size))
            stream.flush()
            os.fsync(stream.fileno())
        path.unlink()


def remove_folder(folder: Path) -> None:
    """Remove a folder and all it holds; one that is not there is no error.

    Raises:
        Unavailable: the disk said no.
    """
    with disk_told():
        if folder.is_dir():
            shutil.rmtree(folder)
            settle(folder.parent)
