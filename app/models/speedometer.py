"""How fast bytes come, and how long the rest will take."""

from collections import deque

from app.shared.clock import Clock

WINDOW_MS = 5_000
"""The speed is that of the last seconds."""
_LEAST_MS = 500
"""Below it, a speed would be a guess."""
_STEP_MS = 100
"""Samples closer than that are one."""
_SMOOTHING = 0.15
"""Weight of the newest speed in the one that the time left is reckoned with."""


class Speedometer:
    """Reads a growing number of bytes; not usable from two threads at once."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._samples: deque[tuple[int, int]] = deque()
        self._smooth: float | None = None

    def saw(self, received: int) -> None:
        """Take in how many bytes have come in all."""
        now = self._clock.monotonic_ms()
        samples = self._samples
        if len(samples) > 1 and now - samples[-2][0] < _STEP_MS:
            samples[-1] = (now, received)
            return
        samples.append((now, received))
        while len(samples) > 2 and samples[1][0] <= now - WINDOW_MS:
            samples.popleft()
        speed = self.speed()
        if speed:
            old = self._smooth
            self._smooth = speed if old is None else old + _SMOOTHING * (speed - old)

    def speed(self) -> float:
        """Return bytes a second over the last seconds; 0 when nothing comes."""
        if len(self._samples) < 2:
            return 0.0
        now = self._clock.monotonic_ms()
        if now - self._samples[-1][0] > WINDOW_MS:
            return 0.0
        since, before = self._samples[0]
        if now - since < _LEAST_MS:
            return 0.0
        return max(0, self._samples[-1][1] - before) * 1000 / (now - since)

    def seconds_left(self, missing: int) -> float | None:
        """Return how long ``missing`` bytes will take; None where nobody can tell."""
        if not self._smooth or not self.speed():
            return None
        return missing / self._smooth
