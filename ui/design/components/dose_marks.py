"""How many of a proposed number are behind: small marks in a row, nothing that urges."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.design.components.painting import Painted, smooth_painter
from ui.design.components.stroke import line_pen
from ui.design.look import look
from ui.design.tokens import Space

_LARGE, _SMALL = 14, 8
"""Across."""
_GAP = 6
_WIDTH = 520


class DoseMarks(Painted):
    """Larger circles for the first stage, small ones for the second; full: done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held = self._first = self._until = 0
        self._heights: dict[tuple[int, int], int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_dose(self, held: int, first: int, until: int, words: str) -> None:
        """Show ``held`` of ``until``; ``words`` say the same to a screen reader."""
        self._held, self._first, self._until = held, first, until
        self._heights.clear()
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def _radius(self, place: int) -> float:
        return look().scaled(_LARGE if place < self._first else _SMALL) / 2

    def _places(self, width: int) -> tuple[list[QPointF], float]:
        """Return the middle of each mark, in lines that wrap, and the height."""
        line = 2 * self._radius(0) + Space.S
        x, y = 0.0, line / 2
        places: list[QPointF] = []
        for place in range(self._until):
            radius = self._radius(place)
            if place == self._first:
                x += Space.M
            if places and x + 2 * radius > width:
                x, y = 0.0, y + line
            places.append(QPointF(x + radius, y))
            x += 2 * radius + _GAP
        return places, y + line / 2

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        at = width, look().text_percent  # layouts ask a hundred times over
        if at not in self._heights:
            self._heights[at] = round(self._places(width)[1])
        return self._heights[at]

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, self.heightForWidth(_WIDTH))

    def minimumSizeHint(self) -> QSize:
        return QSize(_WIDTH // 4, round(2 * self._radius(0)) + Space.S)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = look().colours, smooth_painter(self)
        places, _height = self._places(self.width())
        for index, place in enumerate(places):
            radius = self._radius(index)
            done = index < self._held
            painter.setPen(line_pen(colours.accent if done else colours.control, 1.4))
            painter.setBrush(QColor(colours.accent if done else colours.surface))
            painter.drawEllipse(place, radius - 0.7, radius - 0.7)
