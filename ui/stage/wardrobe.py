"""What the personas wear."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from ui.design.colour import mix
from ui.design.pigments import BLACK, LINEN, WHITE, Pigment
from ui.stage.light import cast, fill, glow, lit, model, stroke, with_alpha
from ui.stage.paths import both_sides, mirrored, outline, oval
from ui.stage.traits import Traits

_SOFT_BODY = (
    "M 34 466 C 36 418 66 394 122 376 C 146 368 160 362 170 348 "
    "C 186 374 244 374 260 348 C 270 362 284 368 308 376 "
    "C 364 394 394 418 396 466 Z"
)
_STRONG_BODY = (
    "M 14 466 C 16 416 50 388 112 371 C 138 364 152 358 162 346 "
    "C 180 373 250 373 268 346 C 278 358 292 364 318 371 "
    "C 380 388 414 416 416 466 Z"
)
_SOFT_NECKLINE = "M 160 336 C 180 375 250 375 270 336"
_STRONG_NECKLINE = "M 152 334 C 174 374 256 374 278 334"
_SLEEVE_FOLD = "M 92 466 C 88 444 93 426 106 414"


def paint_clothes(painter: QPainter, traits: Traits) -> None:
    """Paint the shoulders and what covers them; the neck is already there."""
    body = _body(traits)
    tone = traits.clothes
    fill(painter, body, lit(tone, body.boundingRect().adjusted(0, -40, 40, 60)))
    painter.save()
    painter.setClipPath(body, Qt.ClipOperation.IntersectClip)
    fill(painter, body, glow(WHITE, 0.2, 110, 400, 84))
    fill(painter, oval(215, 352, 92, 40), glow(BLACK, 0.3, 222, 350, 84))
    stroke(painter, both_sides(_SLEEVE_FOLD), with_alpha(tone.shade, 0.38), 3)
    painter.restore()
    model(painter, body, strength=0.6)
    _GARMENTS[traits.garment](painter, traits)


def _body(traits: Traits) -> QPainterPath:
    return outline(_STRONG_BODY if traits.strong else _SOFT_BODY)


def _paint_inner(painter: QPainter, traits: Traits, shape: str, tone: Pigment) -> None:
    """Paint what shows in an open garment, in the shadow of the chin."""
    inner = outline(shape).intersected(_body(traits))
    fill(painter, inner, lit(tone, inner.boundingRect()))
    fill(painter, inner, glow(BLACK, 0.2, 222, 352, 58))


def _crew_neck(painter: QPainter, traits: Traits) -> None:
    tone = traits.clothes
    neckline = outline(_STRONG_NECKLINE if traits.strong else _SOFT_NECKLINE)
    painter.save()
    painter.setClipPath(_body(traits), Qt.ClipOperation.IntersectClip)
    stroke(painter, neckline, with_alpha(tone.shade, 0.75), 33)
    stroke(painter, neckline, QColor(mix(tone.light, tone.base, 0.3)), 29)
    fill(painter, oval(230, 352, 62, 34), glow(BLACK, 0.3, 240, 350, 60))
    painter.restore()


_COLLAR = (
    "M 169 344 C 158 352 150 360 144 369 L 176 412 L 215 386 "
    "C 196 382 179 367 169 344 Z"
)


def _shirt(painter: QPainter, traits: Traits) -> None:
    tone = traits.clothes
    light = Pigment(mix(WHITE, tone.light, 0.2), tone.light, tone.base)
    stroke(painter, outline("M 203 466 L 205 392"), with_alpha(tone.shade, 0.5), 1.8)
    stroke(painter, outline("M 227 466 L 225 392"), with_alpha(tone.shade, 0.5), 1.8)
    for y in (412, 442):
        fill(painter, oval(215, y, 3.2, 3.2), QColor(LINEN.base))
    _collar(painter, traits, light)


def _collar(painter: QPainter, traits: Traits, tone: Pigment) -> None:
    for path in (outline(_COLLAR), mirrored(_COLLAR)):
        cast(painter, path, _body(traits), with_alpha(BLACK, 0.3), (3, 6))
        fill(painter, path, lit(tone, path.boundingRect()))
        stroke(painter, path, with_alpha(traits.clothes.shade, 0.3), 1.4)


_LAPEL = (
    "M 157 350 C 147 358 138 364 130 372 L 142 408 L 128 416 L 196 466 "
    "L 215 466 L 215 462 C 190 428 170 392 157 350 Z"
)
_SHIRT_FRONT = "M 150 330 L 280 330 L 264 400 L 215 466 L 166 400 Z"
_TIE = "M 205 390 L 225 390 L 221 408 L 230 466 L 200 466 L 209 408 Z"


def _suit(painter: QPainter, traits: Traits) -> None:
    tone, silk = traits.clothes, traits.scarf
    _paint_inner(painter, traits, _SHIRT_FRONT, LINEN)
    tie = outline(_TIE)
    fill(painter, tie, lit(silk, tie.boundingRect()))
    stroke(painter, outline("M 208 408 L 222 408"), with_alpha(silk.shade, 0.7), 1.6)
    _collar(painter, traits, LINEN)
    for path in (outline(_LAPEL), mirrored(_LAPEL)):
        fill(painter, path, lit(tone, path.boundingRect()))
        stroke(painter, path, with_alpha(tone.shade, 0.8), 1.8)


_BLOUSE_CUT = (
    "M 150 330 L 280 330 C 262 376 236 420 215 446 C 194 420 168 376 150 330 Z"
)
_BLOUSE_BAND = (
    "M 166 346 C 158 355 152 362 147 368 C 168 396 194 424 213 450 "
    "L 217 450 C 206 422 184 392 166 346 Z"
)


def _blouse(painter: QPainter, traits: Traits) -> None:
    skin, tone = traits.skin, traits.clothes
    opening = outline(_BLOUSE_CUT).intersected(_body(traits))
    material = Pigment(skin.base, skin.base, skin.shade)
    fill(painter, opening, lit(material, opening.boundingRect()))
    fill(painter, opening, glow(skin.deep, 0.45, 222, 348, 56))
    light = Pigment(mix(WHITE, tone.light, 0.12), tone.light, tone.base)
    for path in (outline(_BLOUSE_BAND), mirrored(_BLOUSE_BAND)):
        fill(painter, path, lit(light, path.boundingRect()))
        stroke(painter, path, with_alpha(tone.shade, 0.45), 1.4)


_SOFT_TUBE = (
    "M 178 322 C 194 334 236 334 252 322 C 255 344 262 360 278 371 "
    "C 250 396 180 396 152 371 C 168 360 175 344 178 322 Z"
)
_STRONG_TUBE = (
    "M 168 324 C 188 338 242 338 262 324 C 265 344 272 360 290 369 "
    "C 258 398 172 398 140 369 C 158 360 165 344 168 324 Z"
)
_TUBE_FOLDS = (
    "M 172 340 C 194 354 236 354 258 340",
    "M 164 356 C 190 374 240 374 266 356",
)


def _roll_neck(painter: QPainter, traits: Traits) -> None:
    tone = traits.clothes
    tube = outline(_STRONG_TUBE if traits.strong else _SOFT_TUBE)
    cast(painter, tube, _body(traits), with_alpha(BLACK, 0.34), (3, 7))
    fill(painter, tube, lit(tone, tube.boundingRect()))
    fill(painter, tube, glow(BLACK, 0.32, 224, 322, 58))
    painter.save()
    painter.setClipPath(tube, Qt.ClipOperation.IntersectClip)
    for fold in _TUBE_FOLDS:
        stroke(painter, outline(fold), with_alpha(tone.shade, 0.5), 2.2)
    painter.restore()
    model(painter, tube, strength=1.1)


_CARDIGAN_BAND = (
    "M 162 346 C 154 356 147 363 141 368 C 162 400 175 430 180 466 "
    "L 199 466 C 195 424 181 386 162 346 Z"
)


def _cardigan(painter: QPainter, traits: Traits) -> None:
    tone = traits.clothes
    _paint_inner(painter, traits, "M 150 330 L 280 330 L 250 466 L 180 466 Z", LINEN)
    light = Pigment(tone.light, tone.light, tone.base)
    for path in (outline(_CARDIGAN_BAND), mirrored(_CARDIGAN_BAND)):
        cast(painter, path, _body(traits), with_alpha(BLACK, 0.26), (3, 2))
        fill(painter, path, lit(light, path.boundingRect()))
        stroke(painter, path, with_alpha(tone.shade, 0.5), 1.5)
    for x, y in ((243, 424), (240, 452)):
        fill(painter, oval(x, y, 3.6, 3.6), QColor(tone.shade))


_POCKET = "M 286 424 L 340 424 L 338 440 L 313 448 L 288 440 Z"


def _workwear(painter: QPainter, traits: Traits) -> None:
    tone = traits.clothes
    _paint_inner(painter, traits, "M 150 330 L 280 330 L 232 430 L 198 430 Z", LINEN)
    stroke(painter, outline("M 215 426 L 215 466"), with_alpha(tone.shade, 0.9), 3)
    light = Pigment(tone.light, tone.base, tone.shade)
    _collar(painter, traits, light)
    pocket = outline(_POCKET)
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
