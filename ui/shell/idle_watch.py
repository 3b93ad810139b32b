"""Locks a profile that nobody uses."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app.account.auto_lock import is_lock_due
from app.shared.clock import Clock

_LOOK_MS = 10_000
_MILLISECOND = timedelta(milliseconds=1)
_USES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)


class IdleWatch(QObject):
    """Watches keys and pointer of the whole application.

    Time spent asleep counts: a laptop that wakes up after lunch is locked.

    Signals:
        idled: nobody has used the application for as long as was chosen.
    """

    idled = Signal()

    def __init__(
        self, clock: Clock, minutes: Callable[[], int | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._minutes = minutes
        self._used_at = clock.now()
        self._used_ms = clock.monotonic_ms()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def note_use(self) -> None:
        """Begin to count anew."""
        self._used_at = self._clock.now()
        self._used_ms = self._clock.monotonic_ms()

    def idle_ms(self) -> int:
        """Return how long nobody has used the application."""
        awake = self._clock.monotonic_ms() - self._used_ms
        passed = (self._clock.now() - self._used_at) // _MILLISECOND
        return max(awake, passed)

    def look(self) -> None:
        """Say so when it is time to lock."""
        if is_lock_due(self.idle_ms(), self._minutes()):
            self.note_use()
            self.idled.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _USES:
            self.note_use()
        return False
