"""One request and its answer, on the owner's side."""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from engine.api.errors import ExpectedError
from engine.runtime.frames import Encoded
from engine.runtime.messages import Parcel
from engine.runtime.postman import Postman
from engine.runtime.worker import OnPart, WorkerLost

CANCEL_PATIENCE_S = 15.0
"""Longest time a worker may take to notice that nobody waits any more."""

Outcome = Parcel | ExpectedError


@dataclass(frozen=True, slots=True)
class Callbacks:
    """Who is told without waiting."""

    postman: Postman
    on_part: OnPart | None
    on_lost: Callable[[WorkerLost], None] | None


class Asked:
    """What was asked, what came back of it, and when the worker spoke of it last.

    ``unsent``, ``silence_s`` and ``heard_at`` are the supervisor's, under its lock;
    the rest is safe from every thread.

    Args:
        number: its own.
        request: the frame that asks.
        silence_s: longest time without a sign of progress; None for any.
        callbacks: who is told of parts; without, they are kept for ``wait``.
    """

    def __init__(
        self,
        number: int,
        request: Encoded,
        silence_s: float | None,
        callbacks: Callbacks | None,
    ) -> None:
        self.number = number
        self.silence_s = silence_s
        self.unsent: list[Encoded] | None = [request]
        self.heard_at = 0.0
        self._callbacks = callbacks
        self._changed = threading.Condition()
        self._parts: deque[Parcel] = deque()
        self._outcome: Outcome | None = None

    def take_unsent(self, now: float) -> list[Encoded]:
        """Return what waits to be sent, and count silence from now on."""
        frames, self.unsent = self.unsent or [], None
        self.heard_at = now
        return frames

    def hurry(self, now: float) -> None:
        """Give the worker little time from now on: nobody waits any more."""
        self.silence_s = min(self.silence_s or CANCEL_PATIENCE_S, CANCEL_PATIENCE_S)
        self.heard_at = now

    def is_overdue(self, now: float) -> bool:
        """Return whether the worker was silent about it for too long."""
        if self.unsent is not None or self.silence_s is None:
            return False
        return now - self.heard_at > self.silence_s

    @property
    def is_finished(self) -> bool:
        """Whether the end of the answer is there."""
        return self._outcome is not None

    def add(self, part: Parcel) -> None:
        """Hand over a part, or keep it for who waits."""
        callbacks = self._callbacks
        if callbacks is None:
            with self._changed:
                self._parts.append(part)
                self._changed.notify_all()
        elif callbacks.on_part is not None:
            on_part = callbacks.on_part
            callbacks.postman.post(lambda: on_part(part))

    def finish(self, outcome: Outcome) -> None:
        """Set the end of the answer, after all parts were handed over."""
        if self._callbacks is None:
            self._set(outcome)
        else:
            self._callbacks.postman.post(lambda: self._tell_end(outcome))

    def wait(self, on_part: OnPart | None = None) -> Parcel:
        """Hand over the kept parts in order, then return the end of the answer.

        Raises:
            ExpectedError: the request failed.
            RuntimeError: called from within a callback, which would wait for ever.
        """
        if self._callbacks is not None and self._callbacks.postman.is_here:
            raise RuntimeError("a callback cannot wait for what comes after it")
        while (part := self._next_part()) is not None:
            if on_part is not None:
                on_part(part)
        if isinstance(self._outcome, ExpectedError):
            raise self._outcome
        return self._outcome or Parcel()

    def _next_part(self) -> Parcel | None:
        with self._changed:
            self._changed.wait_for(lambda: self._parts or self._outcome is not None)
            return self._parts.popleft() if self._parts else None

    def _tell_end(self, outcome: Outcome) -> None:
        self._set(outcome)
        on_lost = self._callbacks.on_lost if self._callbacks else None
        if on_lost is not None and isinstance(outcome, WorkerLost):
            on_lost(outcome)

    def _set(self, outcome: Outcome) -> None:
        with self._changed:
            if self._outcome is None:
                self._outcome = outcome
            self._changed.notify_all()
