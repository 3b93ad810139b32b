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
    total = min(machine.total, _limit(limit_file) or machine.total)
    return Memory(total, min(machine.available, total))


def _limit(path: Path) -> int | None:
    try:
        told = path.read_text("ascii").strip()
    except (OSError, ValueError):
        return None
    return int(told) if told.isdigit() else None
