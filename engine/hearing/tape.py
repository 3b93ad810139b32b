"""The sound of a turn, kept until it has been understood."""

from engine.hearing.windows import BYTES_A_MS, WINDOW_BYTES, WINDOW_MS


class Tape:
    """Whole windows of sound in memory, found by the time of the stream.

    Times are in milliseconds and fall on windows; what is asked beyond either end is
    left out.
    """

    def __init__(self, begin_ms: int = 0) -> None:
        self._begin_ms = begin_ms
        self._windows: list[bytes] = []
        self._levels: list[float] = []

    @property
    def begin_ms(self) -> int:
        """Where the tape begins."""
        return self._begin_ms

    @property
    def end_ms(self) -> int:
        """Where the tape ends."""
        return self._begin_ms + len(self._windows) * WINDOW_MS

    def add(self, window: bytes, level_db: float) -> None:
        """Add one window.

        Raises:
            ValueError: it is not whole.
        """
        if len(window) != WINDOW_BYTES:
            raise ValueError("not one window")
        self._windows.append(window)
        self._levels.append(level_db)

    def between(self, start_ms: int, end_ms: int) -> bytes:
        """Return the samples from ``start_ms`` to ``end_ms``."""
        first, last = self._place(start_ms), self._place(end_ms)
        return b"".join(self._windows[first:last])

    def quietest(self, start_ms: int, end_ms: int) -> int:
        """Return the middle of the quietest window between two times."""
        first, last = self._place(start_ms), self._place(end_ms)
        spot = min(range(first, last), key=self._levels.__getitem__)
        return self._begin_ms + spot * WINDOW_MS

    def forget_before(self, at_ms: int) -> None:
        """Drop what lies before ``at_ms``."""
        gone = self._place(at_ms)
        del self._windows[:gone]
        del self._levels[:gone]
        self._begin_ms += gone * WINDOW_MS

    def _place(self, at_ms: int) -> int:
        place = (at_ms - self._begin_ms) // WINDOW_MS
        return min(max(place, 0), len(self._windows))


def milliseconds(pcm: bytes) -> int:
    """Return how long ``pcm`` lasts."""
    return len(pcm) // BYTES_A_MS
