"""Several lines of text to write, such as a typed answer."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from ui.design.look import look
from ui.design.tokens import Space

_LINES = 3
_MOST_LINES = 9


class TextArea(QPlainTextEdit):
    """Grows with what is written, from three lines to nine, then scrolls.

    Tab leaves it. Signals:
        edited: the text changed by the person's hand; carries it.
        submitted: the person pressed Ctrl+Enter (⌘ Enter).
    """

    edited = Signal(str)
    submitted = Signal()

    def __init__(
        self,
        name: str = "",
        placeholder: str = "",
        *,
        reading: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._quiet = False
        self._lines = (_LINES, _MOST_LINES)
        self.setProperty("reading", "true" if reading else "false")
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_words(name, placeholder)
        self.textChanged.connect(self._on_changed)

    def set_words(self, name: str, placeholder: str = "") -> None:
        """Name it for a screen reader, and hint inside it while it is empty."""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)

    def set_lines(self, fewest: int, most: int) -> None:
        """Keep its height between ``fewest`` and ``most`` lines."""
        self._lines = (fewest, most)
        self.updateGeometry()

    def set_text(self, text: str) -> None:
        """Write ``text``, without a signal; keeps the cursor when it is the same."""
        if text == self.toPlainText():
            return
        self._quiet = True
        self.setPlainText(text)
        self._quiet = False

    def _on_changed(self) -> None:
        self.updateGeometry()
        if not self._quiet:
            self.edited.emit(self.toPlainText())

    def sizeHint(self) -> QSize:
        fewest, most = self._lines
        line = QFontMetrics(self.font()).lineSpacing()
        written = int(self.document().size().height())
        lines = max(fewest, min(most, written))
        return QSize(look().scaled(320), lines * line + 2 * Space.L)

    def minimumSizeHint(self) -> QSize:
        return QSize(look().scaled(160), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entered and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submitted.emit()
            return
        super().keyPressEvent(event)
