"""A sentence of the person's own, heard back: in memory alone, and gone with the page."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from app.shared.errors import N_, Unavailable
from engine.api.audio import HEARING_RATE, SAMPLE_BYTES, Audio
from engine.api.sound import Loudspeaker, Microphone
from engine.api.voice import SpokenPart
from ui.audio.permission import Permission
from ui.audio.sound import Sound
from ui.audio.verdict import Meter, Trial, judge
from ui.kit.problems import Problem, problem_of

LONGEST_MS = 8_000
_SHORTEST_MS = 400
"""Less is a slip of the finger, or a microphone that went away at once."""
_NO_LOUDSPEAKER = Problem(
    N_("You were heard, but there is no loudspeaker to play it."),
    N_("Plug in a headset or loudspeakers to hear yourself, or go on without."),
)
_LOST = Problem(
    N_("The microphone is gone."),
    N_("Plug it in again, or choose another one."),
)


class OwnVoiceStage(StrEnum):
    """What is being done."""

    REST = "rest"
    LISTENING = "listening"
    PLAYING = "playing"


@dataclass(frozen=True, slots=True)
class OwnVoiceState:
    """How far it is."""

    stage: OwnVoiceStage = OwnVoiceStage.REST
    trial: Trial | None = None
    """What the sentence told of the microphone."""
    has_sound: bool = False
    """Whether there is something to hear again."""
    problem: Problem | None = None
    """Why nothing was heard or played."""


@dataclass(frozen=True, slots=True)
class Through:
    """The devices to use; None: the system's own choice."""

    microphone: str | None = None
    loudspeaker: str | None = None
    volume: int = 100
    """0 to 100."""


class OwnVoice(QObject):
    """Listens for a few seconds, then plays what it heard.

    Signals:
        state_changed: read ``state``.
        level: how loud it is now, in dBFS.
    """

    state_changed = Signal()
    level = Signal(float)

    def __init__(self, sound: Sound, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sound = sound
        self._state = OwnVoiceState()
        self._through = Through()
        self._microphone: Microphone | None = None
        self._speaker: Loudspeaker | None = None
        self._meter = Meter()
        self._pcm = bytearray()

    @property
    def state(self) -> OwnVoiceState:
        """How far it is."""
        return self._state

    def listen(self, through: Through) -> None:
        """Take a sentence in; the system may ask the person first."""
        self.forget()
        self._through = through
        if self._sound.permission is Permission.UNASKED:
            self._sound.ask_permission(self._open)
        else:
            self._open()

    def enough(self) -> None:
        """The sentence is said: play it. Without listening nothing happens."""
        if self._microphone is None:
            return
        self._close_microphone()
        if self._heard_ms < _SHORTEST_MS:
            self._pcm.clear()
            self._set(OwnVoiceState())
            return
        self._set(OwnVoiceState(trial=judge(self._meter.levels), has_sound=True))
        self.play(self._through)

    def play(self, through: Through) -> None:
        """Play the sentence, again where it was played before."""
        if not self._pcm or self._microphone is not None:
            return
        self._silence()
        trial = self._state.trial
        speaker = self._sound.loudspeaker(
            through.loudspeaker, through.volume, self._on_silent
        )
        if speaker is None:
            self._set(OwnVoiceState(trial=trial, problem=_NO_LOUDSPEAKER))
            return
        self._speaker = speaker
        speaker.on_progress(self._on_progress)
        self._set(OwnVoiceState(OwnVoiceStage.PLAYING, trial, has_sound=True))
        speaker.play(SpokenPart(Audio(bytes(self._pcm), HEARING_RATE), (), ()))

    def hush(self) -> None:
        """Play no further; what was said can be heard again."""
        if self._speaker is not None:
            self._on_silent()

    def forget(self) -> None:
        """Give the devices back and drop what was said."""
        self._close_microphone()
        self._silence()
        self._pcm.clear()
        self._meter = Meter()
        self._set(OwnVoiceState())

    @property
    def _heard_ms(self) -> int:
        return len(self._pcm) // SAMPLE_BYTES * 1000 // HEARING_RATE

    def _open(self) -> None:
        microphone = self._sound.microphone(self._through.microphone)
        self._microphone = microphone
        self._set(OwnVoiceState(OwnVoiceStage.LISTENING))
        try:
            microphone.start(self._on_pcm, self._on_lost)
        except Unavailable as error:
            self._microphone = None
            self._set(OwnVoiceState(problem=problem_of(error)))

    def _on_pcm(self, pcm: bytes) -> None:
        self._pcm += pcm
        for level in self._meter.take(pcm):
            self.level.emit(level)
        if self._heard_ms >= LONGEST_MS:
            self.enough()

    def _on_lost(self) -> None:
        self._microphone = None
        self._pcm.clear()
        self._set(OwnVoiceState(problem=_LOST))

    def _on_progress(self, _played_ms: int) -> None:
        if self._speaker is not None and not self._speaker.is_playing:
            self._on_silent()

    def _on_silent(self) -> None:
        self._silence()
        self._set(OwnVoiceState(trial=self._state.trial, has_sound=bool(self._pcm)))

    def _close_microphone(self) -> None:
        microphone, self._microphone = self._microphone, None
        if microphone is not None:
            microphone.stop()

    def _silence(self) -> None:
        speaker, self._speaker = self._speaker, None
        if speaker is not None:
            speaker.stop()

    def _set(self, state: OwnVoiceState) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit()
