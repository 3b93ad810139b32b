"""A limit on bytes a second, shared by all connections of a download."""

import threading
from collections.abc import Callable

_BURST_SECONDS = 0.25


class Bandwidth:
    """A bucket that fills evenly; whoever took more than is in it waits."""

    def __init__(self, most: int | None, monotonic: Callable[[], float]) -> None:
        self._most = most
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._level = 0.0
        self._at = monotonic()

    def took(self, size: int) -> float:
        """Count ``size`` bytes; return for how many seconds to take no more."""
        if self._most is None:
            return 0.0
        with self._lock:
            now = self._monotonic()
            filled = self._level + (now - self._at) * self._most
            self._level = min(filled, self._most * _BURST_SECONDS) - size
            self._at = now
            return max(0.0, -self._level / self._most)
