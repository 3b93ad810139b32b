"""How much of a person a picture shows."""

from enum import StrEnum


class Framing(StrEnum):
    """How much of the person is in the picture."""

    BUST = "bust"
    """Head and shoulders with air around them: the stage."""
    CARD = "card"
    """Closer, for the picture of a card, which may be wide."""
    HEAD = "head"
    """The face alone, for small round pictures."""
