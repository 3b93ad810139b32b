"""What the marks of a chart stand for: each drawn as it is in the chart, with words."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.design.components.flow_layout import FlowLayout
from ui.design.components.label import Label, Role
from ui.design.components.painting import Painted, smooth_painter
from ui.design.components.shapes import Shape, paint_shape
from ui.design.components.stroke import Stroke, line_pen, patterned
from ui.design.look import look
from ui.design.tokens import Space

_WIDTH, _HEIGHT = 26, 18


class ChartMark(StrEnum):
    """What a chart of levels draws."""

    LEVEL = "level"
    RANGE = "range"
    BASELINE = "baseline"
    CHANCE = "chance"
    NOW = "now"
    RATING = "rating"


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """One mark and its meaning."""

    mark: ChartMark
    words: str


class ChartKey(QWidget):
    """Marks and words in lines that wrap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, across=Space.L, down=Space.XS)

    def show_entries(self, entries: Sequence[KeyEntry]) -> None:
        """Show what the marks mean."""
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for entry in entries:
            self._flow.addWidget(_entry(entry))


def _entry(entry: KeyEntry) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Space.S)
    row.addWidget(_Swatch(entry.mark))
    row.addWidget(Label(entry.words, Role.SOFT_SMALL, wrap=False))
    return box


class _Swatch(Painted):
    def __init__(self, mark: ChartMark) -> None:
        super().__init__()
        self._mark = mark
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(look().scaled(_WIDTH), look().scaled(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box = smooth_painter(self), QRectF(self.rect())
        colours, at, radius = look().colours, box.center(), look().scaled(9) / 2
        match self._mark:
            case ChartMark.LEVEL:
                paint_shape(painter, at, Shape.DIAMOND, radius, colours.accent)
            case ChartMark.RATING:
                paint_shape(painter, at, Shape.CIRCLE, radius, colours.warm)
            case ChartMark.CHANCE:
                painter.fillRect(box, QColor(colours.accent_tint))
            case _:
                self._paint_line(painter, box)

    def _paint_line(self, painter: QPainter, box: QRectF) -> None:
        colours, at = look().colours, box.center()
        if self._mark is ChartMark.RANGE:
            painter.setPen(line_pen(colours.accent, 1.2))
            top, bottom = QPointF(at.x(), 2), QPointF(at.x(), box.height() - 2)
            painter.drawLine(top, bottom)
            for end in (top, bottom):
                painter.drawLine(end - QPointF(3, 0), end + QPointF(3, 0))
            return
        if self._mark is ChartMark.BASELINE:
            pen = patterned(line_pen(colours.ink_soft, 1.6), Stroke.DASHED)
        else:
            pen = line_pen(colours.accent, 4)
        painter.setPen(pen)
        left, right = QPointF(2, at.y()), QPointF(box.width() - 2, at.y())
        painter.drawLine(left, right)
