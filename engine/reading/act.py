"""One action as found in a sentence."""

from dataclasses import dataclass
from typing import Literal

from engine.reading.sentences import Stretch

Who = Literal["own", "shared"]
Told = Literal["past", "perfect", "present", "conditional"]
"""``perfect`` is the English "I have done": an experience, not yet an episode."""


@dataclass(frozen=True, slots=True)
class Act:
    """An action: who did it, how it is told, and from its subject to its verb."""

    who: Who
    told: Told
    place: Stretch
    either: bool = False
    """Its form is past and present alike ("I put", "je dis")."""
