"""Work on the main thread, a small piece at a time, so that the window never waits."""

from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer

Piece = Callable[[], None]


class Later(QObject):
    """Does pieces one after the other, letting the window breathe in between."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pieces: deque[Piece] = deque()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_turn)

    def start(self, pieces: Iterable[Piece], at_once: int = 0) -> None:
        """Forget what waits; do the first of ``pieces`` at once, the others soon."""
        self._pieces = deque(pieces)
        for _ in range(min(at_once, len(self._pieces))):
            self._pieces.popleft()()
        self._go_on()

    def finish(self) -> None:
        """Do at once all that waits."""
        self._timer.stop()
        while self._pieces:
            self._pieces.popleft()()

    @property
    def waiting(self) -> int:
        """How many pieces wait."""
        return len(self._pieces)

    def _go_on(self) -> None:
        if self._pieces:
            self._timer.start()

    def _on_turn(self) -> None:
        if self._pieces:
            self._pieces.popleft()()
        self._go_on()
