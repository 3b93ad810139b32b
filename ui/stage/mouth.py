"""The shape of a mouth for each sound, and between two sounds. Pure: no Qt."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from engine.api.voice import TimedViseme, Viseme

_TURN_MS = 60
"""How long lips take from one shape to the next; they start before the sound."""


@dataclass(frozen=True, slots=True)
class Mouth:
    """How lips stand."""

    opening: float = 0.0
    """0: closed, 1: as far as it goes."""
    width: float = 0.0
    """-1: pursed, 0: at rest, 1: drawn apart."""


CLOSED = Mouth()

MOUTHS = {
    Viseme.REST: CLOSED,
    Viseme.PRESSED: Mouth(0.0, -0.15),
    Viseme.TEETH_ON_LIP: Mouth(0.12, 0.15),
    Viseme.TONGUE: Mouth(0.26, 0.1),
    Viseme.NARROW: Mouth(0.16, 0.3),
    Viseme.BACK: Mouth(0.34, 0.0),
    Viseme.WIDE: Mouth(0.34, 0.7),
    Viseme.OPEN: Mouth(0.82, 0.15),
    Viseme.MID: Mouth(0.46, 0.0),
    Viseme.ROUND: Mouth(0.58, -0.6),
    Viseme.PURSED: Mouth(0.26, -1.0),
}


def mouth_at(visemes: Sequence[TimedViseme], at_ms: float) -> Mouth:
    """Return how the mouth stands at a moment of the sound; closed before the first.

    Args:
        visemes: in the order of their times.
        at_ms: from the beginning of the sound.
    """
    place = bisect_right(visemes, at_ms, key=lambda each: each.at_ms)
    now = MOUTHS[visemes[place - 1].viseme] if place else CLOSED
    if place == len(visemes):
        return now
    turn = _TURN_MS if place == 0 else _turn_ms(visemes, place)
    share = 1 - (visemes[place].at_ms - at_ms) / turn
    return between(now, MOUTHS[visemes[place].viseme], share)


def between(start: Mouth, end: Mouth, share: float) -> Mouth:
    """Return the shape a ``share`` of the way, 0 to 1, from ``start`` to ``end``."""
    part = max(0.0, min(1.0, share))
    return Mouth(
        start.opening + (end.opening - start.opening) * part,
        start.width + (end.width - start.width) * part,
    )


def _turn_ms(visemes: Sequence[TimedViseme], place: int) -> float:
    """Return how long lips turn to the shape at ``place``: not over half a short one."""
    held = visemes[place].at_ms - visemes[place - 1].at_ms
    return max(1.0, min(float(_TURN_MS), held / 2))
