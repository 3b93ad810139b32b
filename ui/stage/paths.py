"""Outlines written as text, the way vector drawings are."""

from functools import cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QTransform

CENTRE = 215.0
"""The vertical axis of a face, in units of the portrait."""
WIDTH, HEIGHT = 430.0, 466.0
"""Size of the whole portrait, in its own units."""


@cache
def outline(text: str) -> QPainterPath:
    """Return the path of ``M``, ``L``, ``C``, ``Q`` and ``Z`` with absolute points.

    Do not change what is returned: it is shared.
    """
    path = QPainterPath()
    words = text.replace(",", " ").split()
    place = 0
    while place < len(words):
        command = words[place]
        count = {"M": 2, "L": 2, "Q": 4, "C": 6, "Z": 0}[command]
        numbers = [float(word) for word in words[place + 1 : place + 1 + count]]
        _draw(path, command, numbers)
        place += 1 + count
    return path


def _draw(path: QPainterPath, command: str, numbers: list[float]) -> None:
    points = [QPointF(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
    if command == "M":
        path.moveTo(points[0])
    elif command == "L":
        path.lineTo(points[0])
    elif command == "Q":
        path.quadTo(points[0], points[1])
    elif command == "C":
        path.cubicTo(points[0], points[1], points[2])
    else:
        path.closeSubpath()


@cache
def both_sides(text: str) -> QPainterPath:
    """Return an outline together with its mirror image; shared, as above."""
    path = QPainterPath(outline(text))
    path.addPath(mirrored(text))
    return path


@cache
def mirrored(text: str) -> QPainterPath:
    """Return the mirror image of an outline; shared, as above."""
    turn = QTransform().translate(2 * CENTRE, 0).scale(-1, 1)
    return turn.map(outline(text))


def oval(x: float, y: float, across: float, down: float) -> QPainterPath:
    """Return an ellipse around ``x``, ``y`` with these radii."""
    path = QPainterPath()
    path.addEllipse(QRectF(x - across, y - down, 2 * across, 2 * down))
    return path
