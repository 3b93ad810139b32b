"""What can be seen of a spoken session."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.sessions import Turn
from app.practice.live_session import LiveSession
from app.shared.clock import Clock
from engine.api.errors import ExpectedError
from engine.api.voice import Viseme
from engine.dialogue.floor.effects import PauseReason
from engine.dialogue.floor.floor import Ear, Stage

__all__ = ["Caption", "Ear", "Part", "PauseReason", "SpokenState", "Stage", "Standing"]


class Part(StrEnum):
    """What a spoken session can do without."""

    HEARING = "hearing"
    MICROPHONE = "microphone"
    LANGUAGE = "language"
    VOICE = "voice"
    LOUDSPEAKER = "loudspeaker"


@dataclass(frozen=True, slots=True)
class Standing:
    """The session as committed; taken on the lane that committed it."""

    turns: tuple[Turn, ...]
    elapsed_ms: int
    """Session time when this was taken."""
    taken_ms: int
    """The monotonic clock at that moment."""
    running: bool
    """Whether session time passes."""
    over: bool
    hint: str | None
    """Coached mode: what a good answer to the open question shows."""

    def elapsed_at(self, monotonic_ms: int) -> int:
        """Return the session time at a moment of the monotonic clock."""
        if not self.running:
            return self.elapsed_ms
        return self.elapsed_ms + max(0, monotonic_ms - self.taken_ms)


def standing_of(live: LiveSession, clock: Clock) -> Standing:
    """Return how ``live`` stands now; on the thread that works on it."""
    return Standing(
        turns=live.turns,
        elapsed_ms=live.timer.elapsed_ms(),
        taken_ms=clock.monotonic_ms(),
        running=live.timer.running,
        over=live.over,
        hint=live.conversation.progress().hint,
    )


@dataclass(frozen=True, slots=True)
class Caption:
    """The interviewer's words on the screen: of the turn under way, or of the last."""

    text: str = ""
    """As far as it is known; it grows at its end while it is being worded."""
    heard: int = 0
    """Characters heard so far; all of them once the turn is over."""
    whole: bool = True
    """Nothing more comes at its end."""


@dataclass(frozen=True, slots=True)
class SpokenState:
    """One moment of a spoken session."""

    stage: Stage = Stage.IDLE
    ear: Ear = Ear.GATHERING
    """While listening; ``HESITATING``: show "take your time"."""
    typing: bool = False
    """The person writes: by choice, or because they cannot be heard."""
    can_speak: bool = False
    """Microphone and hearing are there and work."""
    paused_because: PauseReason | None = None
    stable: str = ""
    """The person's words so far that will not change."""
    tentative: str = ""
    level_dbfs: float | None = None
    """How loud the microphone is; None while nobody listens."""
    speech: bool = False
    """Whether the sound is speech."""
    caption: Caption = Caption()
    mouth: Viseme = Viseme.REST
    problem: ExpectedError | None = None
    """What the person can try again: an answer or a reply that was not kept."""
    notice: ExpectedError | None = None
    """Why something is missing now; the session goes on without it."""
    missing: frozenset[Part] = frozenset()
    """What there is not, or not now."""
    standing: Standing | None = None
    """None before the session has begun."""
