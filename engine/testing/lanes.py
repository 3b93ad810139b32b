"""Lanes without threads, in a time that passes only when told to."""

import heapq
import itertools
from collections.abc import Callable
from typing import Protocol, TypeVar

from engine.api.cancel import Cancel
from engine.api.errors import ExpectedError

R = TypeVar("R")
P = TypeVar("P")


class SetTime(Protocol):
    """A clock that moves only when told to."""

    def monotonic_ms(self) -> int:
        """Return where it stands."""

    def advance(self, milliseconds: int) -> None:
        """Move it forward."""


class Wish:
    """A wish to stop that also stops what would be told."""

    def __init__(self) -> None:
        self.signal = Cancel()

    def cancel(self) -> None:
        """Give it up."""
        self.signal.cancel()

    def unless_cancelled(self, call: Callable[[], None]) -> None:
        """Call, unless it was given up."""
        if not self.signal.cancelled:
            call()


class VirtualLanes:
    """Runs works one after the other on the calling thread, in ``run_for``.

    A work takes no time, unless it says so with ``spend``. A bug in it is raised.
    """

    def __init__(self, clock: SetTime) -> None:
        self._clock = clock
        self._due: list[tuple[int, int, Callable[[], None]]] = []
        self._numbers = itertools.count()
        self._spent = 0

    def command(
        self,
        work: Callable[[], R],
        done: Callable[[R], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run ``work`` soon."""
        self.soon(lambda: self._run(work, done, failed, Wish()))

    def ask(
        self,
        work: Callable[[Callable[[P], None], Cancel], R],
        on_part: Callable[[P], None],
        done: Callable[[R], None],
        failed: Callable[[Exception], None],
    ) -> Wish:
        """Run ``work`` soon; its parts come at the moments it has spent until then."""
        wish = Wish()

        def send(part: P) -> None:
            self._at(self._spent, lambda: wish.unless_cancelled(lambda: on_part(part)))

        self.soon(
            lambda: wish.unless_cancelled(
                lambda: self._run(lambda: work(send, wish.signal), done, failed, wish)
            )
        )
        return wish

    def later(self, delay_ms: int, call: Callable[[], None]) -> Wish:
        """Call once, after ``delay_ms``."""
        wish = Wish()
        self._at(max(0, delay_ms), lambda: wish.unless_cancelled(call))
        return wish

    def soon(self, call: Callable[[], None]) -> None:
        """Call at the next occasion."""
        self._at(0, call)

    def monotonic_ms(self) -> int:
        """Return the moment by the clock that ``later`` goes by."""
        return self._clock.monotonic_ms()

    def spend(self, duration_ms: int) -> None:
        """Say, within a work, that it has taken so long."""
        self._spent += duration_ms

    def run_for(self, duration_ms: int) -> None:
        """Let time pass, and do all that falls due."""
        end = self._clock.monotonic_ms() + duration_ms
        while self._due and self._due[0][0] <= end:
            at, _, call = heapq.heappop(self._due)
            self._clock.advance(max(0, at - self._clock.monotonic_ms()))
            call()
        self._clock.advance(end - self._clock.monotonic_ms())

    def settle(self) -> None:
        """Do all that is due now."""
        self.run_for(0)

    def run_until(self, is_over: Callable[[], bool], most_ms: int = 600_000) -> None:
        """Let time pass until ``is_over``.

        Raises:
            TimeoutError: it is not over after ``most_ms``, or nothing is left to do.
        """
        end = self._clock.monotonic_ms() + most_ms
        while not is_over():
            if not self._due or self._due[0][0] > end:
                message = "nothing more would happen"
                raise TimeoutError(message)
            self.run_for(max(0, self._due[0][0] - self._clock.monotonic_ms()))

    def _at(self, delay_ms: int, call: Callable[[], None]) -> None:
        at = self._clock.monotonic_ms() + delay_ms
        heapq.heappush(self._due, (at, next(self._numbers), call))

    def _run(
        self,
        work: Callable[[], R],
        done: Callable[[R], None],
        failed: Callable[[Exception], None],
        wish: Wish,
    ) -> None:
        self._spent = 0
        try:
            result = work()
        except ExpectedError as error:
            told = error
            self._at(self._spent, lambda: wish.unless_cancelled(lambda: failed(told)))
        else:
            self._at(self._spent, lambda: wish.unless_cancelled(lambda: done(result)))
        finally:
            self._spent = 0
