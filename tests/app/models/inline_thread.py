"""A thread that is none: what it does is done when ``start`` returns."""

import threading
from collections.abc import Callable


class InlineThread(threading.Thread):
    """Runs on the caller's thread, so that a test decides what happens in between."""

    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work
        self._at_work = False

    def start(self) -> None:
        self._at_work = True
        try:
            self._work()
        finally:
            self._at_work = False

    def is_alive(self) -> bool:
        return self._at_work

    def join(self, timeout: float | None = None) -> None:
        """Return: nothing runs beside the caller."""
