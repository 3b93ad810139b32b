"""What the personas wear."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from ui.design.colour import mix
from ui.design.pigments import BLACK, LINEN, WHITE, Pigment
from ui.stage.light import cast, fill, glow, lit, model, stroke, with_alpha
from ui.stage.paths import both_sides, mirrored, outline, oval
from ui.stage.traits import Traits

_SOFT_BODY = (
    "M 34 466 C 36 418 66 394 122 377 C 146 370 160 366 172 352 "
    "C 190 376 240 376 258 352 C 270 366 284 370 308 377 "
    "C 364 394 394 418 396 466 Z"
)
_STRONG_BODY = (
    "M 14 466 C 16 416 50 388 112 372 C 138 365 152 360 164 348 "
    "C 186 374 244 374 266 348 C 278 360 292 365 318 372 "
    "C 380 388 414 416 416 466 Z"
)
_SLEEVE_FOLD = "M 92 466 C 88 442 92 424 104 410"
_CHEST_FOLD = "M 150 466 C 152 452 160 440 172 434"


def paint_clothes(painter: QPainter, traits: Traits) -> None:
    """Paint the shoulders and what covers them; the neck is already there."""
    body = outline(_STRONG_BODY if traits.strong else _SOFT_BODY)
    tone = traits.clothes
    fill(painter, body, lit(tone, body.boundingRect().adjusted(0, -40, 40, 60)))
    painter.save()
    painter.setClipPath(body, Qt.ClipOperation.IntersectClip)
    fill(painter, body, glow(WHITE, 0.2, 110, 400, 84))
    fill(painter, oval(215, 352, 92, 40), glow(BLACK, 0.3, 222, 350, 84))
    stroke(painter, both_sides(_SLEEVE_FOLD), with_alpha(tone.shade, 0.55), 3)
    painter.restore()
    model(painter, body, strength=0.6)
    _GARMENTS[traits.garment](painter, traits)


def _crew_neck(painter: QPainter, traits: Traits) -> None:
    band = outline(
        "M 164 356 C 176 386 254 386 266 356 C 270 360 274 364 279 366 "
        "C 262 402 168 402 151 366 C 156 364 160 360 164 356 Z"
    )
    tone = traits.clothes
    fill(painter, band, lit(tone, band.boundingRect()))
    lower = outline("M 151 366 C 168 402 262 402 279 366")
    stroke(painter, lower, with_alpha(tone.shade, 0.8), 2.2)
    stroke(painter, outline(_CHEST_FOLD), with_alpha(tone.light, 0.2), 3)


_COLLAR = "M 171 346 C 160 352 152 360 146 370 L 178 412 L 215 386 C 196 382 180 368 171 346 Z"


def _shirt(painter: QPainter, traits: Traits) -> None:
    tone = traits.clothes
    light = Pigment(mix(WHITE, tone.light, 0.2), tone.light, tone.base)
    placket = outline("M 205 386 L 225 386 L 227 466 L 203 466 Z")
    fill(painter, placket, lit(tone, placket.boundingRect()))
    stroke(painter, outline("M 203 466 L 205 392"), with_alpha(tone.shade, 0.5), 1.6)
    for y in (412, 442):
        fill(painter, oval(215, y, 3.2, 3.2), QColor(LINEN.base))
    _collar(painter, light, tone.shade)


def _collar(painter: QPainter, tone: Pigment, edge: str) -> None:
    body = outline(_SOFT_BODY)
    for path in (outline(_COLLAR), mirrored(_COLLAR)):
        cast(painter, path, body, with_alpha(BLACK, 0.3), (3, 6))
        fill(painter, path, lit(tone, path.boundingRect()))
        stroke(painter, path, with_alpha(edge, 0.35), 1.4)


_LAPEL = "M 160 352 C 148 360 138 366 130 374 L 142 408 L 128 416 L 196 466 L 215 466 L 215 462 C 192 428 172 392 160 352 Z"
_SHIRT_FRONT = "M 164 350 C 178 378 252 378 266 350 L 262 400 L 215 466 L 168 400 Z"
_TIE = "M 205 390 L 225 390 L 221 408 L 230 466 L 200 466 L 209 408 Z"


def _suit(painter: QPainter, traits: Traits) -> None:
    tone = traits.clothes
    front = outline(_SHIRT_FRONT)
    fill(painter, front, lit(LINEN, front.boundingRect()))
    silk = _tie_tone(traits)
    tie = outline(_TIE)
    fill(painter, tie, lit(silk, tie.boundingRect()))
    stroke(painter, outline("M 208 408 L 222 408"), with_alpha(silk.shade, 0.7), 1.6)
    _collar(painter, LINEN, tone.shade)
    for path in (outline(_LAPEL), mirrored(_LAPEL)):
        fill(painter, path, lit(tone, path.boundingRect()))
        stroke(painter, path, with_alpha(tone.shade, 0.8), 1.8)


def _tie_tone(traits: Traits) -> Pigment:
    warm = traits.clothes.base < traits.clothes.light and traits.age > 58
    return (
        traits.scarf
        if not warm
        else Pigment(
            mix(traits.clothes.light, WHITE, 0.8), traits.scarf.base, traits.scarf.shade
        )
    )


_BLOUSE_BAND = "M 168 348 C 160 356 154 362 150 368 C 170 396 196 424 213 448 L 217 448 C 206 420 186 392 168 348 Z"


def _blouse(painter: QPainter, traits: Traits) -> None:
    skin, tone = traits.skin, traits.clothes
    opening = outline("M 166 350 C 182 390 202 420 215 442 C 228 420 248 390 264 350 Z")
    material = Pigment(skin.base, skin.base, skin.shade)
    fill(painter, opening, lit(material, opening.boundingRect()))
    fill(painter, opening, glow(skin.deep, 0.5, 222, 348, 60))
    stroke(
        painter,
        outline("M 190 372 C 198 378 206 380 212 380"),
        with_alpha(skin.deep, 0.3),
        2,
    )
    light = Pigment(mix(WHITE, tone.light, 0.12), tone.light, tone.base)
    for path in (outline(_BLOUSE_BAND), mirrored(_BLOUSE_BAND)):
        fill(painter, path, lit(light, path.boundingRect()))
        stroke(painter, path, with_alpha(tone.shade, 0.45), 1.4)


def _roll_neck(painter: QPainter, traits: Traits) -> None:
    tone = traits.clothes
    wide = 12 if traits.strong else 0
    tube = outline(
        f"M {180 - wide} 324 C 192 334 238 334 {250 + wide} 324 "
        f"C {254 + wide} 344 {258 + wide} 358 {270 + wide} 368 "
        f"C 246 392 184 392 {160 - wide} 368 C {172 - wide} 358 {176 - wide} 344 {180 - wide} 324 Z"
    )
    fill(painter, tube, lit(tone, tube.boundingRect()))
    fill(painter, tube, glow(BLACK, 0.32, 224, 322, 58))
    model(painter, tube, strength=1.2)
    for y in (344, 360):
        fold = QPainterPath(
            outline(f"M {176 - wide} {y} C 196 {y + 13} 234 {y + 13} {254 + wide} {y}")
        )
        stroke(painter, fold, with_alpha(tone.shade, 0.55), 2)


def _cardigan(painter: QPainter, traits: Traits) -> None:
    inner = outline("M 164 352 C 178 382 252 382 266 352 L 250 466 L 180 466 Z")
    fill(painter, inner, lit(LINEN, inner.boundingRect()))
    fill(painter, inner, glow(BLACK, 0.22, 220, 356, 54))
    tone = traits.clothes
    band = "M 166 350 C 158 358 152 364 146 368 C 164 400 176 430 180 466 L 198 466 C 194 424 182 386 166 350 Z"
    for path in (outline(band), mirrored(band)):
        fill(
            painter,
            path,
            lit(Pigment(tone.light, tone.light, tone.base), path.boundingRect()),
        )
        stroke(painter, path, with_alpha(tone.shade, 0.5), 1.5)
    for x, y in ((243, 424), (241, 452)):
        fill(painter, oval(x, y, 3.6, 3.6), QColor(tone.shade))


def _workwear(painter: QPainter, traits: Traits) -> None:
    tone = traits.clothes
    inner = outline("M 166 350 C 180 378 250 378 264 350 L 236 420 L 194 420 Z")
    fill(painter, inner, lit(LINEN, inner.boundingRect()))
    fill(painter, inner, glow(BLACK, 0.2, 220, 356, 50))
    zip_line = outline("M 215 416 L 215 466")
    stroke(painter, zip_line, with_alpha(tone.shade, 0.9), 3)
    light = Pigment(tone.light, tone.base, tone.shade)
    _collar(painter, light, tone.shade)
    pocket = outline("M 286 424 L 340 424 L 338 440 L 313 448 L 288 440 Z")
    fill(painter, pocket, lit(light, pocket.boundingRect()))
    stroke(painter, pocket, with_alpha(tone.shade, 0.8), 1.6)


_GARMENTS = {
    "crew_neck": _crew_neck,
    "shirt": _shirt,
    "suit": _suit,
    "blouse": _blouse,
    "roll_neck": _roll_neck,
    "cardigan": _cardigan,
    "workwear": _workwear,
}
