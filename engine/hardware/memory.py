"""How much memory this machine has."""

from dataclasses import dataclass
from pathlib import Path

import psutil

_CGROUP_LIMIT = Path("/sys/fs/cgroup/memory.max")


@dataclass(frozen=True, slots=True)
class Memory:
    """In bytes."""

    total: int
    """Of the machine, or of the container this runs in when that has less."""
    available: int
    """What can be taken now without anything being swapped out."""


def memory_here(limit_file: Path = _CGROUP_LIMIT) -> Memory:
    """Return what there is now.

    Args:
        limit_file: where Linux tells the limit of a container; it may not exist.
    """
    machine = psutil.virtual_memory()
    limit = _number(limit_file)
    if limit is None or limit >= machine.total:
        return Memory(machine.total, machine.available)
    used = _number(limit_file.with_name("memory.current")) or 0
    # Files that were read and may be forgotten again count as used there.
    kept = _of_stat(limit_file.with_name("memory.stat"), "inactive_file")
    left = max(0, limit - max(0, used - kept))
    return Memory(limit, min(machine.available, left))


def _of_stat(path: Path, name: str) -> int:
    try:
        lines = path.read_text("ascii").splitlines()
    except (OSError, ValueError):
        return 0
    told = dict(line.split(maxsplit=1) for line in lines if " " in line)
    number = told.get(name, "")
    return int(number) if number.isdigit() else 0


def _number(path: Path) -> int | None:
    try:
        told = path.read_text("ascii").strip()
    except (OSError, ValueError):
        return None
    return int(told) if told.isdigit() else None
