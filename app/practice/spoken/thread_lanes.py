"""Lanes over plain threads: for the terminal and for tests of the whole."""

import heapq
import itertools
import queue
import time
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from typing import TypeVar

from app.practice.spoken.lanes import Cancellable, Failed
from app.shared.clock import Clock
from app.shared.errors import ExpectedError
from engine.api.cancel import Cancel

R = TypeVar("R")
P = TypeVar("P")

_IO_WORKERS = 4


class ThreadLanes:
    """Implements ``Lanes``; the thread that calls ``run_until`` is the session's.

    A bug in some work reaches the session like a failure, and is raised by ``close``.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._posted: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._timers: list[tuple[int, int, _Later]] = []
        self._numbers = itertools.count()
        self._database = ThreadPoolExecutor(1, thread_name_prefix="database")
        self._io = ThreadPoolExecutor(_IO_WORKERS, thread_name_prefix="io")
        self._asked: set[_Asked] = set()
        self._bugs: list[Exception] = []
        self._closed = False

    def command(
        self, work: Callable[[], R], done: Callable[[R], None], failed: Failed
    ) -> None:
        """Run ``work`` on the database lane."""
        self._submit(self._database, work, done, failed)

    def ask(
        self,
        work: Callable[[Callable[[P], None], Cancel], R],
        on_part: Callable[[P], None],
        done: Callable[[R], None],
        failed: Failed,
    ) -> Cancellable:
        """Run ``work`` beside everything else."""
        asked = _Asked()

        def ended(call: Callable[[], None]) -> None:
            self._asked.discard(asked)
            asked.unless_cancelled(call)

        def send(part: P) -> None:
            self.soon(lambda: asked.unless_cancelled(lambda: on_part(part)))

        self._asked.add(asked)
        self._submit(
            self._io,
            lambda: work(send, asked.wish),
            lambda result: ended(lambda: done(result)),
            lambda error: ended(lambda: failed(error)),
        )
        return asked

    def later(self, delay_ms: int, call: Callable[[], None]) -> Cancellable:
        """Call once, after ``delay_ms``."""
        timer = _Later(call)
        at = self._clock.monotonic_ms() + max(0, delay_ms)
        heapq.heappush(self._timers, (at, next(self._numbers), timer))
        return timer

    def soon(self, call: Callable[[], None]) -> None:
        """Call on the session's thread; from any thread."""
        self._posted.put(call)

    def monotonic_ms(self) -> int:
        """Return the moment by the clock that ``later`` goes by."""
        return self._clock.monotonic_ms()

    def run_until(self, is_over: Callable[[], bool], patience_s: float) -> bool:
        """Make the calls that come, until ``is_over``; False when patience ran out."""
        end = time.monotonic() + patience_s
        while not is_over():
            left = end - time.monotonic()
            if left <= 0:
                return False
            self._call_next(min(left, self._until_timer()))
        return True

    def close(self) -> None:
        """Stop everything and wait for every thread; nothing is called any more.

        Raises:
            Exception: the first bug that some work ran into.
        """
        self._closed = True
        for asked in tuple(self._asked):
            asked.cancel()
        for executor in (self._io, self._database):
            executor.shutdown(wait=True, cancel_futures=True)
        self._timers.clear()
        if self._bugs:
            raise self._bugs[0]

    def _submit(
        self,
        executor: Executor,
        work: Callable[[], R],
        done: Callable[[R], None],
        failed: Failed,
    ) -> None:
        def on_lane() -> None:
            try:
                result = work()
            except Exception as error:  # noqa: BLE001 (told to the session, and kept)
                told = error
                if not isinstance(error, ExpectedError):
                    self._bugs.append(error)
                self.soon(lambda: failed(told))
                return
            self.soon(lambda: done(result))

        if not self._closed:
            executor.submit(on_lane)

    def _until_timer(self) -> float:
        if not self._timers:
            return 0.1
        return max(0.0, (self._timers[0][0] - self._clock.monotonic_ms()) / 1000)

    def _call_next(self, patience_s: float) -> None:
        now = self._clock.monotonic_ms()
        while self._timers and self._timers[0][0] <= now:
            heapq.heappop(self._timers)[2].ring()
        try:
            call = self._posted.get(timeout=min(patience_s, self._until_timer()))
        except queue.Empty:
            return
        call()


class _Asked:
    """Work on its way; cancelled from the session's thread."""

    def __init__(self) -> None:
        self.wish = Cancel()

    def cancel(self) -> None:
        self.wish.cancel()

    def unless_cancelled(self, call: Callable[[], None]) -> None:
        if not self.wish.cancelled:
            call()


class _Later:
    """A call that will come, unless it is cancelled."""

    def __init__(self, call: Callable[[], None]) -> None:
        self._call: Callable[[], None] | None = call

    def cancel(self) -> None:
        self._call = None

    def ring(self) -> None:
        call, self._call = self._call, None
        if call is not None:
            call()
