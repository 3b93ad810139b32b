"""How long a silence lasts before the interviewer says something into it."""

from dataclasses import dataclass

MOST_NUDGES = 2
"""After so many the conversation moves on."""
MOST_UNANSWERED = 2
"""After so many questions without a word the session pauses."""


@dataclass(frozen=True, slots=True)
class Ladder:
    """The rungs of one silence, counted without the interviewer's own words."""

    first_ms: int
    """Silence before the first nudge."""
    second_ms: int
    """Silence in all before the second; the same step again, and it moves on."""

    def wait_ms(self, nudges: int) -> int:
        """Return the silence to wait for after so many nudges."""
        return self.first_ms if nudges == 0 else self.second_ms - self.first_ms


GENTLE = Ladder(12_000, 30_000)
NORMAL = Ladder(8_000, 20_000)
INSISTENT = Ladder(5_000, 12_000)
