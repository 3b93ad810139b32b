"""Bytes written at their place in a file, on every system."""

import os
import sys
from pathlib import Path

_BINARY = getattr(os, "O_BINARY", 0)


def open_for_both(path: Path) -> int:
    """Open ``path`` to read and write it, made when missing; return its descriptor."""
    return os.open(path, os.O_RDWR | os.O_CREAT | _BINARY, 0o600)


def write_at(descriptor: int, offset: int, data: bytes) -> None:
    """Write all of ``data`` from ``offset`` on. One thread at a time.

    Raises:
        OSError: the disk did not take it.
    """
    view = memoryview(data)
    while view:
        written = _write_once(descriptor, offset, view)
        view = view[written:]
        offset += written


def _write_once(descriptor: int, offset: int, view: memoryview) -> int:
    if sys.platform == "win32":
        os.lseek(descriptor, offset, os.SEEK_SET)
        return os.write(descriptor, view)
    return os.pwrite(descriptor, view, offset)


def sync_file(path: Path) -> None:
    """Have the disk keep what is in ``path``.

    Raises:
        OSError: the disk did not take it.
    """
    descriptor = os.open(path, os.O_RDWR | _BINARY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Have the disk keep the names in ``folder``, where the system can do that."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
