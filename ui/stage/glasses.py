"""Glasses, with a little light in them."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from ui.design.pigments import FRAME, WHITE
from ui.stage.light import fill, stroke, with_alpha
from ui.stage.paths import CENTRE, mirrored, outline, oval
from ui.stage.traits import Traits

_BRIDGE = "M 204 203 C 209 198 221 198 226 203"
_TEMPLE = "M 155 200 L 133 195"
_GLINT = "M 168 190 L 160 206"


def paint_glasses(painter: QPainter, traits: Traits) -> None:
    """Paint the frame over the eyes and the shadow it throws on the cheeks."""
    lenses = _lenses(traits)
    painter.save()
    painter.translate(2.5, 5)
    stroke(painter, lenses, with_alpha(traits.skin.deep, 0.28), 4.5)
    painter.restore()
    fill(painter, lenses, with_alpha(WHITE, 0.1))
    painter.save()
    painter.setClipPath(lenses, Qt.ClipOperation.IntersectClip)
    for path in (outline(_GLINT), outline(_GLINT).translated(66, 0)):
        stroke(painter, path, with_alpha(WHITE, 0.42), 5.0)
        stroke(painter, path.translated(9, 3), with_alpha(WHITE, 0.24), 2.5)
    painter.restore()
    ink = QColor(FRAME)
    width = 4.4 if traits.round_glasses else 4.0
    stroke(painter, lenses, ink, width)
    stroke(painter, outline(_BRIDGE), ink, width)
    for temple in (outline(_TEMPLE), mirrored(_TEMPLE)):
        stroke(painter, temple, ink, width)


def _lenses(traits: Traits) -> QPainterPath:
    path = QPainterPath()
    for side in (-1, 1):
        x = CENTRE + side * 33
        if traits.round_glasses:
            path.addPath(oval(x, 206, 27, 26))
        else:
            path.addRoundedRect(QRectF(x - 27, 187, 54, 37), 11, 13)
    return path
