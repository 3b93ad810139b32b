"""A level as five small bars, with its words for those who do not see them."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.design.components.painting import Painted, fill_rounded, smooth_painter
from ui.design.components.tooltip import set_tooltip
from ui.design.look import look
from ui.design.tokens import Size, Space

_STEP_WIDTH = 22


class LevelBar(Painted):
    """Filled up to a level; hollow steps with no level at all ("not assessed")."""

    def __init__(self, steps: int = 5, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = steps
        self._level: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_level(self, level: float | None, words: str) -> None:
        """Show ``level`` (None: not assessed), named in ``words`` ("Level 3 of 5").

        A mean between two levels fills a part of a step.
        """
        self._level = level
        self.setAccessibleName(words)
        set_tooltip(self, words)
        self.update()

    def sizeHint(self) -> QSize:
        step = look().scaled(_STEP_WIDTH)
        width = self._steps * step + (self._steps - 1) * Space.XS
        return QSize(width, look().scaled(Size.BAR))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look().colours
        painter = smooth_painter(self)
        step = look().scaled(_STEP_WIDTH)
        height = self.height()
        for place in range(self._steps):
            box = QRectF(place * (step + Space.XS), 0, step, height)
            if self._level is None:
                fill_rounded(painter, box, height / 2, colours.surface, colours.control)
                continue
            fill_rounded(painter, box, height / 2, colours.track)
            reached = max(0.0, min(1.0, self._level - place))
            painter.setClipRect(QRectF(box.left(), 0, reached * step, height))
            fill_rounded(painter, box, height / 2, colours.accent)
            painter.setClipping(False)
