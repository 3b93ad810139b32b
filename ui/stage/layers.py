"""The parts of a person that keep still, painted once for all moments."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from ui.stage.paths import HEIGHT, WIDTH
from ui.stage.portrait import (
    Part,
    Parts,
    paint_before,
    paint_behind,
    paint_still_head,
    paint_torso,
)
from ui.stage.traits import Traits

_BOX = QRectF(0, 0, WIDTH, HEIGHT)


def painted_parts(traits: Traits, pixels: int) -> Parts:
    """Return the still parts as pictures ``pixels`` high."""
    return Parts(
        behind=_picture(traits, paint_behind, pixels),
        torso=_picture(traits, paint_torso, pixels),
        head=_picture(traits, paint_still_head, pixels),
        front=_picture(traits, paint_before, pixels),
    )


def _picture(
    traits: Traits, paint: Callable[[QPainter, Traits], None], pixels: int
) -> Part:
    scale = max(1, pixels) / HEIGHT
    picture = QPixmap(QSize(round(WIDTH * scale), max(1, pixels)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    paint(painter, traits)
    painter.end()
    source = QRectF(picture.rect())

    def put(onto: QPainter) -> None:
        onto.drawPixmap(_BOX, picture, source)

    return put
