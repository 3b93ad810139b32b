"""The disk that models go to: its room, and its speed."""

import os
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from engine.api.cancel import Cancel
from engine.hardware.facts import DiskFacts

_PIECE = 4 * 1024 * 1024
MOST_PIECES = 16
"""64 MB in all."""
_MOST_SECONDS = 2.5
"""A slow disk is known by then; each direction."""
_ROOM_TIMES = 4


def free_on_disk(folder: Path) -> int:
    """Return the bytes free on the disk of ``folder``, which need not exist yet."""
    place = next(each for each in (folder, *folder.parents) if each.exists())
    return shutil.disk_usage(place).free


def try_disk(
    folder: Path, cancel: Cancel, now: Callable[[], float] = time.monotonic
) -> DiskFacts:
    """Return room and speed; the speeds are None where there is too little room.

    At most 64 MB are written, to the disk itself, and removed again.

    Args:
        folder: on the disk in question; made when missing.
        cancel: looked at after every 4 MB.
        now: seconds that only go forward.

    Raises:
        OSError: the disk cannot be written.
    """
    free = free_on_disk(folder)
    if free < _ROOM_TIMES * MOST_PIECES * _PIECE:
        return DiskFacts(free=free)
    folder.mkdir(parents=True, exist_ok=True)
    # Random, as some disks pack what repeats.
    piece = os.urandom(_PIECE)
    with tempfile.TemporaryFile(dir=folder, buffering=0) as file:
        write_speed = _speed(lambda: _write(file, piece), cancel, now)
        _forget_cached(file)
        file.seek(0)
        read_speed = _speed(lambda: len(file.read(_PIECE)), cancel, now)
    return DiskFacts(free=free, write_speed=write_speed, read_speed=read_speed)


def _speed(
    step: Callable[[], int], cancel: Cancel, now: Callable[[], float]
) -> int | None:
    """Return bytes a second of ``step`` repeated; None when nothing was done."""
    begun, done = now(), 0
    for _ in range(MOST_PIECES):
        if cancel.cancelled or now() - begun > _MOST_SECONDS:
            break
        moved = step()
        if moved == 0:
            break
        done += moved
    elapsed = now() - begun
    return round(done / elapsed) if done and elapsed > 0 else None


def _write(file: BinaryIO, piece: bytes) -> int:
    written = file.write(piece)
    os.fsync(file.fileno())
    return written


def _forget_cached(file: BinaryIO) -> None:
    """Ask the system to read it from the disk again; some do not know how."""
    advise = getattr(os, "posix_fadvise", None)
    if advise is not None:
        advise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
