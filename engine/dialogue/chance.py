"""Choices that look free and are the same every time."""

from collections.abc import Sequence
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")


def draw(seed: int, label: str, sides: int) -> int:
    """Return a number from 0 to ``sides - 1``, decided by seed and label alone."""
    digest = blake2b(f"{seed}/{label}".encode(), digest_size=8).digest()
    return int.from_bytes(digest) % sides


def sample(seed: int, label: str, items: Sequence[T], size: int) -> tuple[T, ...]:
    """Return ``size`` of the items, in their own order, decided by seed and label."""
    ranked = sorted(
        range(len(items)), key=lambda place: draw(seed, f"{label}/{place}", 1 << 32)
    )
    return tuple(items[place] for place in sorted(ranked[:size]))
