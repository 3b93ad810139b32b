"""Light from the left: gradients, soft shadows, lines."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QRadialGradient,
)

from ui.design.pigments import BLACK, WHITE, Pigment


def with_alpha(colour: str, alpha: float) -> QColor:
    """Return ``colour`` with an opacity from 0 to 1."""
    made = QColor(colour)
    made.setAlphaF(max(0.0, min(1.0, alpha)))
    return made


def lit(pigment: Pigment, box: QRectF) -> QBrush:
    """Return a material lit from the upper left over ``box``."""
    gradient = QLinearGradient(
        QPointF(box.left(), box.top() + box.height() * 0.1),
        QPointF(box.right(), box.top() + box.height() * 0.62),
    )
    gradient.setColorAt(0.0, QColor(pigment.light))
    gradient.setColorAt(0.45, QColor(pigment.base))
    gradient.setColorAt(1.0, QColor(pigment.shade))
    return QBrush(gradient)


def glow(colour: str, alpha: float, x: float, y: float, radius: float) -> QBrush:
    """Return a round spot of ``colour`` that fades to nothing."""
    gradient = QRadialGradient(QPointF(x, y), radius)
    gradient.setColorAt(0.0, with_alpha(colour, alpha))
    gradient.setColorAt(0.55, with_alpha(colour, alpha * 0.42))
    gradient.setColorAt(1.0, with_alpha(colour, 0.0))
    return QBrush(gradient)


def fill(painter: QPainter, path: QPainterPath, brush: QBrush | QColor) -> None:
    """Fill ``path``, without an edge."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush)
    painter.drawPath(path)


def stroke(painter: QPainter, path: QPainterPath, colour: QColor, width: float) -> None:
    """Draw ``path`` as a soft-ended line."""
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def cast(
    painter: QPainter,
    path: QPainterPath,
    onto: QPainterPath,
    colour: QColor,
    drop: tuple[float, float],
) -> None:
    """Let ``path`` cast a soft shadow onto another shape, ``drop`` away."""
    painter.save()
    painter.setClipPath(onto, Qt.ClipOperation.IntersectClip)
    layer = QColor(colour)
    layer.setAlphaF(colour.alphaF() / 3)
    for share in (0.45, 0.75, 1.0):
        painter.save()
        painter.translate(drop[0] * share, drop[1] * share)
        fill(painter, path, layer)
        painter.restore()
    painter.restore()


def model(painter: QPainter, path: QPainterPath, *, strength: float = 1.0) -> None:
    """Round a shape off: a lit edge at the left, a shaded one at the right."""
    box = path.boundingRect()
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    gradient = QLinearGradient(box.topLeft(), box.topRight())
    gradient.setColorAt(0.0, with_alpha(WHITE, 0.16 * strength))
    gradient.setColorAt(0.22, with_alpha(WHITE, 0.0))
    gradient.setColorAt(0.72, with_alpha(BLACK, 0.0))
    gradient.setColorAt(1.0, with_alpha(BLACK, 0.2 * strength))
    painter.fillRect(box, QBrush(gradient))
    painter.restore()
