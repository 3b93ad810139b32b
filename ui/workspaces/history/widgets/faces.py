"""Small portraits, each painted once."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap

from engine.content.persona import PersonaLook
from ui.design.look import look
from ui.stage.portrait import Framing, paint_portrait


class Faces:
    """Keeps round pictures of personas, by size and theme."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, int, float, bool], QPixmap] = {}

    def face(
        self, persona_id: str, persona: PersonaLook, side: int, ratio: float
    ) -> QPixmap:
        """Return the picture of a persona, ``side`` pixels wide and high.

        Args:
            persona_id: under which it is kept.
            persona: what it is painted from.
            side: in device-independent pixels.
            ratio: device pixels for each of those.
        """
        key = (persona_id, side, ratio, look().colours.dark)
        if key not in self._kept:
            self._kept[key] = _painted(persona, side, ratio)
        return self._kept[key]


def _painted(persona: PersonaLook, side: int, ratio: float) -> QPixmap:
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    disc = QPainterPath()
    disc.addEllipse(QRectF(0, 0, side, side))
    painter.setClipPath(disc)
    paint_portrait(painter, QRectF(0, 0, side, side), persona, None, Framing.HEAD)
    painter.end()
    return picture
