"""Whether there is room on the disk, and leave to write."""

import os
import shutil
from pathlib import Path

from app.machine.check import Check, State
from app.shared.errors import N_

_GIGABYTE = 1_000_000_000
_LEAST_DISK = 200_000_000
"""Bytes: a year of typed sessions with room to spare."""
_LEAST_FOR_MODELS = 3 * _GIGABYTE
"""Bytes: twice the lightest pack, which is what its download asks for."""


def check_disk(data: Path) -> Check:
    """Return whether the disk that holds ``data`` has room."""
    free = shutil.disk_usage(_existing(data)).free
    enough = free >= _LEAST_DISK
    return Check(
        "disk",
        N_("Disk space"),
        State.WORKS if enough else State.FAILS,
        N_("{gigabytes} GB free."),
        "" if enough else N_("Make room on this disk, or choose another folder."),
        {"gigabytes": round(free / _GIGABYTE, 1)},
    )


def check_models_disk(models: Path) -> Check:
    """Return how much room there is where models go."""
    free = shutil.disk_usage(_existing(models)).free
    enough = free >= _LEAST_FOR_MODELS
    return Check(
        "models-disk",
        N_("Disk space for models"),
        State.WORKS if enough else State.LIMITED,
        N_("{gigabytes} GB free in {path}."),
        ""
        if enough
        else N_("Choose another folder for models in the settings, or make room."),
        {"gigabytes": round(free / _GIGABYTE, 1), "path": models},
    )


def check_folder(data: Path) -> Check:
    """Return whether ``data``, the folder of the profiles, can be written."""
    writable = os.access(_existing(data), os.W_OK)
    return Check(
        "folder",
        N_("Folder of your sessions"),
        State.WORKS if writable else State.FAILS,
        N_("{path} can be written.") if writable else N_("{path} cannot be written."),
        "" if writable else N_("Choose another folder with --profile-dir."),
        {"path": data},
    )


def _existing(path: Path) -> Path:
    return next(folder for folder in (path, *path.parents) if folder.exists())
