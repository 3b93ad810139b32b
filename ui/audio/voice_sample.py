"""A sentence of the interviewer's voice, to hear how it sounds."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from engine.api.cancel import Cancel
from engine.api.language import Language
from engine.api.sound import Loudspeaker
from engine.api.voice import SpokenPart, Utterance, Voice, VoiceChoice
from ui.audio.sound import Sound
from ui.kit.jobs import Job, Stream
from ui.kit.problems import Problem
from ui.kit.tasks import Tasks


@dataclass(frozen=True, slots=True)
class SampleWish:
    """What is to be heard, and where."""

    text: str
    language: Language
    speed: float
    loudspeaker: str | None
    """Identifier of the device; None: the system's own choice."""
    volume: int
    """0 to 100."""


@dataclass(frozen=True, slots=True)
class SampleState:
    """How far a sample is."""

    speaking: bool = False
    problem: Problem | None = None
    """Why nothing was heard."""


class VoiceSample(QObject):
    """Says one utterance at a time; the next one cuts it.

    Signals:
        state_changed: read ``state``.
    """

    state_changed = Signal()

    def __init__(self, sound: Sound, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._sound = sound
        self._tasks = tasks.owned_by(self)
        self._state = SampleState()
        self._speaker: Loudspeaker | None = None
        self._job: Job | None = None
        self._cancel = Cancel()
        self._all_there = False

    @property
    def state(self) -> SampleState:
        """How far it is."""
        return self._state

    def say(self, voice: Voice, wish: SampleWish) -> None:
        """Say what is wished for; without a loudspeaker nothing happens."""
        self.stop()
        speaker = self._sound.loudspeaker(wish.loudspeaker, wish.volume, self.stop)
        if speaker is None:
            return
        self._speaker = speaker
        self._cancel = cancel = Cancel()
        self._all_there = False
        speaker.on_progress(self._on_progress)
        self._set(SampleState(speaking=True))

        def work(stream: Stream[SpokenPart]) -> int:
            return voice.speak(_utterance(voice, wish), stream.send, cancel)

        self._job = self._tasks.ask(
            work, speaker.play, self._on_spoken, self._on_failed
        )

    def stop(self) -> None:
        """Fall silent."""
        job, self._job = self._job, None
        speaker, self._speaker = self._speaker, None
        self._cancel.cancel()
        if job is not None:
            job.cancel()
        if speaker is not None:
            speaker.stop()
        self._set(SampleState())

    def _on_spoken(self, _length_ms: int) -> None:
        self._all_there = True
        self._on_progress(0)

    def _on_progress(self, _played_ms: int) -> None:
        speaker = self._speaker
        if self._all_there and speaker is not None and not speaker.is_playing:
            self._speaker = self._job = None
            self._set(SampleState())

    def _on_failed(self, problem: Problem) -> None:
        self.stop()
        self._set(SampleState(problem=problem))

    def _set(self, state: SampleState) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit()


def _utterance(voice: Voice, wish: SampleWish) -> Utterance:
    """Return the wish in the best voice there is: a natural one where one is here."""
    fitting = [each for each in voice.voices() if each.language == wish.language]
    fitting.sort(key=lambda each: each.engine == "espeak")
    name = fitting[0].voice if fitting else f"espeak:{wish.language}"
    return Utterance(wish.text, wish.language, VoiceChoice(name, rate=wish.speed))
