"""A length of time and what it was used for: one bar of several stages."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.design.colour import mix
from ui.design.components.label import Label, Role
from ui.design.components.painting import Painted, fill_rounded, smooth_painter
from ui.design.look import look
from ui.design.tokens import Colours, Size, Space

_WIDTH, _MARK = 120, 9
_SHADES = (0.28, 1.0, 0.5, 0.8, 0.38, 0.64)
"""How much of the accent each stage has; neighbours differ most."""


class StageBar(Painted):
    """Stages one behind the other, on a scale shared with other bars."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lengths: tuple[float, ...] = ()
        self._scale = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_stages(self, lengths: Sequence[float], scale: float, words: str) -> None:
        """Show ``lengths`` of at most ``scale`` in all, told in ``words``."""
        self._lengths = tuple(lengths)
        self._scale = max(scale, 1e-9)
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().scaled(_WIDTH), look().scaled(Size.BAR + 2))

    def minimumSizeHint(self) -> QSize:
        return QSize(look().scaled(_WIDTH) // 2, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = look().colours, smooth_painter(self)
        whole = QRectF(self.rect())
        outline = QPainterPath()
        outline.addRoundedRect(whole, whole.height() / 2, whole.height() / 2)
        painter.setClipPath(outline)
        painter.fillRect(whole, QColor(colours.track))
        left = 0.0
        for place, length in enumerate(self._lengths):
            width = length / self._scale * whole.width()
            box = QRectF(left, 0, width, whole.height())
            painter.fillRect(box, QColor(stage_shade(colours, place)))
            left += width


class StageMark(QWidget):
    """The shade of one stage, and its name."""

    def __init__(self, place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._label = Label("", Role.SOFT_SMALL, wrap=False, parent=self)

    def set_words(self, words: str) -> None:
        """Name the stage."""
        self._label.setText(words)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        words = self._label.sizeHint()
        return QSize(look().scaled(_MARK) + Space.S + words.width(), words.height())

    def resizeEvent(self, event: object) -> None:
        left = look().scaled(_MARK) + Space.S
        self._label.setGeometry(left, 0, self.width() - left, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        side = look().scaled(_MARK)
        box = QRectF(0, (self.height() - side) / 2, side, side)
        ink = stage_shade(look().colours, self._place)
        fill_rounded(smooth_painter(self), box, 2, ink)


def stage_shade(colours: Colours, place: int) -> str:
    """Return the shade of the stage at ``place``."""
    return mix(colours.accent, colours.surface, _SHADES[place % len(_SHADES)])
