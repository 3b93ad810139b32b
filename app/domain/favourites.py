"""What the person marked."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class FavouriteKind(StrEnum):
    """Kinds of thing that can be marked."""

    SCENARIO = "scenario"
    PERSONA = "persona"
    QUESTION = "question"
    """Of the bank."""
    ANSWER = "answer"
    """One answer of one session."""


@dataclass(frozen=True, slots=True)
class FavouriteThing:
    """What is marked: content by its identifier, or an answer of a session."""

    kind: FavouriteKind
    key: str
    session_id: UUID | None = None
    """Of an answer: the session it goes with."""
    turn: int | None = None
    """Of an answer: its first candidate turn."""

    @classmethod
    def answer(cls, session_id: UUID, turn: int) -> "FavouriteThing":
        """Return the answer that begins with ``turn`` of a session."""
        return cls(FavouriteKind.ANSWER, f"{session_id}:{turn}", session_id, turn)

    @classmethod
    def content(cls, kind: FavouriteKind, identifier: str) -> "FavouriteThing":
        """Return a scenario, a persona or a question."""
        return cls(kind, identifier)


@dataclass(frozen=True, slots=True)
class Favourite:
    """One mark."""

    thing: FavouriteThing
    created_at: datetime
    """UTC."""
