"""A switch: on or off, at once."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.design.components.label import Label, Role
from ui.design.components.painting import fill_rounded, smooth_painter
from ui.design.components.pressable import Pressable
from ui.design.focus_ring import FOCUS_RADIUS
from ui.design.icons import Icon, paint_icon
from ui.design.look import look
from ui.design.tokens import Space

_WIDTH, _HEIGHT, _KNOB = 42, 24, 18


class Switch(Pressable):
    """On is told by place, colour and a tick. Listen to ``toggled`` or ``clicked``."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty(FOCUS_RADIUS, 1000)

    def sizeHint(self) -> QSize:
        return QSize(look().scaled(_WIDTH), look().scaled(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, on = look().colours, self.isChecked()
        painter = smooth_painter(self)
        painter.setOpacity(1.0 if self.isEnabled() else 0.5)
        box = QRectF(self.rect())
        fill = colours.accent if on else colours.surface
        edge = colours.accent if on else colours.control
        fill_rounded(painter, box, box.height() / 2, fill, edge)
        side = look().scaled(_KNOB)
        gap = (box.height() - side) / 2
        left = box.width() - side - gap if on else gap
        knob = QRectF(left, gap, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.on_accent if on else colours.control))
        painter.drawEllipse(knob)
        if on:
            inset = side * 0.16
            mark = knob.adjusted(inset, inset, -inset, -inset)
            paint_icon(painter, mark, Icon.CHECK, colours.accent)


class SwitchRow(QWidget):
    """A switch at the right of the words it is about; the words are pressed too.

    Signals:
        toggled: the person turned it; carries whether it is on now.
    """

    toggled = Signal(bool)

    def __init__(
        self, title: str = "", detail: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = Label("", Role.BODY)
        self._detail = Label("", Role.SOFT_SMALL)
        self._switch = Switch()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, Space.S, 0, Space.S)
        row.setSpacing(Space.XL)
        row.addLayout(words, 1)
        row.addWidget(self._switch)
        self._switch.clicked.connect(self.toggled)
        self.setFocusProxy(self._switch)
        self.set_words(title, detail)

    def set_words(self, title: str, detail: str = "") -> None:
        """Say what it is about."""
        self._title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self._switch.setAccessibleName(title)
        self._switch.setAccessibleDescription(detail)

    @property
    def is_on(self) -> bool:
        """Whether it is on now."""
        return self._switch.isChecked()

    def set_on(self, *, on: bool) -> None:
        """Show it on or off, without a signal."""
        self._switch.setChecked(on)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = QRectF(self.rect()).contains(QPointF(event.position()))
        if inside and event.button() == Qt.MouseButton.LeftButton:
            self._switch.click()
