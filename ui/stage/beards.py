"""Facial hair."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from ui.design.pigments import WHITE
from ui.stage.face import head_path
from ui.stage.light import fill, glow, lit, stroke, with_alpha
from ui.stage.paths import both_sides, outline
from ui.stage.traits import Traits

_FULL = (
    "M 134 222 C 137 240 142 252 152 258 C 166 262 176 256 186 254 "
    "C 198 252 206 256 215 256 C 224 256 232 252 244 254 "
    "C 254 256 264 262 278 258 C 288 252 293 240 296 222 "
    "C 300 262 292 300 268 324 C 252 340 234 346 215 346 "
    "C 196 346 178 340 162 324 C 138 300 130 262 134 222 Z"
)
_MOUTH_GAP = "M 188 268 C 200 262 230 262 242 268 C 238 286 226 292 215 292 C 204 292 192 286 188 268 Z"
_MOUSTACHE = (
    "M 215 255 C 203 251 189 257 182 271 C 195 266 206 268 215 268 "
    "C 224 268 235 266 248 271 C 241 257 227 251 215 255 Z"
)
_STRANDS = (
    "M 146 262 C 150 290 162 312 180 326",
    "M 160 268 C 164 294 176 318 196 334",
    "M 178 292 C 184 312 194 328 208 338",
    "M 203 300 C 206 316 210 330 215 338",
)


def paint_beard(painter: QPainter, traits: Traits) -> None:
    """Paint what the persona wears on the chin, under the mouth."""
    if traits.beard == "full":
        _paint_full(painter, traits)
    elif traits.beard == "stubble":
        _paint_stubble(painter, traits)
    elif traits.beard == "moustache":
        moustache = outline(_MOUSTACHE)
        fill(painter, moustache, lit(traits.hair, moustache.boundingRect()))


def _paint_full(painter: QPainter, traits: Traits) -> None:
    shape = outline(_FULL).subtracted(outline(_MOUTH_GAP))
    fill(painter, shape, lit(traits.hair, shape.boundingRect()))
    painter.save()
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    painter.fillRect(QRectF(120, 220, 190, 130), glow(WHITE, 0.13, 158, 292, 54))
    for line in _STRANDS:
        stroke(painter, both_sides(line), with_alpha(traits.hair.light, 0.34), 1.8)
    painter.restore()
    moustache = outline(_MOUSTACHE)
    fill(painter, moustache, lit(traits.hair, moustache.boundingRect()))


_STUBBLE_SPOTS = ((196, 262, 26), (234, 262, 26), (215, 312, 46))


def _paint_stubble(painter: QPainter, traits: Traits) -> None:
    shape = outline(_FULL).intersected(head_path(traits))
    painter.save()
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    fill(painter, shape, glow(traits.hair.shade, 0.3, 215, 312, 96))
    for x, y, radius in _STUBBLE_SPOTS:
        fill(painter, shape, glow(traits.hair.shade, 0.22, x, y, radius))
    painter.restore()
