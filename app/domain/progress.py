"""Progress against oneself: points, baselines, gaps, and what to do next.

No record here sets one person beside another or sums a person up in one number.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from app.domain.sessions import FocusKind
from engine.api.language import Language

BASELINE_SESSIONS: Final = 3
"""Sessions whose mean is the person's own baseline; fewer say nothing yet."""


@dataclass(frozen=True, slots=True)
class SessionLevel:
    """What one session's report says of one competency, as stored."""

    competency: str
    level: float
    """Mean of the answers that gave ground, 1 to 5."""
    lowest: int
    highest: int
    answers: int


@dataclass(frozen=True, slots=True)
class LevelPoint:
    """One point of a trend: one session."""

    session_id: UUID
    when: datetime
    """UTC."""
    scenario_id: str
    level: float
    lowest: int
    highest: int
    answers: int
    """Answers that gave ground: a point of one answer weighs little."""


class ChangeSeen(StrEnum):
    """What can be said of the change against the baseline."""

    TOO_FEW = "too_few"
    """Fewer than three sessions: not enough yet."""
    HIGHER = "higher"
    LOWER = "lower"
    WITHIN_CHANCE = "within_chance"
    """Smaller than twice its standard error: not to be told from chance."""


@dataclass(frozen=True, slots=True)
class CompetencyTrend:
    """One competency over the person's sessions."""

    competency: str
    points: tuple[LevelPoint, ...]
    """The earliest first."""
    baseline: float | None
    """Mean of the first three points; None below three."""
    recent: float | None
    """Mean of the latest points, three at most; None below three."""
    change: float | None
    """``recent`` less ``baseline``; None below three."""
    error: float | None
    """Standard error of ``change``, in levels; None below three."""
    seen: ChangeSeen

    @property
    def sessions_missing(self) -> int:
        """Sessions still needed before anything is said; 0 when there are enough."""
        return max(0, BASELINE_SESSIONS - len(self.points))


@dataclass(frozen=True, slots=True)
class RatingPoint:
    """How the person rated one session, beside what its answers show."""

    session_id: UUID
    when: datetime
    """UTC."""
    rating: int
    """The person's own, 1 to 5."""
    level: float
    """Mean level of the session."""

    @property
    def gap(self) -> float:
        """Rating less level: below 0, the person rates lower than the answers show."""
        return self.rating - self.level


@dataclass(frozen=True, slots=True)
class PracticeFact:
    """One session that was ended with at least one answer."""

    when: datetime
    """UTC."""
    focus: FocusKind | None
    """None: a whole session."""
    scenario_id: str
    duration_ms: int
    answers: int
    """Turns of the person."""


@dataclass(frozen=True, slots=True)
class PracticeCounts:
    """How much was practised. Facts, not a score."""

    sessions: int
    """Whole sessions that were ended, with at least one answer."""
    retries: int
    drills: int
    cards: int
    answers: int
    """Turns of the person in all of these."""
    time_ms: int
    """Session time of all of these."""
    days: int
    """Different days, UTC, on which something was practised."""
    first_at: datetime | None
    """UTC."""
    last_at: datetime | None
    """UTC."""


@dataclass(frozen=True, slots=True)
class BestAnswer:
    """One of the answers with the highest levels."""

    session_id: UUID
    turn: int
    """Its first candidate turn."""
    question: str
    question_id: str | None
    text: str
    level: float
    """Mean of its levels."""
    when: datetime
    """UTC."""


@dataclass(frozen=True, slots=True)
class ProgressOverview:
    """Where the person stands against themselves."""

    counts: PracticeCounts
    trends: tuple[CompetencyTrend, ...]
    """Competencies with at least one point, in the order of the library."""
    ratings: tuple[RatingPoint, ...]
    """Sessions with a rating and a level, the earliest first."""
    best: tuple[BestAnswer, ...]
    """At most five, one a question."""


class StepKind(StrEnum):
    """What a next step is."""

    DRILL = "drill"
    RETRY = "retry"
    SCENARIO = "scenario"
    CARDS = "cards"


class StepReason(StrEnum):
    """Why a step is proposed."""

    WEAKEST = "weakest"
    """A drill: it trains the competency with the lowest recent level."""
    LOWEST_ANSWER = "lowest_answer"
    """A retry: the answer with the lowest level of the latest sessions."""
    FIRST = "first"
    """A scenario: nothing has been practised yet."""
    NOT_TRIED = "not_tried"
    """A scenario not tried yet, for what was practised longest ago."""
    LONGEST_AGO = "longest_ago"
    """A scenario: every one was tried; this one longest ago."""
    DUE = "due"
    """Cards whose day has come."""


@dataclass(frozen=True, slots=True)
class NextStep:
    """One thing to do next; the fields its kind needs are set."""

    kind: StepKind
    reason: StepReason
    language: Language | None = None
    """Of the session a retry goes back to, or of the cards due."""
    competency_id: str | None = None
    """What it trains, where one competency is meant."""
    level: float | None = None
    """Recent level of that competency, or level of the answer to retry."""
    drill_id: str | None = None
    scenario_id: str | None = None
    session_id: UUID | None = None
    """A retry: the session of the answer."""
    turn: int | None = None
    """A retry: the answer's first candidate turn."""
    question: str | None = None
    """A retry: what was asked."""
    question_id: str | None = None
    """Of the first card due, or of the answer to retry."""
    cards: int = 0
    """How many are due."""


@dataclass(frozen=True, slots=True)
class Dose:
    """How many sessions a plan is made of. A proposal, never a demand."""

    held: int
    """Whole sessions so far."""
    first: int
    """The first stage: so many sessions."""
    until: int
    """The second stage ends here."""

    @property
    def reached_first(self) -> bool:
        """Whether the first stage is behind."""
        return self.held >= self.first


@dataclass(frozen=True, slots=True)
class PracticePlan:
    """What to practise next, in order, and how much in all."""

    dose: Dose
    steps: tuple[NextStep, ...]
    """Never empty; the first is what to do now."""
