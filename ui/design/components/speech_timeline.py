"""Where in an answer one spoke, paused, and filled."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.design.components.chart import TimeChart
from ui.design.components.painting import fill_rounded, smooth_painter
from ui.design.components.shapes import Shape, paint_shape, ring
from ui.design.look import look

_HEIGHT = 66
_BAR = 10
_RADIUS = 5


@dataclass(frozen=True, slots=True)
class Happening:
    """A pause or a filler."""

    start_ms: int
    end_ms: int
    words: str
    """As it is read: "0:06: a pause of 1.8 seconds after “Desai”"."""
    filler: bool = False


class SpeechTimeline(TimeChart):
    """Speech is a bar; a pause is a gap in it, a filler a triangle over it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._happenings: tuple[Happening, ...] = ()
        self._times = ("", "")

    def show_happenings(
        self, happenings: Sequence[Happening], duration_ms: int, times: tuple[str, str]
    ) -> None:
        """Show what happened, in the order of time."""
        self._happenings, self._times = tuple(happenings), times
        self._show_points(duration_ms, [each.words for each in happenings])

    def words_at(self, index: int) -> str:
        """Return a happening in words."""
        return self._happenings[index].words

    def _height(self) -> int:
        return _HEIGHT

    def _bar(self) -> QRectF:
        plot, height = self._plot(), look().scaled(_BAR)
        return QRectF(plot.left(), plot.bottom() - height, plot.width(), height)

    def _places(self) -> Sequence[QPointF]:
        bar = self._bar()
        above = bar.top() - 2.2 * look().scaled(_RADIUS)
        return [
            QPointF(
                self._x((each.start_ms + each.end_ms) / 2),
                above if each.filler else bar.center().y(),
            )
            for each in self._happenings
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = look().colours, smooth_painter(self)
        bar = self._bar()
        fill_rounded(painter, bar, bar.height() / 2, colours.warm)
        for each in self._happenings:
            if not each.filler:
                self._paint_pause(painter, each)
        radius = look().scaled(_RADIUS)
        for each, at in zip(self._happenings, self._places(), strict=True):
            if each.filler:
                paint_shape(painter, at, Shape.TRIANGLE, radius, colours.accent)
        if self.current >= 0:
            ring(painter, self._places()[self.current], radius * 2, colours.focus)
        self._paint_times(painter, *self._times)

    def _paint_pause(self, painter: QPainter, pause: Happening) -> None:
        colours, bar = look().colours, self._bar()
        left, right = self._x(pause.start_ms), self._x(pause.end_ms)
        box = QRectF(left, bar.top() - 1, max(2.0, right - left), bar.height() + 2)
        painter.fillRect(box, QColor(colours.surface))
        y = bar.center().y()
        painter.setPen(QPen(QColor(colours.control), 1.4, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(box.left() + 1, y), QPointF(box.right() - 1, y))
