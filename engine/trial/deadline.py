"""A promise of time, and what is left of it."""

import time
from collections.abc import Callable

Clock = Callable[[], float]


class Deadline:
    """Ends at a moment that was promised.

    Args:
        seconds: from now on.
        clock: seconds that only go forward.
    """

    def __init__(self, seconds: float, clock: Clock = time.monotonic) -> None:
        self._clock = clock
        self._ends = clock() + seconds

    @property
    def left(self) -> float:
        """Seconds left; never below zero."""
        return max(0.0, self._ends - self._clock())

    @property
    def is_over(self) -> bool:
        """Whether nothing is left."""
        return self.left <= 0

    def part(self, share: float) -> "Deadline":
        """Return one that ends after ``share`` of what is left."""
        return Deadline(share * self.left, self._clock)

    def at_most(self, seconds: float) -> "Deadline":
        """Return one that ends in ``seconds``, or with this one."""
        return Deadline(min(seconds, self.left), self._clock)
