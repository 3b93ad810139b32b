"""A wish to stop, shared between who waits and who works."""

import threading


class Cancel:
    """Set once, from any thread; whoever works looks at it between small steps."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        """Ask for the work to stop."""
        self._event.set()

    @property
    def cancelled(self) -> bool:
        """Whether the work is to stop."""
        return self._event.is_set()
