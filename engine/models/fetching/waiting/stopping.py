"""A download that is to stop: every wait ends at once."""

import threading

from engine.models.files.copying import Stopped

__all__ = ["Stopped", "Stopping"]


class Stopping:
    """Whether to stop, and waits that end with it. Safe from any thread."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self._lock = threading.Lock()
        self._children: list[Stopping] = []

    def child(self) -> "Stopping":
        """Return one that stops with this one, and may stop before it."""
        child = Stopping()
        with self._lock:
            self._children.append(child)
            if self.stopped:
                child.stop()
        return child

    def stop(self) -> None:
        """End every wait, now and later."""
        with self._lock:
            self._event.set()
            children, self._children = self._children, []
        for child in children:
            child.stop()

    @property
    def stopped(self) -> bool:
        """Whether to stop."""
        return self._event.is_set()

    def check(self) -> None:
        """Go on.

        Raises:
            Stopped: it is to stop.
        """
        if self.stopped:
            raise Stopped

    def rest(self, seconds: float) -> None:
        """Wait, at most until it is to stop."""
        self._event.wait(seconds)

    def wait(self, seconds: float) -> None:
        """Wait.

        Raises:
            Stopped: it is to stop, or was asked to meanwhile.
        """
        if self._event.wait(seconds):
            raise Stopped
