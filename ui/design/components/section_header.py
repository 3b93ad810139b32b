"""Headings: of a screen, and of a section."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.design.components.label import Label, Role
from ui.design.tokens import Space


class PageHeader(QWidget):
    """Overline, title and subtitle of a screen; put buttons in ``trailing``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._overline = Label("", Role.SOFT_SMALL)
        self._title = Label("", Role.DISPLAY)
        self._subtitle = Label("", Role.SOFT)
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        for label in (self._overline, self._title, self._subtitle):
            words.addWidget(label)
        self.trailing = QHBoxLayout()
        self.trailing.setSpacing(Space.S)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XL)
        row.addLayout(words, 1)
        row.addLayout(self.trailing)
        row.setAlignment(self.trailing, Qt.AlignmentFlag.AlignBottom)

    def set_words(self, title: str, subtitle: str = "", overline: str = "") -> None:
        """Say where one is; empty words take no room."""
        self._title.setText(title)
        for label, words in ((self._subtitle, subtitle), (self._overline, overline)):
            label.setText(words)
            label.setVisible(bool(words))


class SectionHeader(QWidget):
    """Heading of a section with a line of detail; put controls in ``trailing``."""

    def __init__(
        self, title: str = "", detail: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = Label("", Role.HEADING)
        self._detail = Label("", Role.SOFT_SMALL)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        self.trailing = QHBoxLayout()
        self.trailing.setSpacing(Space.S)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, Space.S, 0, 0)
        row.setSpacing(Space.L)
        row.addLayout(words, 1)
        row.addLayout(self.trailing)
        self.set_words(title, detail)

    def set_words(self, title: str, detail: str = "") -> None:
        """Name the section."""
        self._title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
