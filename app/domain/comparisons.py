"""Before and after: two answers to one question, two sessions of one scenario."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from app.domain.reports import AnswerRecord, Quote


class Direction(StrEnum):
    """What a difference between before and after amounts to."""

    BETTER = "better"
    WORSE = "worse"
    NEITHER = "neither"
    """A difference that is neither, or no difference."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One of the two answers."""

    session_id: UUID
    turn: int
    """Its first candidate turn."""
    when: datetime
    """UTC."""
    text: str
    """All that was said to the question, as corrected; turns on lines of their own."""
    words: int
    answer: AnswerRecord
    """As in its report: reply type, parts of the story, levels, remarks."""


@dataclass(frozen=True, slots=True)
class LevelChange:
    """One competency, before and after."""

    competency: str
    name: str
    before: float | None
    """None: not assessed."""
    after: float | None

    @property
    def direction(self) -> Direction:
        """Which way it went; neither where one side was not assessed."""
        if self.before is None or self.after is None or self.before == self.after:
            return Direction.NEITHER
        return Direction.BETTER if self.after > self.before else Direction.WORSE


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs, in words."""

    code: str
    """Stable name: "result_with_figure"."""
    text: str
    direction: Direction
    before: tuple[Quote, ...] = ()
    """Where it stands in the earlier answer; empty where it is absent."""
    after: tuple[Quote, ...] = ()
    """Where it stands in the later answer."""


@dataclass(frozen=True, slots=True)
class AttemptComparison:
    """One question answered twice."""

    question: str
    question_id: str | None
    before: Attempt
    after: Attempt
    levels: tuple[LevelChange, ...]
    changes: tuple[Change, ...]
    """What changed, the weightiest first; empty: nothing that the rules can tell."""
    text: str
    """The comparison in one or two sentences."""


@dataclass(frozen=True, slots=True)
class SessionSide:
    """One of the two sessions."""

    session_id: UUID
    title: str
    when: datetime
    """UTC."""
    level: float | None
    """Mean level; None: none was honest."""
    duration_ms: int
    asked: int
    """Questions, or lines of a conversation."""
    answered: int
    self_rating: int | None


@dataclass(frozen=True, slots=True)
class SessionComparison:
    """Two sessions of one scenario."""

    scenario_id: str
    before: SessionSide
    after: SessionSide
    levels: tuple[LevelChange, ...]
    same_questions: tuple[AttemptComparison, ...]
    """Questions that both asked, in the order of the later session."""
    text: str
    """The comparison in one or two sentences."""
