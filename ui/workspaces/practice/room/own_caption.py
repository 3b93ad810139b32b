"""The person's own words while they speak: what is sure in ink, the rest softer."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.design.components.painting import Painted, fill_rounded, smooth_painter
from ui.design.fonts import serif
from ui.design.look import look
from ui.design.tokens import Size, Space

_LEADING = 1.34
_MARK = Size.BAR_THIN


class OwnCaption(Painted):
    """The last lines of what was said; it keeps its height, so that nothing jumps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stable = ""
        self._tentative = ""
        self._hint = ""
        self._hinted = True
        self._lines = 2
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_words(self, name: str, hint: str) -> None:
        """Say what this is, and what stands here before the first word."""
        self.setAccessibleName(name)
        self._hint = hint
        self.update()

    def show_words(self, stable: str, tentative: str, *, hinted: bool = True) -> None:
        """Show what was said so far; ``tentative`` may still change.

        Before the first word the hint stands here, if it is ``hinted``.
        """
        wanted = (stable, tentative, hinted)
        if wanted != (self._stable, self._tentative, self._hinted):
            self._stable, self._tentative, self._hinted = wanted
            self.setAccessibleDescription(self.shown)
            self.update()

    @property
    def shown(self) -> str:
        """All of the words, whether they fit or not."""
        return f"{self._stable} {self._tentative}".strip()

    def set_lines(self, lines: int) -> None:
        """Keep room for so many lines."""
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().scaled(Size.COLUMN), self._lines * self._line_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = smooth_painter(self), look().colours
        words = self.shown
        mark = QRectF(0, 0, _MARK, self.height())
        fill_rounded(painter, mark, _MARK / 2, colours.warm if words else colours.line)
        hint = self._hint if self._hinted else ""
        layout = self._laid_out(words or hint, is_hint=not words)
        first = max(0, layout.lineCount() - self._lines)
        self._paint_lines(painter, layout, first)

    def _paint_lines(self, painter: QPainter, layout: QTextLayout, first: int) -> None:
        step = self._line_height()
        used = min(layout.lineCount(), self._lines) * step
        top = (self.height() - used) / 2
        for place, number in enumerate(range(first, layout.lineCount())):
            line = layout.lineAt(number)
            offset = QPointF(0, top + place * step - line.y())
            line.draw(painter, offset)

    def _laid_out(self, words: str, *, is_hint: bool) -> QTextLayout:
        colours = look().colours
        layout = QTextLayout(words, serif(look().type.large))
        layout.setTextOption(_wrapping())
        sure = 0 if is_hint else len(self._stable)
        layout.setFormats(
            [
                _coloured(0, sure, colours.ink),
                _coloured(sure, len(words) - sure, colours.ink_soft),
            ]
        )
        left = _MARK + Space.M
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            self._place(line, left)
        layout.endLayout()
        return layout

    def _place(self, line: QTextLine, left: int) -> None:
        line.setLineWidth(max(1, self.width() - left))
        line.setPosition(QPointF(left, 0))

    def _line_height(self) -> int:
        return round(look().type.large * _LEADING)


def _wrapping() -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _coloured(start: int, length: int, colour: str) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = start
    made.length = length
    written = QTextCharFormat()
    written.setForeground(QColor(colour))
    made.format = written
    return made
