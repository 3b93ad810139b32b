"""What charts over time share: an axis, and points that the keyboard reaches.

They are painted here and not by a chart library: QtCharts draws each point as an item
that no screen reader and no key reaches, and a library on numpy would bring it into
the process of the window.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.design.components.painting import Painted
from ui.design.fonts import figures
from ui.design.look import look
from ui.design.tokens import Space

_WIDTH = 320
_REACH = 14
"""Pixels around a point in which the pointer finds it."""


class TimeChart(Painted):
    """A chart over the time of one answer.

    Left, Right, Home and End go from point to point, Enter or a click chooses one.

    Signals:
        pointed: index of the point under the keyboard or the pointer, or -1.
        chosen: index of the point that was chosen.
    """

    pointed = Signal(int)
    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._duration_ms = 1
        self._words: tuple[str, ...] = ()
        self._current = -1
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def current(self) -> int:
        """Index of the point under the keyboard or the pointer, or -1."""
        return self._current

    def set_name(self, name: str, description: str) -> None:
        """Name it; ``description`` holds the same as the chart, in words."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)

    def _show_points(self, duration_ms: int, words: Sequence[str]) -> None:
        self._duration_ms = max(1, duration_ms)
        self._words = tuple(words)
        self._current = -1
        focus = Qt.FocusPolicy.StrongFocus if words else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(focus)
        self.update()

    def _places(self) -> Sequence[QPointF]:
        """Where the points are."""
        return ()

    def _plot(self) -> QRectF:
        """Return the room for the drawing, without the gutters."""
        gutter = gutter_width()
        bottom = QFontMetrics(axis_font()).height() + Space.XS
        return QRectF(
            gutter, Space.S, self.width() - gutter - Space.S, self.height() - bottom - 8
        )

    def _x(self, at_ms: float) -> float:
        plot = self._plot()
        return plot.left() + plot.width() * min(1.0, at_ms / self._duration_ms)

    def _paint_times(self, painter: QPainter, first: str, last: str) -> None:
        plot, line = self._plot(), QFontMetrics(axis_font()).height()
        painter.setFont(axis_font())
        painter.setPen(QColor(look().colours.ink_soft))
        box = QRectF(plot.left(), self.height() - line, plot.width(), line)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, first)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight, last)

    def _go_to(self, index: int) -> None:
        if index == self._current:
            return
        self._current = index
        self.update()
        self.pointed.emit(index)

    def sizeHint(self) -> QSize:
        return QSize(look().scaled(_WIDTH), look().scaled(self._height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(look().scaled(_WIDTH) // 2, look().scaled(self._height()))

    def _height(self) -> int:
        return 0

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._go_to(self._near(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self._near(event.position())
        if index >= 0:
            self.chosen.emit(index)

    def _near(self, place: QPointF) -> int:
        distances = [
            ((point.x() - place.x()) ** 2 + (point.y() - place.y()) ** 2, index)
            for index, point in enumerate(self._places())
        ]
        nearest, index = min(distances, default=(0.0, -1))
        return index if nearest <= _REACH**2 else -1

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._go_to(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._words) - 1
        target = {
            Qt.Key.Key_Right: min(last, self._current + 1),
            Qt.Key.Key_Left: max(0, self._current - 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if target is not None and last >= 0:
            self._go_to(target)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._current >= 0:
                self.chosen.emit(self._current)
        else:
            super().keyPressEvent(event)


def axis_font() -> QFont:
    """Return the font of figures along an axis."""
    return figures(look().type.small, strong=False)


def gutter_width() -> int:
    """Return the room for figures at the left, the same in every chart."""
    return QFontMetrics(axis_font()).horizontalAdvance("0000") + Space.S
