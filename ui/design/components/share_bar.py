"""How an answer is shared between its parts: one bar and its legend."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.design.colour import mix
from ui.design.components.flow_layout import FlowLayout
from ui.design.components.label import Label, Role, Tone
from ui.design.components.painting import Painted, fill_rounded, smooth_painter
from ui.design.look import look
from ui.design.tokens import Colours, Size, Space


@dataclass(frozen=True, slots=True)
class SharePart:
    """One part of a whole."""

    words: str
    """Name and share, as read: "Situation 38 %"."""
    share: float
    """0 to 1."""
    wanting: bool = False
    """Too little of it: the legend says so by weight and colour."""


class ShareBar(QWidget):
    """A bar of up to four parts in a fixed order, told apart by place and shade."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = _Bar()
        self._legend = QWidget()
        self._flow = FlowLayout(self._legend, across=Space.L, down=Space.XS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._bar)
        column.addWidget(self._legend)
        self.setAccessibleName(name)

    def show_parts(self, parts: Sequence[SharePart]) -> None:
        """Show ``parts``; what is left to 1 stays empty."""
        self._bar.show_parts(parts)
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for place, part in enumerate(parts):
            entry = _Entry(place, part)
            self._flow.addWidget(entry)
            entry.show()
        self.setAccessibleDescription(", ".join(part.words for part in parts))


class _Bar(Painted):
    def __init__(self) -> None:
        super().__init__()
        self._parts: tuple[SharePart, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Sequence[SharePart]) -> None:
        self._parts = tuple(parts)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().scaled(200), look().scaled(Size.BAR + 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look().colours
        painter = smooth_painter(self)
        whole = QRectF(self.rect())
        outline = QPainterPath()
        outline.addRoundedRect(whole, whole.height() / 2, whole.height() / 2)
        painter.setClipPath(outline)
        painter.fillRect(whole, QColor(colours.track))
        left = 0.0
        for place, part in enumerate(self._parts):
            width = part.share * whole.width()
            box = QRectF(left, 0, max(0.0, width), whole.height())
            painter.fillRect(box, QColor(_shade(colours, place)))
            left += width
            if part.share > 0 and left < whole.width() - 2:
                gap = QRectF(left - 1.5, 0, 3, whole.height())
                painter.fillRect(gap, QColor(colours.surface))


class _Entry(QWidget):
    """A square of the part's shade and its words."""

    def __init__(self, place: int, part: SharePart) -> None:
        super().__init__()
        self._place = place
        self._label = Label(
            part.words,
            Role.STRONG_SMALL if part.wanting else Role.SOFT_SMALL,
            Tone.WATCH if part.wanting else Tone.NONE,
            wrap=False,
            parent=self,
        )

    def _side(self) -> int:
        return look().scaled(9)

    def sizeHint(self) -> QSize:
        words = self._label.sizeHint()
        return QSize(self._side() + Space.S + words.width(), words.height())

    def resizeEvent(self, event: object) -> None:
        left = self._side() + Space.S
        self._label.setGeometry(left, 0, self.width() - left, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        side = self._side()
        box = QRectF(0, (self.height() - side) / 2, side, side)
        fill_rounded(smooth_painter(self), box, 2, _shade(look().colours, self._place))


def _shade(colours: Colours, place: int) -> str:
    """Return the shade of the part at ``place``: the person's own action is warm."""
    return (
        mix(colours.accent, colours.surface, 0.34),
        mix(colours.accent, colours.surface, 0.6),
        colours.warm,
        colours.good,
    )[place % 4]
