"""How a spoken session has work done that must not keep its thread waiting."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from engine.api.cancel import Cancel

R = TypeVar("R")
P = TypeVar("P")
Failed = Callable[[Exception], None]
"""Takes what the work raised: an ``ExpectedError``, or a bug."""


class Cancellable(Protocol):
    """Work on its way, or a call that will come."""

    def cancel(self) -> None:
        """Give it up: nothing more is heard of it. Safe to call again, and too late."""


class Lanes(Protocol):
    """The session's way to other threads; the window and the terminal each have one.

    Used from the session's own thread, except ``soon``. ``done``, ``on_part`` and
    ``failed`` come back on that thread, in order, and never before the call that
    started the work has returned.
    """

    def command(
        self, work: Callable[[], R], done: Callable[[R], None], failed: Failed
    ) -> None:
        """Run ``work`` on the database lane, one after the other, in this order."""

    def ask(
        self,
        work: Callable[[Callable[[P], None], Cancel], R],
        on_part: Callable[[P], None],
        done: Callable[[R], None],
        failed: Failed,
    ) -> Cancellable:
        """Run ``work(send, cancel)`` beside everything else.

        ``send`` hands a part to ``on_part``. Cancelling sets ``cancel`` for the work;
        nothing more is heard of it, neither parts nor an end.
        """

    def later(self, delay_ms: int, call: Callable[[], None]) -> Cancellable:
        """Call once, after ``delay_ms``."""

    def soon(self, call: Callable[[], None]) -> None:
        """Call on the session's thread; may be called from any thread, order kept."""
