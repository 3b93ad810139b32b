"""What the room shows."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from app.domain.engines import EngineStatus
from app.domain.sessions import Speaker
from app.practice.spoken.state import PauseReason, SpokenState, Stage
from app.practice.spoken.times import TurnTimes
from engine.api.language import Language
from engine.content.localised import Localised
from engine.content.persona import PersonaLook
from ui.kit.problems import Problem


class Phase(StrEnum):
    """Whose moment it is."""

    LISTENING = "listening"
    """The person answers."""
    THINKING = "thinking"
    """The interviewer prepares a turn."""
    PAUSED = "paused"
    """Time stands still."""
    OVER = "over"
    """The closing words are said."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """What does not change while a session is held."""

    session_id: UUID
    name: Localised
    """Of the persona."""
    role: Localised
    look: PersonaLook
    language: Language
    """In which the session is held."""
    coached: bool
    total_ms: int


@dataclass(frozen=True, slots=True)
class Line:
    """One turn, as the transcript shows it."""

    index: int
    speaker: Speaker
    text: str
    original_text: str | None
    """What stood there before the person corrected it."""
    at_ms: int
    """Session time at which the turn began."""
    cut: bool = False
    """The person spoke into it; the words are those that were heard."""


@dataclass(frozen=True, slots=True)
class RoomState:
    """The room."""

    meeting: Meeting | None = None
    """None while nobody is here."""
    phase: Phase = Phase.LISTENING
    lines: tuple[Line, ...] = ()
    remaining_ms: int = 0
    """Whole seconds."""
    draft: str = ""
    """What is being written."""
    hint: str | None = None
    """Coached: what a good answer to the open question shows."""
    hint_shown: bool = False
    warning: bool = False
    """The sentence that two minutes are left is on the screen."""
    shows_clock: bool = True
    """Whether the time left is on the screen; the warning always comes."""
    drawer_open: bool = False
    caption_step: int = 0
    """How many times larger the caption was made; below 0 smaller."""
    problem: Problem | None = None
    owed: bool = False
    """The answer is saved, its reply is not: trying again brings the reply."""
    spoken: SpokenState | None = None
    """None: the session is written and read, without a sound."""
    keeps_sound: bool = False
    """The sound of the person's answers is kept."""
    headset: bool = False
    """The person can speak into the interviewer's words."""
    own_captions: bool = True
    """The person's own words are shown while they speak."""
    ends_by_silence: bool = True
    """False: an answer ends when the person says so."""
    notice: Problem | None = None
    """What is missing while the session goes on."""
    latencies: tuple[TurnTimes, ...] = ()
    """The stages of each of the interviewer's turns so far."""
    engines: tuple[EngineStatus, ...] = ()
    """What each engine runs, as the latency panel tells it."""
    panel_open: bool = False
    """Whether the latency panel is open."""

    @property
    def said(self) -> Line | None:
        """The interviewer's last turn."""
        turns = (line for line in reversed(self.lines) if not is_own(line))
        return next(turns, None)

    @property
    def busy(self) -> bool:
        """Whether a turn is on its way."""
        return self.phase is Phase.THINKING

    @property
    def by_voice(self) -> bool:
        """Whether the person answers by speaking now."""
        return self.spoken is not None and not self.spoken.typing

    @property
    def sounding(self) -> bool:
        """Whether the interviewer's turn is being heard."""
        return self.spoken is not None and self.spoken.stage is Stage.SPEAKING

    @property
    def lost_device(self) -> bool:
        """Whether time stands still because the microphone is gone."""
        return self._paused_because is PauseReason.DEVICE

    @property
    def nobody_there(self) -> bool:
        """Whether time stands still because nothing was said for long."""
        return self._paused_because is PauseReason.NOBODY

    @property
    def _paused_because(self) -> PauseReason | None:
        return None if self.spoken is None else self.spoken.paused_because

    @property
    def may_finish(self) -> bool:
        """Whether there is an answer to give now."""
        if self.phase is not Phase.LISTENING:
            return False
        return self.by_voice or bool(self.draft.strip())

    @property
    def may_ask(self) -> bool:
        """Whether the interviewer can be asked for something now."""
        return self.phase is Phase.LISTENING and not self.owed

    @property
    def may_retry(self) -> bool:
        """Whether there is an answer to give again."""
        coached = self.meeting is not None and self.meeting.coached
        return coached and self.may_ask and any(map(is_own, self.lines))


def phase_of(spoken: SpokenState) -> Phase:
    """Return whose moment it is; while the interviewer speaks one may act already."""
    return {
        Stage.IDLE: Phase.THINKING,
        Stage.LISTENING: Phase.LISTENING,
        Stage.THINKING: Phase.THINKING,
        Stage.SPEAKING: Phase.LISTENING,
        Stage.PAUSED: Phase.PAUSED,
        Stage.OVER: Phase.OVER,
    }[spoken.stage]


def is_own(line: Line) -> bool:
    """Return whether the person who practises said it."""
    return line.speaker is Speaker.CANDIDATE
