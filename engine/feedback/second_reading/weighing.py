"""From several readings of one criterion to a level and its spread."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from typing import Final

from engine.feedback.second_reading.orders import Shares

TAIL: Final = 0.2
"""Left out at each end: the spread is the middle three fifths of the probability."""
TOO_WIDE: Final = 2
"""Levels between the ends of a spread that says too little."""
_LEAST: Final = 1e-6
"""A level that a reading rules out is only very improbable."""
_CLOSE: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Weighed:
    """What the readings say together."""

    level: int
    low: int
    high: int
    agreement: float

    @property
    def too_wide(self) -> bool:
        """Whether the readings lie too far apart for a level."""
        return self.high - self.low >= TOO_WIDE


def top_level(shares: Shares) -> int:
    """Return the most probable level; the lower one of two alike."""
    return max(sorted(shares), key=lambda level: round(shares[level], 9))


def weigh(readings: Sequence[Shares]) -> Weighed:
    """Return the level on which ``readings`` meet, and how far they spread.

    The level is that of the mean logarithm: what a model prefers whatever is said
    there drops out of it once every level has stood in every place. The spread is
    that of the plain mean, in which readings that disagree count as uncertainty.
    """
    levels = sorted(readings[0])
    logs = {
        level: sum(log(max(each[level], _LEAST)) for each in readings)
        for level in levels
    }
    level = top_level(logs)
    mean = [sum(each[level] for each in readings) / len(readings) for level in levels]
    so_far = [sum(mean[: place + 1]) for place in range(len(mean))]
    low = next(
        n for n, sum_ in zip(levels, so_far, strict=True) if sum_ > TAIL + _CLOSE
    )
    high = next(
        n for n, sum_ in zip(levels, so_far, strict=True) if sum_ >= 1 - TAIL - _CLOSE
    )
    same = sum(top_level(each) == level for each in readings)
    return Weighed(level, min(low, level), max(high, level), same / len(readings))
