"""One piece of work on its way, and the parts it streams."""

from collections.abc import Callable
from threading import Event
from typing import Generic, TypeVar

P = TypeVar("P")


class Job:
    """A handle on work that was started. Safe from any thread."""

    def __init__(self) -> None:
        self._cancelled = Event()
        self._finished = Event()

    def cancel(self) -> None:
        """Ask the work to stop; its owner hears nothing more of it."""
        self._cancelled.set()

    def finish(self) -> None:
        """Mark the work as over; the lanes alone call this."""
        self._finished.set()

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked to stop."""
        return self._cancelled.is_set()

    @property
    def finished(self) -> bool:
        """Whether the work is over and its result was delivered or dropped."""
        return self._finished.is_set()


class Stream(Generic[P]):
    """What the work of an ``ask`` speaks through, on its own thread."""

    def __init__(self, send: Callable[[P], None], job: Job) -> None:
        self._send = send
        self._job = job

    def send(self, part: P) -> None:
        """Hand one part to the main thread, in order."""
        self._send(part)

    @property
    def cancelled(self) -> bool:
        """Whether to stop now: look often."""
        return self._job.cancelled
