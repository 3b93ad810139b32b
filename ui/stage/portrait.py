"""A persona's portrait, painted anywhere at any size."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from ui.design.pigments import BLACK
from ui.stage.backdrop import paint_backdrop
from ui.stage.beards import paint_beard
from ui.stage.face import paint_age, paint_head, paint_neck, paint_nose, paint_scalp
from ui.stage.features import paint_brows, paint_eyes, paint_mouth
from ui.stage.framing import Framing
from ui.stage.glasses import paint_glasses
from ui.stage.hair import paint_back_hair, paint_braids, paint_front_hair
from ui.stage.light import fill, glow
from ui.stage.paths import CENTRE, HEIGHT, WIDTH, oval
from ui.stage.pose import Pose
from ui.stage.traits import Traits, traits_of
from ui.stage.wardrobe import paint_clothes

if TYPE_CHECKING:  # the content's own types are slow to import, and only named here
    from engine.content.persona import PersonaLook

__all__ = [
    "Framing",
    "Part",
    "Parts",
    "paint_before",
    "paint_behind",
    "paint_person",
    "paint_portrait",
    "paint_still_head",
    "paint_torso",
    "place_person",
]

_PIVOT = QPointF(CENTRE, 330)


_SHOWN = {
    Framing.BUST: QRectF(0, 0, WIDTH, HEIGHT),
    Framing.CARD: QRectF(40, 4, 350, 384),
    Framing.HEAD: QRectF(63, 40, 304, 304),
}
_HEAD_WITH_BUN = QRectF(48, 4, 334, 334)


def paint_portrait(
    painter: QPainter,
    rect: QRectF,
    look: "PersonaLook",
    pose: Pose | None = None,
    framing: Framing = Framing.BUST,
) -> None:
    """Paint a persona into ``rect``, with the backdrop; clip before for other shapes.

    Args:
        painter: where to paint; its state is restored.
        rect: the whole picture, in the painter's units.
        look: the persona's look.
        pose: how it holds itself; calm when None.
        framing: how much of the person is shown.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    paint_backdrop(painter, rect, str(look.backdrop))
    _enter(painter, rect, _shown(look, framing))
    paint_person(painter, traits_of(look), pose or Pose())
    painter.restore()


def paint_person(painter: QPainter, traits: Traits, pose: Pose) -> None:
    """Paint a person in the portrait's own units, without a backdrop."""
    place_person(painter, pose, _fresh(traits), traits)


Part = Callable[[QPainter], None]


@dataclass(frozen=True, slots=True)
class Parts:
    """What does not change from one moment to the next, each painted by a call."""

    behind: Part
    torso: Part
    head: Part
    front: Part


def place_person(painter: QPainter, pose: Pose, parts: Parts, traits: Traits) -> None:
    """Put the still parts where the pose has them, and paint what moves in the face."""
    painter.save()
    painter.translate(0, -pose.breath)
    painter.save()
    _turn_head(painter, pose, 0.55)
    parts.behind(painter)
    painter.restore()
    parts.torso(painter)
    painter.restore()
    painter.save()
    painter.translate(0, -pose.breath * 0.6)
    _turn_head(painter, pose, 1.0)
    parts.head(painter)
    painter.save()
    painter.translate(0, pose.nod * 0.35)
    paint_mouth(painter, traits, pose)
    paint_eyes(painter, traits, pose)
    painter.restore()
    parts.front(painter)
    paint_brows(painter, traits, pose)
    if traits.glasses:
        paint_glasses(painter, traits)
    painter.restore()


def paint_behind(painter: QPainter, traits: Traits) -> None:
    """Paint the shadow on the wall and the hair behind the head."""
    fill(painter, oval(266, 250, 190, 210), glow(BLACK, 0.13, 262, 250, 200))
    paint_back_hair(painter, traits)


def paint_torso(painter: QPainter, traits: Traits) -> None:
    """Paint neck and clothes."""
    paint_neck(painter, traits)
    paint_clothes(painter, traits)


def paint_still_head(painter: QPainter, traits: Traits) -> None:
    """Paint the head and what does not move in it."""
    paint_head(painter, traits)
    paint_age(painter, traits)
    paint_beard(painter, traits)
    paint_nose(painter, traits)


def paint_before(painter: QPainter, traits: Traits) -> None:
    """Paint the hair before the face."""
    if traits.hair_style == "bald":
        paint_scalp(painter, traits)
    paint_braids(painter, traits)
    paint_front_hair(painter, traits)


def _fresh(traits: Traits) -> Parts:
    return Parts(
        behind=lambda painter: paint_behind(painter, traits),
        torso=lambda painter: paint_torso(painter, traits),
        head=lambda painter: paint_still_head(painter, traits),
        front=lambda painter: paint_before(painter, traits),
    )


def _turn_head(painter: QPainter, pose: Pose, share: float) -> None:
    painter.translate(_PIVOT)
    painter.rotate(pose.tilt * share)
    painter.translate(-_PIVOT.x(), -_PIVOT.y() + pose.nod * share)


def _shown(look: "PersonaLook", framing: Framing) -> QRectF:
    if framing is Framing.HEAD and look.hair_style == "top_bun":
        return _HEAD_WITH_BUN
    return _SHOWN[framing]


def _enter(painter: QPainter, rect: QRectF, shown: QRectF) -> None:
    """Move to the portrait's units, the foot of ``shown`` on the foot of ``rect``."""
    scale = min(rect.width() / shown.width(), rect.height() / shown.height())
    painter.translate(
        rect.center().x() - shown.center().x() * scale,
        rect.bottom() - shown.bottom() * scale,
    )
    painter.scale(scale, scale)
