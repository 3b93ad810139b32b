"""Search as you type."""

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.design.components.painting import look_changed, smooth_painter
from ui.design.icons import Icon, paint_icon
from ui.design.look import look
from ui.design.tokens import Size, Space

_PAUSE_MS = 90


class SearchField(QLineEdit):
    """A line that searches a moment after the last key; Escape empties it.

    Signals:
        searched: what to look for; empty means everything.
    """

    searched = Signal(str)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._on_paused)
        self.setClearButtonEnabled(True)
        self.textChanged.connect(self._on_text_changed)
        self.set_words(name)
        self._make_room()

    def set_words(self, name: str) -> None:
        """Say what is searched; shown while the field is empty."""
        self.setPlaceholderText(name)
        self.setAccessibleName(name)

    def _make_room(self) -> None:
        self.setTextMargins(look().scaled(Size.ICON) + Space.XS, 0, 0, 0)

    def _on_text_changed(self) -> None:
        self._timer.start()

    def _on_paused(self) -> None:
        self.searched.emit(self.text())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if look_changed(event):
            self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = look().scaled(Size.ICON)
        box = QRectF(Space.M - 1, (self.height() - side) / 2, side, side)
        paint_icon(smooth_painter(self), box, Icon.SEARCH, look().colours.ink_soft)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)
