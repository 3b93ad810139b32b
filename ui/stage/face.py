"""Head, ears, neck and the relief of a face."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QRadialGradient

from ui.design.colour import mix
from ui.design.pigments import WHITE, Pigment
from ui.stage.light import cast, fill, glow, lit, stroke, with_alpha
from ui.stage.paths import both_sides, outline, oval
from ui.stage.traits import Traits

_SOFT_HEAD = (
    "M 215 98 C 266 98 294 138 294 194 C 294 242 277 286 249 309 "
    "C 238 318 227 322 215 322 C 203 322 192 318 181 309 "
    "C 153 286 136 242 136 194 C 136 138 164 98 215 98 Z"
)
_STRONG_HEAD = (
    "M 215 98 C 267 98 297 138 297 194 C 297 240 288 274 266 302 "
    "C 252 319 236 327 215 327 C 194 327 178 319 164 302 "
    "C 142 274 133 240 133 194 C 133 138 163 98 215 98 Z"
)
_SOFT_NECK = (
    "M 181 276 L 180 336 C 178 358 164 370 140 384 "
    "L 290 384 C 266 370 252 358 250 336 L 249 276 Z"
)
_STRONG_NECK = (
    "M 172 276 L 171 334 C 169 356 152 368 130 384 "
    "L 300 384 C 278 368 261 356 259 334 L 258 276 Z"
)
_EAR = "M 140 196 C 128 186 117 194 120 213 C 122 231 130 242 141 238 Z"
_EAR_FOLD = "M 135 203 C 127 199 123 207 126 217 C 128 225 131 229 135 230"


def head_path(traits: Traits) -> QPainterPath:
    """Return the outline of the face."""
    return outline(_STRONG_HEAD if traits.strong else _SOFT_HEAD)


def paint_neck(painter: QPainter, traits: Traits) -> None:
    """Paint the neck, in the shadow of the chin."""
    skin = traits.skin
    neck = outline(_STRONG_NECK if traits.strong else _SOFT_NECK)
    fill(
        painter,
        neck,
        lit(Pigment(skin.base, skin.base, skin.shade), neck.boundingRect()),
    )
    cast(painter, head_path(traits), neck, with_alpha(skin.deep, 0.62), (5, 26))


def paint_head(painter: QPainter, traits: Traits) -> None:
    """Paint the ears and the head, lit from the left, without features."""
    skin = traits.skin
    material = Pigment(skin.light, skin.base, skin.shade)
    ears = both_sides(_EAR)
    fill(painter, ears, lit(material, ears.boundingRect()))
    stroke(painter, both_sides(_EAR_FOLD), with_alpha(skin.deep, 0.38), 2.4)
    head = head_path(traits)
    fill(painter, head, lit(material, head.boundingRect().adjusted(-14, 0, 26, 0)))
    painter.save()
    painter.setClipPath(head, Qt.ClipOperation.IntersectClip)
    painter.fillRect(head.boundingRect(), _turning_away(traits))
    box = QRectF(100, 90, 230, 250)
    painter.fillRect(box, glow(skin.light, 0.6, 182, 140, 76))
    painter.fillRect(box, glow(skin.light, 0.45, 168, 236, 44))
    painter.fillRect(box, glow(skin.blush, 0.3, 163, 250, 36))
    painter.fillRect(box, glow(skin.blush, 0.26, 266, 250, 34))
    painter.fillRect(box, glow(skin.deep, 0.16, 183, 206, 34))
    painter.fillRect(box, glow(skin.deep, 0.2, 249, 206, 34))
    painter.fillRect(box, glow(skin.deep, 0.16, 217, 289, 22))
    painter.restore()


def _turning_away(traits: Traits) -> QBrush:
    """Return the shade of the side that turns from the light."""
    gradient = QRadialGradient(QPointF(184, 186), 142)
    gradient.setColorAt(0.0, with_alpha(traits.skin.shade, 0.0))
    gradient.setColorAt(0.62, with_alpha(traits.skin.shade, 0.0))
    gradient.setColorAt(0.86, with_alpha(traits.skin.shade, 0.62))
    gradient.setColorAt(1.0, with_alpha(traits.skin.deep, 0.7))
    return QBrush(gradient)


_NOSE_SHADE = (
    "M 221 200 C 222 218 227 230 234 240 C 238 248 232 254 224 253 "
    "C 219 252 216 252 213 253 C 220 240 218 218 217 202 Z"
)
_NOSE_TIP = "M 200 247 C 201 254 208 253 213 255 C 219 257 224 254 229 250"
_WING = "M 233 240 C 237 246 234 252 228 252"


def paint_nose(painter: QPainter, traits: Traits) -> None:
    """Paint the nose: mostly the shadow it throws to the right."""
    skin = traits.skin
    painter.save()
    if traits.strong:
        painter.translate(215, 226)
        painter.scale(1.1, 1.06)
        painter.translate(-215, -226)
    fill(painter, outline(_NOSE_SHADE), with_alpha(skin.shade, 0.55))
    fill(painter, oval(211, 236, 7, 10), glow(skin.light, 0.9, 210, 235, 11))
    stroke(painter, outline(_NOSE_TIP), with_alpha(skin.deep, 0.75), 2.8)
    stroke(painter, outline(_WING), with_alpha(skin.deep, 0.45), 2.2)
    painter.restore()


_FOLDS = (
    "M 178 250 C 170 258 167 268 168 277",
    "M 164 222 C 172 229 184 230 193 226",
)
_BROW_LINES = (
    "M 182 142 C 200 137 230 137 248 142",
    "M 188 156 C 204 152 226 152 242 156",
)


def paint_age(painter: QPainter, traits: Traits) -> None:
    """Paint the lines that years leave, from the middle forties on."""
    years = max(0, traits.age - 42)
    if not years:
        return
    ink = with_alpha(traits.skin.deep, min(0.36, 0.06 + years * 0.016))
    for line in _FOLDS:
        stroke(painter, both_sides(line), ink, 2.0)
    if traits.age >= 54 and traits.hair_style == "bald":
        for line in _BROW_LINES:
            stroke(painter, outline(line), ink, 2.0)


def paint_scalp(painter: QPainter, traits: Traits) -> None:
    """Paint the shine of a bare head."""
    shine = mix(WHITE, traits.skin.light, 0.6)
    fill(painter, oval(190, 122, 34, 18), glow(shine, 0.6, 188, 120, 36))


def shadow_ink(traits: Traits) -> QColor:
    """Return the colour of shadows that hair and glasses cast on the skin."""
    return with_alpha(traits.skin.deep, 0.55)
