"""The time left, on the screen, between two looks at the session."""

from PySide6.QtCore import QObject, QTimer, Signal

from app.practice.live_session import WARNING_MS
from app.shared.clock import Clock
from ui.workspaces.practice.room.picture import Picture

_TICK_MS = 250


class Timekeeper(QObject):
    """Lets the clock go on from the last picture of a session by itself.

    Signals:
        ticked: the time left in whole seconds (as milliseconds), and whether two
            minutes are left from now on.
    """

    ticked = Signal(int, bool)

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._picture: Picture | None = None
        self._total_ms = 0
        self._warned = False
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def picture(self) -> Picture | None:
        """The session as it stood last."""
        return self._picture

    def begin(self, total_ms: int) -> None:
        """Keep the time of another session, of ``total_ms``."""
        self.end()
        self._total_ms = total_ms
        self._warned = False

    def end(self) -> None:
        """Keep no session's time any more."""
        self._timer.stop()
        self._picture = None

    def follow(self, picture: Picture) -> None:
        """Go on from ``picture``."""
        self._picture = picture
        self.tick()
        if picture.running and not picture.over:
            self._timer.start()
        else:
            self._timer.stop()

    def freeze(self) -> None:
        """Stop at once, before the session has noted it."""
        self.tick()
        self._timer.stop()

    def tick(self) -> None:
        """Tell the time."""
        picture = self._picture
        if picture is None:
            return
        elapsed = picture.elapsed_at(self._clock.monotonic_ms())
        remaining = max(0, self._total_ms - elapsed)
        begins = remaining <= WARNING_MS and not self._warned and not picture.over
        self._warned = self._warned or begins
        self.ticked.emit(-(-remaining // 1000) * 1000, begins)
