"""Three seconds of the microphone, heard by nobody and kept nowhere."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.shared.errors import Unavailable
from engine.api.sound import Microphone
from ui.audio.permission import Permission
from ui.audio.sound import Sound
from ui.audio.verdict import FRAME_MS, Meter, Trial, judge
from ui.kit.problems import Problem, problem_of

TRIAL_MS = 3_000


@dataclass(frozen=True, slots=True)
class TrialState:
    """How far a trial is."""

    running: bool = False
    trial: Trial | None = None
    """What the last one told."""
    problem: Problem | None = None
    """Why there was none."""


class MicrophoneTrial(QObject):
    """Opens a microphone for three seconds and measures.

    Signals:
        state_changed: read ``state``.
        level: how loud it is now, in dBFS.
    """

    state_changed = Signal()
    level = Signal(float)

    def __init__(self, sound: Sound, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sound = sound
        self._state = TrialState()
        self._microphone: Microphone | None = None
        self._meter = Meter()

    @property
    def state(self) -> TrialState:
        """How far it is."""
        return self._state

    def start(self, wanted: str | None) -> None:
        """Begin; ``wanted`` names the device. The system may ask the person first."""
        self.stop()
        if self._sound.permission is Permission.UNASKED:
            self._sound.ask_permission(lambda: self._open(wanted))
        else:
            self._open(wanted)

    def stop(self) -> None:
        """Give the microphone back; what was not measured is not told."""
        microphone, self._microphone = self._microphone, None
        if microphone is not None:
            microphone.stop()
            self._set(TrialState())

    def _open(self, wanted: str | None) -> None:
        self._meter = Meter()
        microphone = self._sound.microphone(wanted)
        self._microphone = microphone
        self._set(TrialState(running=True))
        try:
            microphone.start(self._on_pcm, self._on_lost)
        except Unavailable as error:
            self._microphone = None
            self._set(TrialState(problem=problem_of(error)))

    def _on_pcm(self, pcm: bytes) -> None:
        for level in self._meter.take(pcm):
            self.level.emit(level)
        if len(self._meter.levels) * FRAME_MS >= TRIAL_MS:
            self._finish()

    def _finish(self) -> None:
        microphone, self._microphone = self._microphone, None
        if microphone is not None:
            microphone.stop()
        self._set(TrialState(trial=judge(self._meter.levels)))

    def _on_lost(self) -> None:
        self._finish()

    def _set(self, state: TrialState) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit()
