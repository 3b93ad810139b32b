"""Practice sessions and their turns."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from app.shared.errors import N_, Refused
from engine.api.delivery import SoundMeasures
from engine.api.hearing import Word
from engine.api.language import Language
from engine.content.persona import Tone
from engine.dialogue.records import Mode, Move


class SessionStatus(StrEnum):
    """Where a session stands."""

    READY = "ready"
    """Briefed, not begun."""
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"
    """The conversation is over, the feedback is not made yet."""
    ANALYSED = "analysed"
    DISCARDED = "discarded"
    FAILED = "failed"
    """The feedback could not be made; it can be tried again."""


class SessionEvent(StrEnum):
    """What moves a session on."""

    BEGIN = "begin"
    PAUSE = "pause"
    RESUME = "resume"
    END = "end"
    ANALYSE = "analyse"
    DISCARD = "discard"
    FAIL = "fail"


_NEXT: dict[tuple[SessionStatus, SessionEvent], SessionStatus] = {
    (SessionStatus.READY, SessionEvent.BEGIN): SessionStatus.RUNNING,
    (SessionStatus.READY, SessionEvent.DISCARD): SessionStatus.DISCARDED,
    (SessionStatus.RUNNING, SessionEvent.PAUSE): SessionStatus.PAUSED,
    (SessionStatus.RUNNING, SessionEvent.END): SessionStatus.ENDED,
    (SessionStatus.RUNNING, SessionEvent.DISCARD): SessionStatus.DISCARDED,
    (SessionStatus.PAUSED, SessionEvent.RESUME): SessionStatus.RUNNING,
    (SessionStatus.PAUSED, SessionEvent.END): SessionStatus.ENDED,
    (SessionStatus.PAUSED, SessionEvent.DISCARD): SessionStatus.DISCARDED,
    (SessionStatus.ENDED, SessionEvent.ANALYSE): SessionStatus.ANALYSED,
    (SessionStatus.ENDED, SessionEvent.FAIL): SessionStatus.FAILED,
    (SessionStatus.ENDED, SessionEvent.DISCARD): SessionStatus.DISCARDED,
    (SessionStatus.FAILED, SessionEvent.ANALYSE): SessionStatus.ANALYSED,
    (SessionStatus.FAILED, SessionEvent.FAIL): SessionStatus.FAILED,
    (SessionStatus.FAILED, SessionEvent.DISCARD): SessionStatus.DISCARDED,
    (SessionStatus.ANALYSED, SessionEvent.ANALYSE): SessionStatus.ANALYSED,
}

UNFINISHED = frozenset({SessionStatus.RUNNING, SessionStatus.PAUSED})
"""Sessions to offer for resumption after a stop of the application."""


def next_status(status: SessionStatus, event: SessionEvent) -> SessionStatus:
    """Return the status after ``event``.

    Raises:
        Refused: the event makes no sense in this status.
    """
    try:
        return _NEXT[status, event]
    except KeyError:
        raise Refused(
            N_("This session cannot do that now."),
            N_("Open it again from the history."),
            {"status": status.value, "event": event.value},
        ) from None


class FocusKind(StrEnum):
    """Why a session asks one thing alone."""

    RETRY = "retry"
    """One question of an earlier session again."""
    DRILL = "drill"
    """A short exercise."""
    CARD = "card"
    """A question met before, from the revision cards."""


@dataclass(frozen=True, slots=True)
class Focus:
    """What a session of one question is about."""

    kind: FocusKind
    question_id: str | None = None
    """Of the bank."""
    drill_id: str | None = None
    of_session: UUID | None = None
    """The session whose answer is tried again; it may have been erased since."""
    of_turn: int | None = None
    """First candidate turn of that answer."""

    @property
    def is_whole(self) -> bool:
        """Whether a whole conversation is held again: its turns hang together."""
        return self.question_id is None and self.drill_id is None


@dataclass(frozen=True, slots=True)
class Session:
    """One rehearsal."""

    id: UUID
    status: SessionStatus
    title: str
    """The scenario's title in the session's language, or the name the person gave."""
    scenario_id: str
    scenario_version: int
    persona_id: str
    language: Language
    mode: Mode
    tone: Tone
    budget_ms: int
    seed: int
    created_at: datetime
    """UTC."""
    started_at: datetime | None
    """UTC; None before the first word."""
    duration_ms: int
    """Session time of the last committed turn; paused time left out."""
    self_rating: int | None = None
    """The person's own rating before the feedback, 1 to 5."""
    note: str = ""
    """The person's own note."""
    broken_off: int = 0
    """How often the application stopped in its midst without leaving it first."""
    focus: Focus | None = None
    """Set on sessions of one question: a retry, a drill, a card."""


class Speaker(StrEnum):
    """Who spoke."""

    INTERVIEWER = "interviewer"
    """The persona, also in conversations."""
    CANDIDATE = "candidate"
    """The person who practises."""


class TurnSource(StrEnum):
    """Where a turn's words come from."""

    SCRIPTED = "scripted"
    """The content's own phrasing."""
    MODEL = "model"
    """Decided by the turn policy, worded by a language model."""
    TYPED = "typed"
    FILE = "file"
    """Read from an answers file."""
    SPOKEN = "spoken"
    """Heard, from a microphone or a recording."""


@dataclass(frozen=True, slots=True)
class WordedBy:
    """The language model that worded a turn, so that it can be worded again."""

    model: str
    """Name of the file."""
    digest: str
    """SHA-256 of the file, hexadecimal."""
    build: str
    """Version of the engine that ran it."""
    seed: int


@dataclass(frozen=True, slots=True)
class Turn:
    """One committed turn."""

    session_id: UUID
    index: int
    """From 0, both speakers counted."""
    speaker: Speaker
    text: str
    """As corrected, where it was."""
    original_text: str | None
    """The words before the person's correction; None when never corrected."""
    started_ms: int
    """Session time at which the turn began."""
    ended_ms: int
    source: TurnSource
    move: Move | None
    """Set on interviewer turns."""
    words: tuple[Word, ...] = ()
    """Of a spoken answer, as first heard; times from the beginning of the turn."""
    waited_ms: int | None = None
    """Of a spoken answer: the silence before it; None when nothing was measured."""
    interrupted: bool = False
    """Of an interviewer turn: the person cut in, and ``text`` is what was heard."""
    worded_by: WordedBy | None = None
    """Of an interviewer turn in a model's words."""
    measures: SoundMeasures | None = None
    """Of a spoken answer: what was measured in its sound; None: nothing was."""
