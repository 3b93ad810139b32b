"""Time, passed in wherever it is needed."""

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Where the application reads time."""

    def now(self) -> datetime:
        """Return the present instant, in UTC."""

    def monotonic_ms(self) -> int:
        """Return milliseconds that only go forward, from an arbitrary origin."""


class SystemClock:
    """The computer's own clocks."""

    def now(self) -> datetime:
        """Return the present instant, in UTC."""
        return datetime.now(UTC)

    def monotonic_ms(self) -> int:
        """Return the system's monotonic milliseconds."""
        return time.monotonic_ns() // 1_000_000


class ManualClock:
    """A clock that moves only when told to: for tests, samples and benchmarks."""

    def __init__(self, start: datetime) -> None:
        self._now = start
        self._monotonic_ms = 0

    def now(self) -> datetime:
        """Return the instant the clock stands at."""
        return self._now

    def monotonic_ms(self) -> int:
        """Return the milliseconds gone since the clock was made."""
        return self._monotonic_ms

    def advance(self, milliseconds: int) -> None:
        """Move both clocks forward."""
        self._now += timedelta(milliseconds=milliseconds)
        self._monotonic_ms += milliseconds
