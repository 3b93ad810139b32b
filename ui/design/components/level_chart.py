"""Levels over sessions: one point a session, one's own baseline, and what chance may do."""

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
from ui.design.tokens import Space

LOWEST, HIGHEST = 1, 5
_HEIGHT = 136
_ROOM = 0.35
"""Levels, above the highest and under the lowest."""
_CAP = 3.0
_CROWDED = 9.0
"""Pixels between two points under which their marks grow small."""


@dataclass(frozen=True, slots=True)
class LevelMark:
    """One session."""

    level: float
    low: float | None = None
    """Lowest answer; None: its range is not drawn."""
    high: float | None = None
    rating: float | None = None
    """The person's own, drawn beside the level."""


@dataclass(frozen=True, slots=True)
class OwnBaseline:
    """What the points are compared with."""

    level: float
    reach: float
    """Levels, above and below, within which chance may be all."""
    recent: float
    """Where the person stands now."""
    over: int
    """Points at the right that ``recent`` is the mean of."""


class LevelChart(TimeChart):
    """Diamonds are levels, with the range of their answers; circles are own ratings.

    The baseline is a dashed line in a band, where one stands now a broad line.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[LevelMark, ...] = ()
        self._baseline: OwnBaseline | None = None
        self._ends = ("", "")

    def show_levels(
        self,
        marks: Sequence[LevelMark],
        ends: tuple[str, str],
        baseline: OwnBaseline | None = None,
    ) -> None:
        """Show sessions in the order of time.

        Args:
            marks: the earliest first.
            ends: what stands under the first and the last; empty words take no room.
            baseline: None where there are too few sessions to compare with.
        """
        self._marks, self._ends, self._baseline = tuple(marks), ends, baseline
        # Whoever shows the chart words a point when it is pointed at: there may be
        # thousands.
        self._show_points(max(1, len(marks) - 1), [""] * len(marks))

    def _height(self) -> int:
        return _HEIGHT

    def _at(self, index: int) -> float:
        plot = self._plot().adjusted(Space.M, 0, -Space.M, 0)
        if len(self._marks) < 2:
            return plot.left()
        return plot.left() + plot.width() * index / (len(self._marks) - 1)

    def _y(self, level: float) -> float:
        plot = self._plot()
        share = (level - LOWEST + _ROOM) / (HIGHEST - LOWEST + 2 * _ROOM)
        return plot.bottom() - plot.height() * share

    def _places(self) -> Sequence[QPointF]:
        return [
            QPointF(self._at(index), self._y(mark.level))
            for index, mark in enumerate(self._marks)
        ]

    def _is_crowded(self) -> bool:
        return self._plot().width() < _CROWDED * len(self._marks)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        self._paint_scale(painter)
        if self._baseline is not None:
            self._paint_baseline(painter, self._baseline)
        places = list(self._places())
        self._paint_path(painter, places)
        self._paint_ratings(painter)
        self._paint_marks(painter, places)
        self._paint_times(painter, *self._ends)

    def _paint_scale(self, painter: QPainter) -> None:
        colours, plot = look().colours, self._plot()
        painter.setFont(axis_font())
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for level in range(LOWEST, HIGHEST + 1):
            y = self._y(level)
            painter.setPen(line_pen(colours.line, 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(QColor(colours.ink_soft))
            painter.drawText(QRectF(0, y - 12, plot.left() - 8, 24), side, str(level))

    def _paint_baseline(self, painter: QPainter, baseline: OwnBaseline) -> None:
        colours, plot = look().colours, self._plot()
        top = self._y(min(HIGHEST + _ROOM, baseline.level + baseline.reach))
        bottom = self._y(max(LOWEST - _ROOM, baseline.level - baseline.reach))
        band = QRectF(plot.left(), top, plot.width(), bottom - top)
        painter.fillRect(band, QColor(colours.accent_tint))
        y = self._y(baseline.level)
        painter.setPen(patterned(line_pen(colours.ink_soft, 1.6), Stroke.DASHED))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        y = self._y(baseline.recent)
        left = self._at(len(self._marks) - baseline.over) - Space.S
        right = self._at(len(self._marks) - 1) + Space.S
        painter.setPen(line_pen(colours.accent, 4))
        painter.drawLine(QPointF(left, y), QPointF(right, y))

    def _paint_path(self, painter: QPainter, places: Sequence[QPointF]) -> None:
        if len(places) < 2:
            return
        path = QPainterPath(places[0])
        for place in places[1:]:
            path.lineTo(place)
        painter.setPen(line_pen(look().colours.control, 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    def _paint_ratings(self, painter: QPainter) -> None:
        warm = look().colours.warm
        for index, mark in enumerate(self._marks):
            if mark.rating is None:
                continue
            at = QPointF(self._at(index), self._y(mark.rating))
            painter.setPen(patterned(line_pen(warm, 1.4), Stroke.DOTTED))
            painter.drawLine(at, QPointF(at.x(), self._y(mark.level)))
            # Wider than the diamond, so that both are seen where they agree.
            paint_shape(painter, at, Shape.CIRCLE, self._radius() * 1.5, warm)

    def _paint_marks(self, painter: QPainter, places: Sequence[QPointF]) -> None:
        colours, radius = look().colours, self._radius()
        for index, (mark, place) in enumerate(zip(self._marks, places, strict=True)):
            if mark.low is not None and mark.high is not None:
                self._paint_range(painter, place.x(), mark.low, mark.high)
            paint_shape(painter, place, Shape.DIAMOND, radius, colours.accent)
            if index == self.current:
                ring(painter, place, radius + 5, colours.focus)

    def _paint_range(
        self, painter: QPainter, x: float, low: float, high: float
    ) -> None:
        painter.setPen(line_pen(look().colours.accent, 1.2))
        top, bottom = self._y(high), self._y(low)
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        if self._is_crowded() or top == bottom:
            return
        for y in (top, bottom):
            painter.drawLine(QPointF(x - _CAP, y), QPointF(x + _CAP, y))

    def _radius(self) -> float:
        return 2.2 if self._is_crowded() else look().scaled(9) / 2
