"""Eyes, brows, mouth: what moves in a face."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from ui.design.colour import mix
from ui.design.pigments import (
    BLACK,
    EYE_SHADE,
    EYE_WHITE,
    LASH,
    MOUTH,
    PUPIL,
    TEETH,
    TONGUE,
    WHITE,
)
from ui.stage.light import fill, stroke, with_alpha
from ui.stage.paths import CENTRE, oval
from ui.stage.pose import Pose
from ui.stage.traits import Traits

_EYE_X, _EYE_Y = 33.0, 205.0
_HALF = 18.0


def paint_eyes(painter: QPainter, traits: Traits, pose: Pose) -> None:
    """Paint both eyes, looking where the pose looks, open as the pose has them."""
    for side in (-1, 1):
        painter.save()
        painter.translate(CENTRE + side * _EYE_X, _EYE_Y)
        painter.scale(side * traits.eye_scale, traits.eye_scale)
        _paint_eye(painter, traits, pose, side)
        painter.restore()


def _paint_eye(painter: QPainter, traits: Traits, pose: Pose, side: int) -> None:
    lid = -12.6 + 17.4 * pose.blink + 1.2 * max(0.0, pose.gaze_y)
    opening = _almond(lid)
    painter.save()
    painter.setClipPath(opening, Qt.ClipOperation.IntersectClip)
    fill(painter, opening, QColor(EYE_WHITE))
    fill(painter, oval(0, -9, 20, 6), with_alpha(EYE_SHADE, 0.9))
    x, y = side * pose.gaze_x * 5.6, pose.gaze_y * 3.6 - 0.6
    fill(painter, oval(x, y, 9.7, 10.1), QColor(mix(traits.iris, BLACK, 0.72)))
    fill(painter, oval(x, y + 0.6, 8.2, 8.6), QColor(traits.iris))
    fill(painter, oval(x, y + 2.6, 4.6, 4.2), with_alpha(WHITE, 0.16))
    fill(painter, oval(x, y, 4.8, 5.0), QColor(PUPIL))
    fill(painter, oval(x - side * 3.0, y - 3.4, 2.9, 3.0), QColor(WHITE))
    fill(painter, oval(0, lid - 1.5, 18, 5.4), with_alpha(BLACK, 0.13))
    painter.restore()
    _paint_lids(painter, traits, lid, pose.blink)


def _almond(lid: float) -> QPainterPath:
    """Return the opening of an eye whose upper lid stands at ``lid``; 0 is inner."""
    path = QPainterPath(QPointF(-_HALF, 2.5))
    path.cubicTo(-11, lid - 1, 8, lid - 2.5, _HALF, 0.5)
    path.cubicTo(11, 10.6, -8, 11, -_HALF, 2.5)
    return path


def _paint_lids(painter: QPainter, traits: Traits, lid: float, blink: float) -> None:
    upper = QPainterPath(QPointF(-_HALF, 2.5))
    upper.cubicTo(-11, lid - 1, 8, lid - 2.5, _HALF + 0.8, 0.5)
    if not traits.strong:
        upper.lineTo(_HALF + 4.5, -2.6)
    ink = QColor(mix(LASH, traits.skin.deep, 0.86))
    stroke(painter, upper, ink, 2.8 if traits.strong else 3.5)
    lower = QPainterPath(QPointF(_HALF - 1, 3))
    lower.cubicTo(10, 10.3, -6, 10.8, -_HALF + 4, 5)
    stroke(painter, lower, with_alpha(traits.skin.deep, 0.5), 1.5)
    crease = QPainterPath(QPointF(-_HALF + 3, -8))
    crease.cubicTo(-8, -18, 8, -19, _HALF, -8)
    stroke(painter, crease, with_alpha(traits.skin.deep, 0.4 * (1 - blink)), 1.7)


def paint_brows(painter: QPainter, traits: Traits, pose: Pose) -> None:
    """Paint both brows; thinking raises one a little more."""
    greying = max(0.0, min(0.55, (traits.age - 50) / 40))
    ink = mix(traits.hair.base, mix(traits.hair.shade, BLACK, 0.8), 0.25 + greying)
    for side in (-1, 1):
        lift = pose.brows * 4.0 + (1.4 if side * pose.gaze_x > 0.3 else 0.0)
        painter.save()
        painter.translate(CENTRE + side * _EYE_X, 178 - lift)
        painter.scale(side, 1.0)
        fill(painter, _brow(7.6 if traits.strong else 5.2), QColor(ink))
        painter.restore()


def _brow(thick: float) -> QPainterPath:
    path = QPainterPath(QPointF(-17, 3))
    path.cubicTo(-10, -3.5, 4, -7, 20, 2.5)
    path.cubicTo(6, -2.5, -6, thick - 3.5, -16, thick + 1.5)
    path.cubicTo(-18.5, thick, -18.5, 4.5, -17, 3)
    return path


def paint_mouth(painter: QPainter, traits: Traits, pose: Pose) -> None:
    """Paint the mouth, from closed to wide open."""
    painter.save()
    painter.translate(CENTRE, 275)
    painter.scale(_stretch(pose.mouth_width), 1.0)
    if pose.mouth < 0.06:
        _paint_closed(painter, traits)
    else:
        _paint_open(painter, traits, pose.mouth)
    painter.restore()


def _stretch(width: float) -> float:
    """Return how wide the mouth is beside its width at rest."""
    return 1 + (0.12 if width > 0 else 0.42) * width


def _paint_closed(painter: QPainter, traits: Traits) -> None:
    half, rise = 24.0, traits.smile
    lip = with_alpha(traits.skin.lip, 0.5 if traits.strong else 0.85)
    upper = QPainterPath(QPointF(-half, -rise))
    upper.cubicTo(-14, -6, -6, -9, 0, -6)
    upper.cubicTo(6, -9, 14, -6, half, -rise)
    upper.cubicTo(12, 2, -12, 2, -half, -rise)
    fill(painter, upper, lip)
    lower = QPainterPath(QPointF(-half + 2, -rise + 1))
    lower.cubicTo(-12, 3, 12, 3, half - 2, -rise + 1)
    lower.cubicTo(14, 11, -14, 11, -half + 2, -rise + 1)
    fill(painter, lower, lip.lighter(108))
    fill(painter, oval(-4, 5.2, 9, 2.1), with_alpha(WHITE, 0.22))
    line = QPainterPath(QPointF(-half - 1.5, -rise - 1))
    line.cubicTo(-12, 2.6, 12, 2.6, half + 1.5, -rise - 1)
    stroke(painter, line, with_alpha(MOUTH, 0.78), 2.4)


def _paint_open(painter: QPainter, traits: Traits, amount: float) -> None:
    half = 24.0 - 3.5 * amount
    top, bottom = -5.0 - 2.5 * amount, 4.0 + 27.0 * amount
    rise = traits.smile * 0.7
    inside = QPainterPath(QPointF(-half, -rise))
    inside.cubicTo(-half * 0.5, top, half * 0.5, top, half, -rise)
    inside.cubicTo(half * 0.78, bottom + 4, -half * 0.78, bottom + 4, -half, -rise)
    fill(painter, inside, QColor(MOUTH))
    painter.save()
    painter.setClipPath(inside, Qt.ClipOperation.IntersectClip)
    teeth = QRectF(-half * 0.8, top - 4, half * 1.6, 6.5 + 5 * amount)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(TEETH))
    painter.drawRoundedRect(teeth, 3, 3)
    fill(painter, oval(0, bottom + 2, half * 0.62, 5 + 5 * amount), QColor(TONGUE))
    painter.restore()
    width = 3.0 if traits.strong else 4.4
    lip = with_alpha(traits.skin.lip, 0.75 if traits.strong else 1.0)
    stroke(painter, inside, lip, width)
