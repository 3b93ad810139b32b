"""The state: who has the floor, and what is owed to whom."""

from dataclasses import dataclass
from enum import StrEnum

from engine.api.hearing import TurnHeard
from engine.dialogue.floor.effects import PauseReason
from engine.dialogue.floor.ladder import Ladder

TAIL_MS = 250
"""Loudspeakers: how long the room still sounds after the interviewer's last word."""
CUTS_IN_MS = 350
"""Speech that takes the floor from the interviewer; less is a sign of listening."""
FIRST_MOMENTS_MS = 500
"""At the beginning of the interviewer's turn nobody cuts in."""
NO_WORDS_MS = 2_500
"""Silence after a sound that took the floor, in which no word was understood."""
GIVE_WAITING_MS = 8_000
"""Silence after which words said into the interviewer's turn are taken as an answer."""


class Stage(StrEnum):
    """Whose moment it is."""

    IDLE = "idle"
    """Not begun."""
    LISTENING = "listening"
    THINKING = "thinking"
    """The interviewer's turn is on its way, nothing of it is heard yet."""
    SPEAKING = "speaking"
    PAUSED = "paused"
    OVER = "over"


class Ear(StrEnum):
    """How the listening goes; the silence ladder as it can be shown."""

    GATHERING = "gathering"
    """The person speaks, or has time to begin."""
    TRAILING = "trailing"
    """A pause; the turn may be over."""
    HESITATING = "hesitating"
    """A pause in mid-sentence: take your time."""
    STUCK = "stuck"
    """Nothing was said for so long that the interviewer has helped."""


class Owed(StrEnum):
    """What the interviewer did not get to say."""

    NOTHING = "nothing"
    WITHDRAWN = "withdrawn"
    """A reply nothing was heard of, because the person went on."""
    CUT = "cut"
    """The rest of a turn the person seems to have cut into."""


@dataclass(frozen=True, slots=True)
class Floor:
    """One moment of a spoken session. Times are the owner's monotonic milliseconds."""

    half_duplex: bool
    ladder: Ladder | None
    """None: a silence is never nudged."""
    stage: Stage = Stage.IDLE
    ear: Ear = Ear.GATHERING
    held: bool = True
    """Whether the listener is held."""
    chose_typing: bool = False
    hears: bool = True
    """Whether the hearing works."""
    device: bool = True
    """Whether the microphone is there."""
    spoke: bool = False
    """Whether something was said in the turn under way."""
    so_far: str = ""
    """The turn under way, as far as it was transcribed."""
    waiting: tuple[TurnHeard, ...] = ()
    """Heard while it was not the person's turn; goes before what they say next."""
    due: bool = False
    """What waits was the answer, heard as the session was paused."""
    drafting: bool = False
    """The turn under way goes to the draft once it is heard."""
    speech_at: int | None = None
    """When the speech under way began, in the time of the stream."""
    speech_since: int | None = None
    """The same, when it was told."""
    began: int | None = None
    """When the interviewer's turn under way began to be heard."""
    ends: bool = False
    """The interviewer's turn under way closes the conversation."""
    answered: bool = False
    """The turn on its way replies to an answer."""
    nudging: bool = False
    """The turn on its way breaks a silence."""
    owed: Owed = Owed.NOTHING
    release_at: int = 0
    """Until then the room may still sound."""
    silent_since: int | None = None
    """Since when the person might speak and nobody does."""
    nudges: int = 0
    """Into the present silence."""
    moved_on: int = 0
    """Questions in a row that went by without a word."""
    paused_at: Stage = Stage.IDLE
    """What was paused."""
    reason: PauseReason = PauseReason.WISH

    @property
    def typing(self) -> bool:
        """Whether the person writes: by choice, or because they cannot be heard."""
        return self.chose_typing or not (self.hears and self.device)

    @property
    def may_cut_in(self) -> bool:
        """Whether speech takes the floor from the interviewer now."""
        if self.held or self.ends:
            return False
        if self.stage is Stage.THINKING:
            return self.answered
        return self.stage is Stage.SPEAKING


def must_hold(floor: Floor, now_ms: int) -> bool:
    """Return whether the listener must be held at this moment."""
    if floor.typing or now_ms < floor.release_at:
        return True
    match floor.stage:
        case Stage.LISTENING | Stage.THINKING:
            return False
        case Stage.SPEAKING:
            return floor.half_duplex or floor.ends
        case Stage.IDLE | Stage.PAUSED | Stage.OVER:
            return True


def next_wake(floor: Floor, now_ms: int) -> int | None:
    """Return the earliest moment at which a ``Tick`` changes something, if any."""
    moments = [floor.release_at] if now_ms < floor.release_at else []
    if floor.may_cut_in and floor.speech_since is not None:
        moments.append(
            max(
                floor.speech_since + CUTS_IN_MS,
                (floor.began or 0) + FIRST_MOMENTS_MS
                if floor.stage is Stage.SPEAKING
                else 0,
            )
        )
    silent = floor.silent_since
    if _waits_in_silence(floor) and silent is not None:
        if floor.owed is not Owed.NOTHING:
            moments.append(silent + NO_WORDS_MS)
        elif floor.waiting:
            moments.append(silent + GIVE_WAITING_MS)
        elif floor.ladder is not None:
            moments.append(silent + floor.ladder.wait_ms(floor.nudges))
    return max(now_ms, min(moments)) if moments else None


def _waits_in_silence(floor: Floor) -> bool:
    return floor.stage is Stage.LISTENING and not floor.typing and not floor.spoke
