"""What is to be done about it, in the order given."""

from dataclasses import dataclass
from enum import StrEnum

from engine.api.hearing import TurnHeard
from engine.dialogue.records import Ask


class PauseReason(StrEnum):
    """Why a session stands still."""

    WISH = "wish"
    DEVICE = "device"
    """The microphone is gone."""
    NOBODY = "nobody"
    """Question after question went by without a word."""


@dataclass(frozen=True, slots=True)
class Hold:
    """Let the listener drop what it gets, or take it again."""

    held: bool


@dataclass(frozen=True, slots=True)
class FinishTurn:
    """Have the listener end the turn under way; a ``TurnHeard`` follows."""


@dataclass(frozen=True, slots=True)
class ForgetTurn:
    """Have the listener drop the turn under way."""


@dataclass(frozen=True, slots=True)
class Submit:
    """Commit what was heard as one answer, and have a reply decided."""

    turns: tuple[TurnHeard, ...]
    """In the order in which they were heard; the last may be empty."""
    continues: bool
    """It goes on with the answer committed last, whose reply was not heard."""


@dataclass(frozen=True, slots=True)
class SubmitTyped:
    """Commit what was written as an answer, and have a reply decided."""

    text: str
    continues: bool
    """As of ``Submit``."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Put these words where the person writes: nothing heard is lost."""

    text: str


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Stop wording and voicing the turn under way; nothing of it was heard."""


@dataclass(frozen=True, slots=True)
class StopSpeaking:
    """Stop device, voice and model at once; remember what was heard of the turn."""


@dataclass(frozen=True, slots=True)
class ConfirmCut:
    """The turn stopped last ends there: commit what was heard of it."""


@dataclass(frozen=True, slots=True)
class SayAfterAll:
    """Nobody spoke: say what was withdrawn, or the rest of what was stopped."""


@dataclass(frozen=True, slots=True)
class Decide:
    """Have the interviewer's turn decided."""

    ask: Ask


@dataclass(frozen=True, slots=True)
class SoundPaused:
    """Hold the interviewer's sound where it is, or go on."""

    paused: bool


@dataclass(frozen=True, slots=True)
class StopTime:
    """Stop the session's time."""

    reason: PauseReason


@dataclass(frozen=True, slots=True)
class RunTime:
    """Let the session's time run again."""


Effect = (
    Hold
    | FinishTurn
    | ForgetTurn
    | Submit
    | SubmitTyped
    | Draft
    | Withdraw
    | StopSpeaking
    | ConfirmCut
    | SayAfterAll
    | Decide
    | SoundPaused
    | StopTime
    | RunTime
)
