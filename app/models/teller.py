"""Telling of progress, not more often than anybody can see."""

import threading
from collections.abc import Callable

from app.domain.models import Transfer
from app.shared.clock import Clock

BETWEEN_MS = 100


class Teller:
    """Tells who watches; usable from every thread."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._watchers: list[Callable[[tuple[Transfer, ...]], None]] = []
        self._last: int | None = None

    def watch(self, told: Callable[[tuple[Transfer, ...]], None]) -> Callable[[], None]:
        """Tell ``told`` from now on; returns what ends that."""
        with self._lock:
            self._watchers.append(told)
        return lambda: self._forget(told)

    def now(self, transfers: Callable[[], tuple[Transfer, ...]]) -> None:
        """Tell at once: something other than a number changed."""
        with self._lock:
            self._last = self._clock.monotonic_ms()
            watchers = tuple(self._watchers)
        if watchers:
            current = transfers()
            for told in watchers:
                told(current)

    def maybe(self, transfers: Callable[[], tuple[Transfer, ...]]) -> None:
        """Tell unless something was told a moment ago."""
        with self._lock:
            last, now = self._last, self._clock.monotonic_ms()
            if last is not None and now - last < BETWEEN_MS:
                return
        self.now(transfers)

    def _forget(self, told: Callable[[tuple[Transfer, ...]], None]) -> None:
        with self._lock:
            if told in self._watchers:
                self._watchers.remove(told)
