"""How fast one spoke, from the beginning of an answer to its end."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.design.components.chart import TimeChart, axis_font
from ui.design.components.painting import smooth_painter
from ui.design.components.shapes import Shape, paint_shape, ring
from ui.design.components.stroke import Stroke, line_pen, patterned
from ui.design.look import look

_HEIGHT = 132
_ROOM = 0.18
"""Of the spread, above and below the curve."""
_LEAST_SPREAD = 60
"""In the unit of the values: an even pace must not look like a storm."""


@dataclass(frozen=True, slots=True)
class PaceMoment:
    """One point of the curve."""

    at_ms: int
    value: float
    words: str
    """The point as it is read: "0:12: 210 syllables a minute"."""


class PaceCurve(TimeChart):
    """The curve, with one's usual value as a dashed line where it is known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moments: tuple[PaceMoment, ...] = ()
        self._usual: float | None = None
        self._times = ("", "")

    def show_pace(
        self,
        moments: Sequence[PaceMoment],
        duration_ms: int,
        times: tuple[str, str],
        usual: float | None = None,
    ) -> None:
        """Show a curve.

        Args:
            moments: its points in time.
            duration_ms: of the answer.
            times: what stands under its beginning and its end.
            usual: the person's own usual value.
        """
        self._moments, self._usual, self._times = tuple(moments), usual, times
        self._show_points(duration_ms, [moment.words for moment in moments])

    def words_at(self, index: int) -> str:
        """Return a point in words."""
        return self._moments[index].words

    def _height(self) -> int:
        return _HEIGHT

    def _places(self) -> Sequence[QPointF]:
        return [
            QPointF(self._x(moment.at_ms), self._y(moment.value))
            for moment in self._moments
        ]

    def _ends(self) -> tuple[float, float]:
        values = [moment.value for moment in self._moments]
        values += [] if self._usual is None else [self._usual]
        low, high = min(values, default=0.0), max(values, default=1.0)
        spread = max(high - low, _LEAST_SPREAD)
        middle = (low + high) / 2
        half = spread * (0.5 + _ROOM)
        return max(0.0, middle - half), middle + half

    def _y(self, value: float) -> float:
        low, high = self._ends()
        plot = self._plot()
        return plot.bottom() - plot.height() * (value - low) / (high - low)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        self._paint_frame(painter)
        places = list(self._places())
        if places:
            self._paint_curve(painter, places)
        self._paint_times(painter, *self._times)

    def _paint_frame(self, painter: QPainter) -> None:
        colours, plot = look().colours, self._plot()
        painter.setPen(line_pen(colours.line, 1))
        for y in (plot.top(), plot.bottom()):
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        values = [moment.value for moment in self._moments]
        painter.setFont(axis_font())
        painter.setPen(QColor(colours.ink_soft))
        for value in {min(values, default=0.0), max(values, default=0.0)}:
            box = QRectF(0, self._y(value) - 10, plot.left() - 6, 20)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, side, f"{value:.0f}")
        if self._usual is not None:
            y = self._y(self._usual)
            painter.setPen(patterned(line_pen(colours.ink_soft, 1.4), Stroke.DASHED))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))

    def _paint_curve(self, painter: QPainter, places: list[QPointF]) -> None:
        colours = look().colours
        path = QPainterPath(places[0])
        for place in places[1:]:
            path.lineTo(place)
        pen = line_pen(colours.warm, 2.2)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        for place in places:
            paint_shape(painter, place, Shape.CIRCLE, 2.6, colours.warm)
        if self.current >= 0:
            at = places[self.current]
            paint_shape(painter, at, Shape.CIRCLE, 4.5, colours.warm)
            ring(painter, at, 7.5, colours.focus)
