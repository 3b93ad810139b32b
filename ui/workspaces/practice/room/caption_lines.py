"""The lines of a caption: centred, of like width, and no wider than a column."""

from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from ui.design.tokens import Size

_LEADING = 1.34
"""Height of a line, in heights of the type."""
_STEADY_LINES = 3
"""Lines kept free for words that are still being found."""
_TRIALS = 7
"""Halvings in search of the narrowest column: the lines then differ by a few pixels."""


class LaidOut:
    """Words with their places."""

    def __init__(self, layout: QTextLayout, line: int, least: int = 1) -> None:
        self._layout = layout
        self._line = line
        self._least = least

    @property
    def height(self) -> int:
        """Height of all lines."""
        return max(self._least, self._layout.lineCount()) * self._line

    def foot_of(self, end: int) -> int:
        """Return the y of the foot of the line in which character ``end`` stands."""
        line = self._layout.lineForTextPosition(max(0, end - 1))
        return round(line.y()) + self._line if line.isValid() else 0

    def paint(self, painter: QPainter, shown: int) -> None:
        """Paint the first ``shown`` characters; the others keep their place."""
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            if line.textStart() + line.textLength() <= shown:
                line.draw(painter, QPointF(0, 0))
            elif line.textStart() < shown:
                painter.save()
                painter.setClipRect(self._said_part(line, shown))
                line.draw(painter, QPointF(0, 0))
                painter.restore()

    def _said_part(self, line: QTextLine, shown: int) -> QRectF:
        """Return where the said words of a half-said line stand."""
        return QRectF(0, line.y(), _x_of(line, shown), self._line)


def _x_of(line: QTextLine, character: int) -> float:
    """Return where ``character`` begins, from the left of the caption."""
    x, _character = cast("tuple[float, int]", line.cursorToX(character))
    return x


def line_height(font: QFont) -> int:
    """Return the height of one line in ``font``."""
    return round(font.pixelSize() * _LEADING)


def lay_out(text: str, font: QFont, width: int) -> LaidOut:
    """Return ``text`` in as few lines as fit, all of like width, centred in ``width``."""
    column = _column(font, width)
    layout = _broken(text, font, column, width)
    lines = layout.lineCount()
    narrow, wide = 0.0, float(column)
    for _ in range(_TRIALS if lines > 1 else 0):
        middle = (narrow + wide) / 2
        if _broken(text, font, middle, width).lineCount() > lines:
            narrow = middle
        else:
            wide = middle
    return LaidOut(_broken(text, font, wide, width), line_height(font))


def lay_out_growing(text: str, font: QFont, width: int) -> LaidOut:
    """Return the beginning of a text: what is added leaves each word where it is."""
    column = _column(font, width)
    layout = _broken(text, font, column, width, Qt.AlignmentFlag.AlignLeft)
    return LaidOut(layout, line_height(font), _STEADY_LINES)


def _column(font: QFont, width: int) -> int:
    return min(width, QFontMetrics(font).averageCharWidth() * Size.CHARACTERS)


def _broken(
    text: str,
    font: QFont,
    column: float,
    width: int,
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption(alignment)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    y = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, column))
        line.setPosition(QPointF((width - column) / 2, y))
        y += line_height(font)
    layout.endLayout()
    return layout
