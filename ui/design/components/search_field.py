"""Search as you type."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.design.components.painting import look_changed
from ui.design.icons import Icon, icon
from ui.design.look import look
from ui.design.tokens import Size

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
        self._lens = QAction(self)
        self.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        self.textChanged.connect(self._on_text_changed)
        self.set_words(name)
        self._draw_lens()

    def set_words(self, name: str) -> None:
        """Say what is searched; shown while the field is empty."""
        self.setPlaceholderText(name)
        self.setAccessibleName(name)

    def _draw_lens(self) -> None:
        ink = look().colours.ink_soft
        self._lens.setIcon(icon(Icon.SEARCH, ink, ink, Size.ICON))

    def _on_text_changed(self) -> None:
        self._timer.start()

    def _on_paused(self) -> None:
        self.searched.emit(self.text())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if look_changed(event) and hasattr(self, "_lens"):
            self._draw_lens()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)
