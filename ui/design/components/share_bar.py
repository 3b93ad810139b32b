"""How an answer is shared between its parts: one bar and its legend."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.design.components.card_grid import CardGrid
from ui.design.components.label import Label, Role, Tone
from ui.design.components.painting import Painted, fill_rounded, smooth_painter
from ui.design.components.part import STROKES, part_ink, part_shade
from ui.design.components.stroke import line_pen, paint_stroke
from ui.design.look import look
from ui.design.tokens import Size, Space


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
        self._flow = LegendGrid(self._legend)
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
                widget.hide()
                widget.deleteLater()
        for place, part in enumerate(parts):
            entry = _Entry(place, part)
            self._flow.addWidget(entry)
            entry.show()
        self.setAccessibleDescription(", ".join(part.words for part in parts))

    def light(self, place: int) -> None:
        """Let the legend of one part stand out; -1: none."""
        for index in range(self._flow.count()):
            item = self._flow.itemAt(index)
            entry = item.widget() if item is not None else None
            if isinstance(entry, _Entry):
                entry.set_lit(lit=index == place)


class LegendGrid(CardGrid):
    """All entries on one line, or two and two, or one under the other."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, gap=Space.XS)

    def columns(self, width: int) -> int:
        shown = self._shown()
        widest = max((item.sizeHint().width() for item in shown), default=1)
        fitting = (each for each in (len(shown), 2) if each * widest <= width)
        return next(fitting, 1) or 1


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
            painter.fillRect(box, QColor(part_shade(colours, place)))
            left += width
            if part.share > 0 and left < whole.width() - 2:
                gap = QRectF(left - 1.5, 0, 3, whole.height())
                painter.fillRect(gap, QColor(colours.surface))


class _Entry(QWidget):
    """The part's shade over the line that is under its words, and its name."""

    def __init__(self, place: int, part: SharePart) -> None:
        super().__init__()
        self._place = place
        self._lit = False
        self._label = Label(
            part.words,
            Role.STRONG_SMALL if part.wanting else Role.SOFT_SMALL,
            Tone.WATCH if part.wanting else Tone.NONE,
            wrap=False,
            parent=self,
        )

    def set_lit(self, *, lit: bool) -> None:
        """Stand out, because words of this part are pointed at."""
        if lit != self._lit:
            self._lit = lit
            self.update()

    def _side(self) -> int:
        return look().scaled(18)

    def sizeHint(self) -> QSize:
        words = self._label.sizeHint()
        width = self._side() + Space.S + words.width() + Space.S
        return QSize(width, words.height() + Space.XS)

    def resizeEvent(self, event: object) -> None:
        left = self._side() + Space.S
        self._label.setGeometry(left, 0, self.width() - left, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        colours, side = look().colours, self._side()
        if self._lit:
            fill_rounded(painter, QRectF(self.rect()), Space.XS, colours.accent_tint)
        middle = self.height() / 2
        shade = QRectF(Space.XS / 2, middle - 6, side - Space.XS, 6)
        fill_rounded(painter, shade, 1, part_shade(colours, self._place))
        pen = line_pen(part_ink(colours, self._place), 1.6)
        stroke = STROKES[self._place % len(STROKES)]
        start = QPointF(shade.left(), middle + 3.5)
        paint_stroke(painter, start, shade.width(), stroke, pen)
