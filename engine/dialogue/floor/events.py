"""What can happen in a spoken session."""

from dataclasses import dataclass
from enum import StrEnum

from engine.api.hearing import HearingEvent
from engine.dialogue.records import Ask


class Button(StrEnum):
    """What the person can press, besides what they ask of the interviewer."""

    FINISH = "finish"
    """The answer is over."""
    PAUSE = "pause"
    RESUME = "resume"
    INTERRUPT = "interrupt"
    """Stop the interviewer: it is my turn."""
    TYPE = "type"
    """Write instead of speaking, from now on."""
    SPEAK = "speak"
    """Speak again."""


@dataclass(frozen=True, slots=True)
class Begun:
    """The session begins, or is taken up again: the interviewer speaks first."""


@dataclass(frozen=True, slots=True)
class Heard:
    """The hearing tells something."""

    event: HearingEvent


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button."""

    button: Button


@dataclass(frozen=True, slots=True)
class Asked:
    """The person asks something of the interviewer by a button."""

    ask: Ask


@dataclass(frozen=True, slots=True)
class Typed:
    """An answer was written and given."""

    text: str


@dataclass(frozen=True, slots=True)
class ReplyBegins:
    """The interviewer's turn is about to be heard or read."""

    ends: bool
    """Whether the conversation is over after it."""


@dataclass(frozen=True, slots=True)
class ReplyHeard:
    """All of the interviewer's turn was heard, or is there to be read."""

    reading_ms: int = 0
    """Time it takes to read what is only on the screen: no silence yet."""


@dataclass(frozen=True, slots=True)
class ReplyFailed:
    """There will be no turn: it could not be decided, or stays unsaid."""


@dataclass(frozen=True, slots=True)
class DeviceChanged:
    """The microphone went away, or came back."""

    there: bool


@dataclass(frozen=True, slots=True)
class HearingChanged:
    """The hearing was lost, or works again."""

    works: bool


@dataclass(frozen=True, slots=True)
class DuplexChanged:
    """Loudspeakers instead of a headset, or the other way round."""

    half: bool
    """Nobody can be listened to while the interviewer speaks."""


@dataclass(frozen=True, slots=True)
class Ended:
    """The session was given up, or its screen is left."""


@dataclass(frozen=True, slots=True)
class Tick:
    """Time has passed."""


Event = (
    Begun
    | Heard
    | Pressed
    | Asked
    | Typed
    | ReplyBegins
    | ReplyHeard
    | ReplyFailed
    | DeviceChanged
    | HearingChanged
    | DuplexChanged
    | Ended
    | Tick
)
