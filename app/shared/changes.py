"""What a write changed: screens refresh from it."""

from dataclasses import dataclass
from enum import StrEnum


class Noun(StrEnum):
    """The kinds of thing a write can change."""

    PROFILE = "profile"
    SETTINGS = "settings"
    SESSION = "session"
    TURN = "turn"
    ASSESSMENT = "assessment"
    RECORDING = "recording"
    CONSENT = "consent"
    FAVOURITE = "favourite"
    CARD = "card"
    MODEL = "model"
    """A model came, went, or another one was chosen."""


@dataclass(frozen=True, slots=True)
class Changes:
    """The nouns a write touched."""

    nouns: frozenset[Noun]

    @classmethod
    def of(cls, *nouns: Noun) -> "Changes":
        """Return the changes that touch exactly these nouns."""
        return cls(frozenset(nouns))

    def touches(self, *nouns: Noun) -> bool:
        """Return whether any of ``nouns`` changed."""
        return not self.nouns.isdisjoint(nouns)
