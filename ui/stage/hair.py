"""Hair and headscarves, painted from their shapes."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from ui.design.colour import mix
from ui.design.pigments import BLACK, WHITE, Pigment
from ui.stage.face import head_path, shadow_ink
from ui.stage.hair_shapes import SHAPES, HairShape
from ui.stage.light import cast, fill, glow, lit, model, stroke, with_alpha
from ui.stage.paths import HEIGHT, WIDTH, both_sides, outline, oval
from ui.stage.traits import Traits

_WHOLE = QRectF(0, 0, WIDTH, HEIGHT)
_BRAID_STEPS = 11


def paint_back_hair(painter: QPainter, traits: Traits) -> None:
    """Paint what lies behind the head; it is darker, being in its shadow."""
    shape = SHAPES[traits.hair_style]
    tone = _material(traits)
    behind = Pigment(tone.base, mix(tone.shade, tone.base, 0.5), tone.shade)
    if shape.back:
        path = outline(shape.back)
        fill(painter, path, lit(behind, path.boundingRect()))
        _paint_strands(painter, shape.back_strands, tone)
    _paint_rounds(painter, shape.back_rounds, tone, deep=True)


def paint_front_hair(painter: QPainter, traits: Traits) -> None:
    """Paint what lies before the head, and its shadow on the brow."""
    shape = SHAPES[traits.hair_style]
    tone = _material(traits)
    front = _front_path(shape)
    if traits.hair_style != "bald":
        shade = QPainterPath(front)
        for x, y, radius in shape.rounds:
            shade.addPath(oval(x, y, radius, radius))
        shade.setFillRule(Qt.FillRule.WindingFill)
        if traits.hair_style == "headscarf":
            shade = front
        cast(painter, shade, head_path(traits), shadow_ink(traits), (5, 9))
    if shape.front:
        _paint_mass(painter, front, tone, shape)
    _paint_rounds(painter, shape.rounds, tone, deep=False)
    if traits.hair_style == "top_bun":
        _paint_strands(painter, shape.strands, tone)


def paint_braids(painter: QPainter, traits: Traits) -> None:
    """Paint two braids that fall over the shoulders."""
    if traits.hair_style != "braids":
        return
    tone = traits.hair
    for side in (-1, 1):
        for step in reversed(range(_BRAID_STEPS)):
            share = step / (_BRAID_STEPS - 1)
            x = 215 + side * (86 + 20 * share + 7 * (1 - share) * share * 4)
            y = 206 + 214 * share
            width = 18.0 - 5.5 * share
            for twist in (-1, 1):
                knot = oval(x + twist * width * 0.42, y + twist * 3, width * 0.72, 13)
                fill(painter, knot, lit(tone, knot.boundingRect()))
                stroke(painter, knot, with_alpha(tone.shade, 0.85), 1.3)


def _front_path(shape: HairShape) -> QPainterPath:
    return both_sides(shape.front) if shape.mirrored_front else outline(shape.front)


def _material(traits: Traits) -> Pigment:
    return traits.scarf if traits.hair_style == "headscarf" else traits.hair


def _paint_mass(
    painter: QPainter, path: QPainterPath, tone: Pigment, shape: HairShape
) -> None:
    fill(painter, path, lit(tone, path.boundingRect()))
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.fillRect(_WHOLE, glow(WHITE, 0.2, 162, 96, 66))
    painter.fillRect(_WHOLE, glow(BLACK, 0.2, 300, 220, 90))
    _paint_strands(painter, shape.strands, tone)
    painter.restore()
    model(painter, path, strength=0.7)


def _paint_strands(painter: QPainter, lines: tuple[str, ...], tone: Pigment) -> None:
    for place, line in enumerate(lines):
        if place % 2:
            stroke(painter, outline(line), with_alpha(tone.shade, 0.5), 2.2)
        else:
            shine = mix(WHITE, tone.light, 0.25)
            stroke(painter, outline(line), with_alpha(shine, 0.34), 2.4)


def _paint_rounds(
    painter: QPainter,
    rounds: tuple[tuple[float, float, float], ...],
    tone: Pigment,
    *,
    deep: bool,
) -> None:
    material = Pigment(tone.base, tone.shade, tone.shade) if deep else tone
    for x, y, radius in rounds:
        ball = oval(x, y, radius, radius)
        fill(painter, ball, lit(material, ball.boundingRect()))
        alpha = 0.34 if deep else 0.5
        spot = glow(
            tone.light, alpha, x - radius * 0.3, y - radius * 0.36, radius * 0.8
        )
        fill(painter, ball, spot)
        if len(rounds) > 1:
            _paint_curl(painter, (x, y, radius), tone, alpha)


def _paint_curl(
    painter: QPainter, ball: tuple[float, float, float], tone: Pigment, alpha: float
) -> None:
    """Draw the turns of one curl, each curl wound its own way."""
    x, y, radius = ball
    start = int(x * 7 + y * 3) % 360
    for share, colour in ((0.74, tone.light), (0.48, tone.shade), (0.26, tone.light)):
        size = radius * share
        box = QRectF(x - size, y - size, 2 * size, 2 * size)
        turn = QPainterPath()
        turn.arcMoveTo(box, start)
        turn.arcTo(box, start, 210)
        stroke(painter, turn, with_alpha(colour, alpha * 0.8), 1.7)
