"""Whether there is room for what is to come."""

import shutil
from pathlib import Path
from typing import Final

from engine.api.errors import N_, Unavailable
from engine.models.store.disk import disk_told

ROOM_FACTOR: Final = 2
"""Times what is missing must be free: room for unpacking, and for all else that writes."""
_GIGABYTE: Final = 1_000_000_000
_MEGABYTE: Final = 1_000_000


def free_bytes(folder: Path) -> int:
    """Return what is free on the disk that holds ``folder``, or would hold it.

    Raises:
        Unavailable: the disk cannot be asked.
    """
    with disk_told(folder):
        return shutil.disk_usage(_existing(folder)).free


def check_room(folder: Path, missing: int) -> None:
    """Refuse to begin when there is not twice the room for ``missing`` bytes.

    Raises:
        Unavailable: there is too little; says how much is needed and where.
    """
    if missing <= 0:
        return
    needed, free = ROOM_FACTOR * missing, free_bytes(folder)
    if free >= needed:
        return
    remedy = N_(
        "Make room on that disk, or choose another folder for models in Settings."
    )
    if needed < _GIGABYTE:
        raise Unavailable(
            N_("{needed} MB must be free in {folder}; {free} MB are."),
            remedy,
            _values(folder, -(-needed // _MEGABYTE), free // _MEGABYTE),
        )
    raise Unavailable(
        N_("{needed} GB must be free in {folder}; {free} GB are."),
        remedy,
        _values(
            folder,
            -(-needed * 10 // _GIGABYTE) / 10,
            free * 10 // _GIGABYTE / 10,
        ),
    )


def _values(folder: Path, needed: float, free: float) -> dict[str, object]:
    return {"needed": needed, "free": free, "folder": folder}


def _existing(path: Path) -> Path:
    return next((place for place in (path, *path.parents) if place.exists()), path)
