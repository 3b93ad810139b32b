"""What painted components share."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

_LOOK_EVENTS = {
    QEvent.Type.StyleChange,
    QEvent.Type.FontChange,
    QEvent.Type.PaletteChange,
    QEvent.Type.EnabledChange,
}


def look_changed(event: QEvent) -> bool:
    """Return whether a widget must take up another look."""
    return event.type() in _LOOK_EVENTS


class Painted(QWidget):
    """A widget that paints itself from the look in force."""

    def changeEvent(self, event: QEvent) -> None:
        if look_changed(event):
            self.updateGeometry()
            self.update()
        super().changeEvent(event)


def smooth_painter(widget: QWidget) -> QPainter:
    """Return a painter on ``widget`` that draws smooth edges."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    return painter


def fill_rounded(
    painter: QPainter, box: QRectF, radius: float, fill: str, edge: str = ""
) -> None:
    """Paint a rounded box; ``edge`` gives it a hairline of one pixel."""
    painter.setBrush(QColor(fill))
    if edge:
        painter.setPen(QPen(QColor(edge), 1))
        box = box.adjusted(0.5, 0.5, -0.5, -0.5)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(box, radius, radius)
