"""Lines told apart by their pattern, so that colour is never the only sign."""

from enum import StrEnum

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

_DOT = (0.1, 2.2)
_DASH = (3.0, 2.0)
"""In widths of the line."""


class Stroke(StrEnum):
    """A pattern."""

    DOTTED = "dotted"
    DASHED = "dashed"
    SOLID = "solid"
    DOUBLE = "double"


def paint_stroke(
    painter: QPainter, start: QPointF, length: float, stroke: Stroke, pen: QPen
) -> None:
    """Paint a horizontal line of ``length`` pixels from ``start``.

    A double line grows downwards by twice the width of ``pen``.
    """
    painter.setPen(patterned(pen, stroke))
    end = QPointF(start.x() + max(0.0, length), start.y())
    painter.drawLine(start, end)
    if stroke is Stroke.DOUBLE:
        below = QPointF(0, 2 * pen.widthF())
        painter.drawLine(start + below, end + below)


def patterned(pen: QPen, stroke: Stroke) -> QPen:
    """Return ``pen`` in a pattern; of a double line, each of the two."""
    made = QPen(pen)
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    if stroke is Stroke.DOTTED:
        made.setCapStyle(Qt.PenCapStyle.RoundCap)
        made.setDashPattern(_DOT)
    elif stroke is Stroke.DASHED:
        made.setDashPattern(_DASH)
    elif stroke is Stroke.DOUBLE:
        made.setWidthF(pen.widthF() * 0.7)
    return made


def line_pen(ink: str, width: float) -> QPen:
    """Return a pen of a colour of the tokens, ``width`` pixels wide."""
    pen = QPen(QColor(ink))
    pen.setWidthF(width)
    return pen
