"""Revision cards: questions met before, seen again after growing pauses."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from app.domain.reports import Statement
from engine.api.language import Language

WAITS: Final = (
    timedelta(days=1),
    timedelta(days=3),
    timedelta(days=7),
    timedelta(days=16),
    timedelta(days=35),
)
"""How long a card of each box waits; the first is box 1."""


@dataclass(frozen=True, slots=True)
class CardStanding:
    """Where one card stands."""

    question_id: str
    language: Language
    box: int
    """1 to 5: each box waits longer."""
    due_at: datetime
    """UTC."""
    seen_at: datetime | None
    """UTC; None: never taken since the question was met."""

    @classmethod
    def new(cls, question_id: str, language: Language, at: datetime) -> "CardStanding":
        """Return the card of a question that was met at ``at``: due the next day."""
        return cls(question_id, language, 1, at + WAITS[0], None)

    def marked(self, at: datetime, *, known: bool) -> "CardStanding":
        """Return the card after it was taken.

        Args:
            at: when.
            known: the person had an answer they were content with: the card goes one
                box up; otherwise back to the first.
        """
        box = min(self.box + 1, len(WAITS)) if known else 1
        return replace(self, box=box, due_at=at + WAITS[box - 1], seen_at=at)


@dataclass(frozen=True, slots=True)
class OwnAnswer:
    """The best answer the person has given to a question so far."""

    session_id: UUID
    turn: int
    """Its first candidate turn."""
    text: str
    """As said, or as corrected."""
    level: float | None
    """Mean of its levels; None: none was given."""
    lacking: tuple[Statement, ...]
    """What the report said to add, most useful first."""


@dataclass(frozen=True, slots=True)
class RevisionCard:
    """One card: the question in front, the person's own best version behind."""

    standing: CardStanding
    question: str
    answer: OwnAnswer | None
    """None: nothing was answered, or the session was erased."""
