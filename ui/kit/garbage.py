"""Reference cycles collected on the main thread alone.

Python collects on whichever thread happens to allocate. What belongs to Qt must die on
the thread it lives on: a widget that a lane's collection destroys ends the process.
"""

import gc

from PySide6.QtCore import QObject, QTimerEvent

_EVERY_MS = 500
"""One generation at most is collected each time, so that a full collection is due once
in a minute of use at the earliest."""
_OLDEST = 2


class MainThreadGarbage(QObject):
    """Takes over from Python's own collector until ``close``; make it on the main thread."""

    def __init__(self) -> None:
        super().__init__()
        gc.disable()
        self._timer = self.startTimer(_EVERY_MS)
        self._settled = False

    def close(self) -> None:
        """Give back to Python what is Python's."""
        if self._timer:
            self.killTimer(self._timer)
            self._timer = 0
            gc.unfreeze()
            gc.enable()

    def timerEvent(self, event: QTimerEvent) -> None:
        """Collect the oldest generation whose threshold is passed, as Python would.

        The first time everything would be looked at, what a start has loaded is put
        aside for good: looking at two hundred thousand objects that stay takes a tenth
        of a second and more, each time.
        """
        due = due_generation(gc.get_count(), gc.get_threshold())
        if due is None:
            return
        if due == _OLDEST and not self._settled:
            self._settled = True
            gc.collect(_OLDEST - 1)
            gc.freeze()
        else:
            gc.collect(due)


def due_generation(
    counts: tuple[int, int, int], thresholds: tuple[int, int, int]
) -> int | None:
    """Return the oldest generation to collect; None while nothing is due."""
    for generation in (_OLDEST, 1, 0):
        if counts[generation] > thresholds[generation] > 0:
            return generation
    return None
