"""The shape of a mouth for each sound, and between two sounds. Pure: no Qt."""

from dataclasses import dataclass

from engine.api.voice import Viseme

TURN_MS = 40
"""How long lips take from one shape to the next."""


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
    Viseme.OPEN: Mouth(0.66, 0.15),
    Viseme.MID: Mouth(0.46, 0.0),
    Viseme.ROUND: Mouth(0.5, -0.6),
    Viseme.PURSED: Mouth(0.26, -1.0),
}


def between(start: Mouth, end: Mouth, share: float) -> Mouth:
    """Return the shape a ``share`` of the way, 0 to 1, from ``start`` to ``end``."""
    part = max(0.0, min(1.0, share))
    return Mouth(
        start.opening + (end.opening - start.opening) * part,
        start.width + (end.width - start.width) * part,
    )
