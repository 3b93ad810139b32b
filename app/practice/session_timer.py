"""Session time: it stands still while the session is paused."""

from app.shared.clock import Clock


class SessionTimer:
    """Counts the milliseconds of a session, paused time left out.

    Args:
        clock: where time is read.
        elapsed_ms: time already spent, when a session is taken up again.
    """

    def __init__(self, clock: Clock, elapsed_ms: int = 0) -> None:
        self._clock = clock
        self._before_ms = elapsed_ms
        self._running_since: int | None = None

    @property
    def running(self) -> bool:
        """Whether time passes."""
        return self._running_since is not None

    def run(self) -> None:
        """Let time pass; does nothing when it already does."""
        if self._running_since is None:
            self._running_since = self._clock.monotonic_ms()

    def pause(self) -> None:
        """Stop time; does nothing when it already stands still."""
        self._before_ms = self.elapsed_ms()
        self._running_since = None

    def elapsed_ms(self) -> int:
        """Return the session time so far."""
        if self._running_since is None:
            return self._before_ms
        return self._before_ms + self._clock.monotonic_ms() - self._running_since
