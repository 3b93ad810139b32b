"""Short words about what was just done, told by whatever window there is."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

Undo = Callable[[], None]


class Notices(QObject):
    """Where screens leave a word; the window shows it at its foot for a while.

    Signals:
        told: carries the words, and what takes the deed back (or None).
    """

    told = Signal(str, object)

    def tell(self, words: str, undo: Undo | None = None) -> None:
        """Say what was done; ``undo`` takes it back."""
        self.told.emit(words, undo)
