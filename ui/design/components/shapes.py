"""Marks that are told apart by their shape."""

from enum import StrEnum

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF


class Shape(StrEnum):
    """A mark."""

    CIRCLE = "circle"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"


def paint_shape(
    painter: QPainter, at: QPointF, shape: Shape, radius: float, ink: str
) -> None:
    """Paint a filled mark around ``at``."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink))
    if shape is Shape.CIRCLE:
        painter.drawEllipse(at, radius, radius)
        return
    painter.drawPolygon(_polygon(at, shape, radius))


def ring(painter: QPainter, at: QPointF, radius: float, ink: str) -> None:
    """Paint a ring around a mark that the keyboard is on."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(ink), 2))
    painter.drawEllipse(at, radius, radius)


def _polygon(at: QPointF, shape: Shape, radius: float) -> QPolygonF:
    x, y, r = at.x(), at.y(), radius * 1.15
    if shape is Shape.DIAMOND:
        corners = [(x, y - r), (x + r, y), (x, y + r), (x - r, y)]
    else:
        corners = [(x - r, y - r * 0.8), (x + r, y - r * 0.8), (x, y + r * 0.8)]
    return QPolygonF([QPointF(*corner) for corner in corners])
