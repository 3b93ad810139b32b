"""Two marks on one scale, set beside each other."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.design.components.painting import Painted, smooth_painter
from ui.design.components.shapes import Shape, paint_shape
from ui.design.components.stroke import line_pen
from ui.design.fonts import sans
from ui.design.look import look
from ui.design.tokens import Colours, Space

_WIDTH = 260
_RADIUS = 6
_TICK = 3


@dataclass(frozen=True, slots=True)
class ScaleMark:
    """One mark."""

    words: str
    """Whose it is, and its value: "Your rating: 2"."""
    value: float
    own: bool
    """Whether the person set it: a warm circle, above; else a diamond, below."""


class ScaleMarks(Painted):
    """A scale from 1 to ``steps``; each mark has its words, its shape and its side."""

    def __init__(self, steps: int = 5, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = steps
        self._marks: tuple[ScaleMark, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_marks(self, marks: Sequence[ScaleMark], words: str) -> None:
        """Show one mark or two; ``words`` say the same to a screen reader."""
        self._marks = tuple(marks)
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        line = QFontMetrics(_font()).height()
        return QSize(look().scaled(_WIDTH), 2 * line + look().scaled(44))

    def minimumSizeHint(self) -> QSize:
        return QSize(look().scaled(_WIDTH) // 2, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = look().colours, smooth_painter(self)
        painter.setFont(_font())
        middle = self.height() / 2
        left, right = self._x(1), self._x(self._steps)
        painter.setPen(line_pen(colours.control, 1.5))
        painter.drawLine(QPointF(left, middle), QPointF(right, middle))
        for step in range(1, self._steps + 1):
            x = self._x(step)
            painter.drawLine(QPointF(x, middle - _TICK), QPointF(x, middle + _TICK))
        self._paint_ends(painter, middle)
        for mark in self._marks:
            self._paint_mark(painter, mark, colours)

    def _paint_ends(self, painter: QPainter, middle: float) -> None:
        painter.setPen(QColor(look().colours.ink_soft))
        line = QFontMetrics(painter.font()).height()
        for step in (1, self._steps):
            box = QRectF(self._x(step) - line, middle + _TICK + 2, 2 * line, line)
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, str(step))

    def _paint_mark(self, painter: QPainter, mark: ScaleMark, colours: Colours) -> None:
        side = -1 if mark.own else 1
        radius = look().scaled(_RADIUS)
        at = QPointF(self._x(mark.value), self.height() / 2 + side * radius * 1.6)
        shape = Shape.CIRCLE if mark.own else Shape.DIAMOND
        ink = colours.warm if mark.own else colours.accent
        paint_shape(painter, at, shape, radius, ink)
        metrics = QFontMetrics(_font())
        width = metrics.horizontalAdvance(mark.words) + 2
        x = max(0.0, min(self.width() - width, at.x() - width / 2))
        gap = radius + Space.XS
        y = at.y() - gap - metrics.height() if mark.own else at.y() + gap
        painter.setPen(QColor(colours.ink))
        box = QRectF(x, y, width, metrics.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, mark.words)

    def _x(self, value: float) -> float:
        edge = look().scaled(_RADIUS) * 2
        share = (min(max(value, 1), self._steps) - 1) / (self._steps - 1)
        return edge + share * (self.width() - 2 * edge)


def _font() -> QFont:
    return sans(look().type.small)
