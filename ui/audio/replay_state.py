"""How far hearing an answer again is. Pure: no Qt."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from engine.api.delivery import Interval
from ui.kit.problems import Problem

_LEAD_MS, _TAIL_MS = 150, 250
"""Heard around words, so that none begins or ends in mid-sound."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of one answer's sound, or all of it."""

    session_id: UUID
    turn: int
    """Index of the answer's turn."""
    start_ms: int = 0
    """From the beginning of the answer's sound."""
    end_ms: int | None = None
    """None: to its end."""

    @classmethod
    def around(cls, session_id: UUID, turn: int, words: Interval) -> "Stretch":
        """Return the stretch in which ``words`` are heard, with a little around it."""
        start = max(0, words.start_ms - _LEAD_MS)
        return cls(session_id, turn, start, words.end_ms + _TAIL_MS)


class ReplayStage(StrEnum):
    """What the player does."""

    REST = "rest"
    FETCHING = "fetching"
    """The sound is being opened."""
    PLAYING = "playing"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class ReplayState:
    """What is heard, and how far it is."""

    stretch: Stretch | None = None
    """What was asked for last."""
    stage: ReplayStage = ReplayStage.REST
    at_ms: int = 0
    """From the beginning of the stretch."""
    length_ms: int = 0
    """0 until the sound is open."""
    problem: Problem | None = None
    """Why nothing is heard."""
