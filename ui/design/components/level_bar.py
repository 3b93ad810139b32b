"""A level as five small bars, with its words for those who do not see them."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.design.components.painting import Painted, fill_rounded, smooth_painter
from ui.design.components.stroke import line_pen
from ui.design.components.tooltip import set_tooltip
from ui.design.look import look
from ui.design.tokens import Size, Space

_STEP_WIDTH = 22
_FRAME = 4
"""Room around the steps for the frame of a range."""


class LevelBar(Painted):
    """Filled up to a level; hollow steps with no level at all ("not assessed").

    Where readings leave more than one level open, a frame stands around the steps
    between the lowest and the highest.
    """

    def __init__(self, steps: int = 5, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = steps
        self._level: float | None = None
        self._range: tuple[int, int] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_level(
        self,
        level: float | None,
        words: str,
        between: tuple[int, int] | None = None,
    ) -> None:
        """Show ``level`` (None: not assessed), named in ``words`` ("Level 3 of 5").

        A mean between two levels fills a part of a step. ``between`` frames the
        levels that are left open, both included.
        """
        self._level = level
        self._range = between
        self.setAccessibleName(words)
        set_tooltip(self, words)
        self.update()

    def sizeHint(self) -> QSize:
        step = look().scaled(_STEP_WIDTH)
        width = self._steps * step + (self._steps - 1) * Space.XS
        return QSize(width + 2 * _FRAME, look().scaled(Size.BAR) + 2 * _FRAME)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        for place in range(self._steps):
            self._paint_step(painter, place)
        if self._range is not None:
            low, high = self._range
            frame = self._box(low - 1).united(self._box(high - 1))
            frame.adjust(-_FRAME + 1, -_FRAME + 1, _FRAME - 1, _FRAME - 1)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(line_pen(look().colours.accent, 1.4))
            radius = frame.height() / 2
            painter.drawRoundedRect(frame, radius, radius)

    def _box(self, place: int) -> QRectF:
        step = look().scaled(_STEP_WIDTH)
        left = _FRAME + place * (step + Space.XS)
        return QRectF(left, _FRAME, step, self.height() - 2 * _FRAME)

    def _paint_step(self, painter: QPainter, place: int) -> None:
        colours, box = look().colours, self._box(place)
        radius = box.height() / 2
        if self._level is None:
            fill_rounded(painter, box, radius, colours.surface, colours.control)
            return
        fill_rounded(painter, box, radius, colours.track)
        reached = max(0.0, min(1.0, self._level - place))
        painter.setClipRect(QRectF(box.left(), 0, reached * box.width(), self.height()))
        fill_rounded(painter, box, radius, colours.accent)
        painter.setClipping(False)
