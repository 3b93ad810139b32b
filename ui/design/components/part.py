"""The four parts of a story: each has its shade and its line everywhere."""

from enum import IntEnum

from ui.design.colour import mix
from ui.design.components.stroke import Stroke
from ui.design.tokens import Colours


class Part(IntEnum):
    """In the order in which a story is told."""

    SITUATION = 0
    TASK = 1
    ACTION = 2
    RESULT = 3


STROKES = (Stroke.DOTTED, Stroke.DASHED, Stroke.SOLID, Stroke.DOUBLE)
"""The line under the words of each part."""


def part_shade(colours: Colours, place: int) -> str:
    """Return the fill of a part in a bar: the person's own action is warm."""
    return (
        mix(colours.accent, colours.surface, 0.34),
        mix(colours.accent, colours.surface, 0.6),
        colours.warm,
        colours.good,
    )[place % 4]


def part_ink(colours: Colours, place: int) -> str:
    """Return the colour of a part's line: 3:1 or more on a card."""
    return (colours.accent, colours.accent, colours.warm, colours.good)[place % 4]
