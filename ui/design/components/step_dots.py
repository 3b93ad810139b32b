"""Where one is in a few steps."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.design.components.painting import Painted, fill_rounded, smooth_painter
from ui.design.look import look
from ui.design.tokens import Size

_DOT, _LONG, _GAP = 10, 34, 7


class StepDots(Painted):
    """A dot a step; the present one is long."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = 1
        self._total = 1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_step(self, step: int, total: int, words: str) -> None:
        """Show step ``step`` of ``total``, from 1, named in ``words``."""
        self._step, self._total = step, total
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = (self._total - 1) * (_DOT + _GAP) + _LONG
        return QSize(look().scaled(width), look().scaled(Size.BAR))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look().colours
        painter = smooth_painter(self)
        left = 0.0
        for step in range(1, self._total + 1):
            width = look().scaled(_LONG if step == self._step else _DOT)
            fill = colours.accent if step <= self._step else colours.track
            box = QRectF(left, 0, width, self.height())
            fill_rounded(painter, box, self.height() / 2, fill)
            left += width + look().scaled(_GAP)
