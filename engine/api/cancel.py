"""A wish to stop, shared between who waits and who works."""

import threading
from collections.abc import Callable


class Cancel:
    """Set once, from any thread; whoever works looks at it between small steps."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self._lock = threading.Lock()
        self._calls: list[Callable[[], None]] = []

    def cancel(self) -> None:
        """Ask for the work to stop."""
        with self._lock:
            self._event.set()
            calls, self._calls = self._calls, []
        for call in calls:
            call()

    @property
    def cancelled(self) -> bool:
        """Whether the work is to stop."""
        return self._event.is_set()

    def when_cancelled(self, call: Callable[[], None]) -> Callable[[], None]:
        """Have ``call`` called on the thread that cancels, or at once if it was.

        Returns what forgets the wish again.
        """
        with self._lock:
            if not self._event.is_set():
                self._calls.append(call)
                return lambda: self._forget(call)
        call()
        return lambda: None

    def _forget(self, call: Callable[[], None]) -> None:
        with self._lock:
            if call in self._calls:
                self._calls.remove(call)
