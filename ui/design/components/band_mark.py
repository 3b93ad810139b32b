"""One figure on a quiet line: where it lies beside a band, or one's usual value."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.design.components.painting import Painted, fill_rounded, smooth_painter
from ui.design.components.shapes import Shape, paint_shape
from ui.design.components.stroke import Stroke, line_pen, patterned
from ui.design.look import look
from ui.design.tokens import Space

_WIDTH = 160
_HEIGHT = 22
_TRACK = 4
_BAND = 12
_ROOM = 0.25
"""Of the spread, left free at both ends."""
_LEAST = 0.8
"""Of the highest value: two that are nearly the same must not lie far apart."""
_TINY = 1e-6


class BandMark(Painted):
    """A band is a broad stretch, the usual value a dashed stroke, the figure a disc."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = 0.0
        self._band: tuple[float | None, float | None] | None = None
        self._usual: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_figure(
        self,
        value: float,
        words: str,
        band: tuple[float | None, float | None] | None = None,
        usual: float | None = None,
    ) -> None:
        """Show ``value``; ``words`` say where it lies. An open end of a band is None."""
        self._value, self._band, self._usual = value, band, usual
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().scaled(_WIDTH), look().scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(look().scaled(_WIDTH) // 2, look().scaled(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = look().colours, smooth_painter(self)
        middle = self.height() / 2
        track = QRectF(0, middle - _TRACK / 2, self.width(), _TRACK)
        fill_rounded(painter, track, _TRACK / 2, colours.track)
        if self._band is not None:
            low, high = self._band
            left = self._x(low) if low is not None else 0.0
            right = self._x(high) if high is not None else float(self.width())
            box = QRectF(left, middle - _BAND / 2, right - left, _BAND)
            fill_rounded(painter, box, 3, colours.accent_tint, colours.accent)
        if self._usual is not None:
            x = self._x(self._usual)
            painter.setPen(patterned(line_pen(colours.ink_soft, 2), Stroke.DASHED))
            painter.drawLine(QPointF(x, 1), QPointF(x, self.height() - 1))
        at = QPointF(self._x(self._value), middle)
        paint_shape(painter, at, Shape.CIRCLE, look().scaled(7), colours.surface)
        paint_shape(painter, at, Shape.CIRCLE, look().scaled(5), colours.warm)

    def _x(self, value: float) -> float:
        low, high = self._ends()
        share = (value - low) / (high - low)
        return Space.S + share * (self.width() - 2 * Space.S)

    def _ends(self) -> tuple[float, float]:
        known = [self._value, *(self._band or ()), self._usual]
        values = [value for value in known if value is not None]
        low, high = min(values), max(values)
        spread = max((high - low) * (1 + 2 * _ROOM), _LEAST * abs(high), _TINY)
        start = max(0.0, (low + high - spread) / 2)
        return start, start + spread
