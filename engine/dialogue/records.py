"""What the interviewer is given, and what it does."""

from dataclasses import dataclass
from enum import StrEnum

from engine.api.language import Language
from engine.content.library import ContentLibrary
from engine.content.persona import Persona, Tone
from engine.content.question import AsksFor
from engine.content.scenario import ConversationScenario, InterviewScenario


class Mode(StrEnum):
    """How a session is held."""

    COACHED = "coached"
    """Hints, and an answer may be tried again."""
    REAL = "real"
    """Real conditions: neither."""


@dataclass(frozen=True, slots=True)
class OneQuestion:
    """An interview cut down to one question of the bank."""

    question: str
    """Identifier; it need not stand in the scenario's themes."""
    most_follow_ups: int
    """Fewer where the persona is less prone to them."""


@dataclass(frozen=True)
class Brief:
    """All that decides a conversation, besides the answers."""

    scenario: InterviewScenario | ConversationScenario
    persona: Persona
    library: ContentLibrary
    language: Language
    mode: Mode
    tone: Tone
    budget_ms: int
    """Length chosen for the session, paused time left out."""
    seed: int
    """Same brief and same answers at the same times give the same conversation."""
    only: OneQuestion | None = None
    """Of an interview: this question is asked and nothing else."""


class MoveKind(StrEnum):
    """What an interviewer turn does."""

    OPENING = "opening"
    """Greeting, frame and the first question or line."""
    QUESTION = "question"
    FOLLOW_UP = "follow_up"
    REPEAT = "repeat"
    REPHRASE = "rephrase"
    WAIT = "wait"
    """"Take your time": asks nothing new."""
    NUDGE = "nudge"
    REDIRECT = "redirect"
    """Reacts to an answer that is none (evasive, hostile, pasted …) and asks again
    in other words, or moves on."""
    CANDIDATE_QUESTIONS = "candidate_questions"
    """Invites the person's own questions, or answers one."""
    LINE = "line"
    """A line of a conversation scenario."""
    RETRY = "retry"
    """Coached mode: the same question again at the person's wish."""
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class Move:
    """What an interviewer turn does, as stored with it.

    The state of a conversation is a fold over the moves and answers, so that an
    interrupted session resumes from what was stored.
    """

    kind: MoveKind
    theme: str | None = None
    question: str | None = None
    """Identifier of the question now open, also on follow-ups and repeats."""
    asks_for: AsksFor | None = None
    taken_up: str | None = None
    """The person's words that this turn takes up, exactly as said."""
    state: str | None = None
    """State of a conversation scenario after this turn."""
    revealed: tuple[str, ...] = ()
    """Hidden facts that come out in this turn."""
    trust: int | None = None
    ending: str | None = None
    """Set on the closing turn of a conversation scenario."""
    skipped: tuple[str, ...] = ()
    """Themes given up for good with this turn (time, or the person's wish)."""
    script: str | None = None
    """The content's own wording of this turn, where other words were said instead: a
    language model's, or a part of them. It counts as said."""


@dataclass(frozen=True, slots=True)
class Reply:
    """One interviewer turn."""

    text: str
    move: Move
    ends: bool
    """True when the conversation is over after these words."""


class Ask(StrEnum):
    """What the person, or a silence, asks of the interviewer without words."""

    REPEAT = "repeat"
    REPHRASE = "rephrase"
    SKIP = "skip"
    RETRY = "retry"
    """Coached mode: answer the same question again."""
    NUDGE = "nudge"
    """Nobody has spoken for a while."""
    CLOSE = "close"
    """End early, courteously."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One stored turn of either speaker, as the conversation is rebuilt from it."""

    text: str
    """For the candidate: the words as first understood, before any correction."""
    at_ms: int
    """When the turn ended, in session time (paused time left out)."""
    move: Move | None
    """Set on interviewer turns, None on the candidate's."""


class ThemeStatus(StrEnum):
    """Where a theme stands."""

    AHEAD = "ahead"
    OPEN = "open"
    REACHED = "reached"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a conversation has come."""

    asked: int
    """Questions or lines put so far."""
    planned: int
    """Questions planned within the budget; 0 for a conversation scenario."""
    themes: tuple[tuple[str, ThemeStatus], ...]
    """Theme id and status, in the plan's order; empty for a conversation scenario."""
    hint: str | None
    """Coached mode: what a good answer to the open question shows."""
