"""More to know, for who asks: closed at first, made when it is opened."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.design.components.button import Button, Kind
from ui.design.icons import Icon
from ui.design.tokens import Space

Make = Callable[[], Iterable[QWidget]]


class Disclosure(QWidget):
    """A line that opens and closes what is under it.

    Signals:
        opened: the person opened it, and what it holds is there.
    """

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make: Make | None = None
        self._words = ("", "")
        self._toggle = Button("", Kind.DETAIL, Icon.RIGHT)
        self._content: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.XS)
        self._column.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignLeft)
        self._toggle.clicked.connect(self._on_toggle)
        self.setFocusProxy(self._toggle)

    @property
    def is_open(self) -> bool:
        """Whether what it holds is shown."""
        return self._content is not None

    def set_words(self, closed: str, opened: str, about: str = "") -> None:
        """Say what pressing does, closed and open.

        Args:
            closed: while there is nothing to see.
            opened: while it is open.
            about: what it belongs to, for a screen reader.
        """
        self._words = (closed, opened)
        self._toggle.setAccessibleDescription(about)
        self._say()

    def show_content(self, make: Make) -> None:
        """Hold what ``make`` returns; it is called when it is first looked at."""
        self._make = make
        if self.is_open:
            self._close()
            self._open()

    def close_now(self) -> None:
        """Close it."""
        self._close()
        self._say()

    def _on_toggle(self) -> None:
        if self.is_open:
            self.close_now()
            return
        self._open()
        self._say()
        self.opened.emit()

    def _open(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, Space.XS, 0, Space.XS)
        column.setSpacing(Space.S)
        for part in self._make() if self._make is not None else ():
            column.addWidget(part)
        self._content = content
        self._column.addWidget(content)
        content.show()

    def _close(self) -> None:
        if self._content is not None:
            self._column.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
            self._content = None

    def _say(self) -> None:
        closed, opened = self._words
        self._toggle.set_words(opened if self.is_open else closed)
        self._toggle.set_icon(Icon.DOWN if self.is_open else Icon.RIGHT)
