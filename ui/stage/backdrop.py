"""The lit wall behind a person."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QRadialGradient

from ui.design.look import look as look_in_force
from ui.design.pigments import backdrop_colours


def paint_backdrop(painter: QPainter, rect: QRectF, name: str) -> None:
    """Paint a wall of the tone ``name``, lit from the upper left."""
    lit, far = backdrop_colours(name, dark=look_in_force().colours.dark)
    spot = QPointF(rect.left() + rect.width() * 0.3, rect.top() + rect.height() * 0.28)
    gradient = QRadialGradient(spot, max(rect.width(), rect.height()) * 0.95)
    gradient.setColorAt(0.0, QColor(lit))
    gradient.setColorAt(1.0, QColor(far))
    painter.fillRect(rect, QBrush(gradient))
