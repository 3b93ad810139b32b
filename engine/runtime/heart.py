"""Whether a worker shows signs of life."""

from engine.runtime.tree import ProcessTree

BUSY_PATIENCE_S = 15.0
"""Longest time without a word from a process that visibly works.

Loading a native library from a slow disk can hold Python for seconds.
"""
_QUIET_S = 1.0
"""Two heart-beats late: reason to look at the process itself."""


class Heart:
    """When the worker spoke last, and when it was last seen at work.

    Args:
        patience_s: longest time without either.
        now: the present, of a clock that never goes back.
    """

    def __init__(self, patience_s: float, now: float) -> None:
        self._patience_s = patience_s
        self._heard_at = self._worked_at = now
        self._is_looked_at = False

    def beat(self, now: float) -> None:
        """It spoke."""
        self._heard_at = now

    def is_silent(self, tree: ProcessTree, now: float) -> bool:
        """Return whether it is to be taken for dead."""
        quiet_s = now - self._heard_at
        was_looked_at, self._is_looked_at = self._is_looked_at, quiet_s > _QUIET_S
        if not self._is_looked_at:
            return False
        is_at_work = tree.is_at_work()
        if not was_looked_at:
            return False  # The first look only tells from where to count.
        if is_at_work:
            self._worked_at = now
        idle_s = now - max(self._heard_at, self._worked_at)
        return idle_s > self._patience_s or quiet_s > BUSY_PATIENCE_S
