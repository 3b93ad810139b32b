"""A row that is one of several to pick from."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.design.components.list_row import OpenRow
from ui.design.components.painting import Painted, smooth_painter
from ui.design.look import look
from ui.design.tokens import Size

_DOT = 0.26
"""Radius of the dot, as a share of the circle's width."""


class PickRow(OpenRow):
    """Rows in one card exclude each other; the picked one is told by its circle.

    Arrows move among them, Space and Enter pick; listen to ``clicked``.
    """

    def __init__(self, title: str = "", detail: str = "", note: str = "") -> None:
        super().__init__(title, detail, note)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self._circle = _Circle(self)
        self.leading.addWidget(self._circle)
        self.toggled.connect(self._circle.show_picked)


class _Circle(Painted):
    """A ring, with a dot when it is picked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_picked = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_picked(self, is_picked: bool) -> None:
        self._is_picked = is_picked
        self.update()

    def sizeHint(self) -> QSize:
        side = look().scaled(Size.ICON)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look().colours
        painter = smooth_painter(self)
        ink = QColor(colours.accent if self._is_picked else colours.control)
        painter.setPen(QPen(ink, 2))
        painter.setBrush(QColor(colours.surface))
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawEllipse(box)
        if self._is_picked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            radius = self.width() * _DOT
            painter.drawEllipse(box.center(), radius, radius)
