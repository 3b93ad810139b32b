"""Threads that work on one thing together; the first failure ends them all."""

import threading
from collections.abc import Callable

from engine.models.fetching.waiting.stopping import Stopped, Stopping


class ThreadGroup:
    """Runs a function on several threads, and waits for them."""

    def __init__(self, stopping: Stopping, cut: Callable[[], None]) -> None:
        """``stopping`` is that of the group; ``cut`` ends what its threads wait for."""
        self._stopping = stopping
        self._cut = cut
        self._lock = threading.Lock()
        self._problem: BaseException | None = None

    def run(self, work: Callable[[], None], size: int) -> None:
        """Have ``work`` done by ``size`` threads; return when all have ended.

        Raises:
            Exception: the first that ``work`` raised.
            Stopped: it was asked to meanwhile.
        """
        threads = [
            threading.Thread(
                target=self._one, args=(work,), name=f"download-{number}", daemon=True
            )
            for number in range(size)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        if self._problem is not None:
            raise self._problem

    def _one(self, work: Callable[[], None]) -> None:
        try:
            work()
        except BaseException as problem:  # noqa: BLE001 (raised again by who waits)
            self._fail(problem)

    def _fail(self, problem: BaseException) -> None:
        with self._lock:
            if self._problem is None or isinstance(self._problem, Stopped):
                self._problem = problem
        self._stopping.stop()
        self._cut()
