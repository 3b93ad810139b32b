"""Rows of a list: a title, a detail, and something at the right."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.design.components.label import Label, Role
from ui.design.components.painting import fill_rounded, smooth_painter
from ui.design.components.pressable import Pressable
from ui.design.look import look
from ui.design.tokens import Size, Space


class _Content:
    """The labels of a row and their places."""

    def __init__(self, row: QWidget) -> None:
        self._row = row
        self._title = Label("", Role.STRONG)
        self._detail = Label("", Role.SOFT_SMALL)
        self._note = Label("", Role.SOFT_SMALL, wrap=False)
        self.leading = QHBoxLayout()
        self.trailing = QHBoxLayout()
        self.trailing.setSpacing(Space.S)
        self.layout = self._arranged(row)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)

    def _arranged(self, row: QWidget) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        words.addStretch(1)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        layout.setSpacing(Space.L)
        layout.addLayout(self.leading)
        layout.addLayout(words, 1)
        layout.addWidget(self._note)
        layout.addLayout(self.trailing)
        return layout

    def say(self, title: str, detail: str, note: str) -> None:
        self._title.setText(title)
        for label, words in ((self._detail, detail), (self._note, note)):
            label.setText(words)
            label.setVisible(bool(words))
        said = ", ".join(words for words in (title, detail, note) if words)
        self._row.setAccessibleName(said)


class ListRow(QWidget):
    """Words at the left, a note at the right; it only tells.

    Put widgets in ``leading`` (before the words) and ``trailing`` (after the note).
    """

    def __init__(self, title: str = "", detail: str = "", note: str = "") -> None:
        super().__init__()
        self._content = _Content(self)
        self.leading = self._content.leading
        self.trailing = self._content.trailing
        self.set_words(title, detail, note)

    def set_words(self, title: str, detail: str = "", note: str = "") -> None:
        """Say what the row is; empty words take no room."""
        self._content.say(title, detail, note)


class OpenRow(Pressable):
    """A row pressed as a whole, by pointer, Space or Enter: use ``clicked``.

    Buttons in ``trailing`` keep their own presses and their own place in the Tab order.
    """

    def __init__(self, title: str = "", detail: str = "", note: str = "") -> None:
        super().__init__()
        self._content = _Content(self)
        self.leading = self._content.leading
        self.trailing = self._content.trailing
        self.set_words(title, detail, note)

    def set_words(self, title: str, detail: str = "", note: str = "") -> None:
        """Say what the row is; empty words take no room."""
        self._content.say(title, detail, note)

    def sizeHint(self) -> QSize:
        return self._content.layout.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._content.layout.totalMinimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.underMouse() and self.isEnabled():
            box = QRectF(self.rect()).adjusted(0, 2, 0, -2)
            painter = smooth_painter(self)
            fill_rounded(painter, box, Size.RADIUS_CONTROL, look().colours.hover)
