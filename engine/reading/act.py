"""One action as found in a sentence."""

from dataclasses import dataclass
from typing import Literal

from engine.reading.sentences import Stretch

Who = Literal["own", "shared", "habitual"]


@dataclass(frozen=True, slots=True)
class Act:
    """An action: who did it, and the words from its subject to its verb."""

    who: Who
    place: Stretch
