"""An empty place that explains itself."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.design.components.button import Button, Kind
from ui.design.components.icon_mark import IconMark
from ui.design.components.label import Label, Role
from ui.design.icons import Icon
from ui.design.tokens import Size, Space

_DISC = 64


class EmptyState(QWidget):
    """An icon, what this place is for, and the first thing to do.

    Signals:
        acted: the button was pressed.
    """

    acted = Signal()

    def __init__(self, icon_name: Icon, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label("", Role.TITLE)
        self._words = Label("", Role.SOFT)
        self._action = Button("", Kind.PRIMARY)
        centre = Qt.AlignmentFlag.AlignHCenter
        for label in (self._title, self._words):
            label.setAlignment(centre)
            label.setMaximumWidth(Size.COLUMN)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XXXL, Space.XL, Space.XXXL)
        column.setSpacing(Space.S)
        column.addStretch(1)
        column.addWidget(IconMark(icon_name, "accent", _DISC, on_disc=True), 0, centre)
        column.addSpacing(Space.S)
        for label in (self._title, self._words):
            line = QHBoxLayout()
            line.addStretch(1)
            line.addWidget(label, 1000)
            line.addStretch(1)
            column.addLayout(line)
        column.addSpacing(Space.M)
        column.addWidget(self._action, 0, centre)
        column.addStretch(2)
        self._action.clicked.connect(self.acted)

    def set_words(self, title: str, words: str, action: str = "") -> None:
        """Explain the place; with no ``action`` there is no button."""
        self._title.setText(title)
        self._words.setText(words)
        self._action.set_words(action)
        self._action.setVisible(bool(action))

    def take_focus(self) -> None:
        """Bring the keyboard to the button."""
        self._action.setFocus(Qt.FocusReason.OtherFocusReason)
