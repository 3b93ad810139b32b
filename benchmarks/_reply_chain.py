"""From a prompt to the first sound: model, clauses, voice and loudspeaker, as in a session."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import median
from time import perf_counter

from app.practice.spoken.hooks import MouthHooks
from app.practice.spoken.mouth import Mouth
from app.practice.spoken.speech import Speech
from app.practice.spoken.thread_lanes import ThreadLanes
from app.shared.clock import SystemClock
from engine.api.cancel import Cancel
from engine.api.language_model import LanguageModel, Messages, Reading, Sampling
from engine.api.voice import SpokenPart, Utterance, VoiceFacts
from engine.content.persona import Persona
from engine.speech.clauses import ClauseSplitter
from engine.testing.sound import FakeLoudspeaker
from engine.workers.voice.client import VoiceClient

PATIENCE_S = 120.0
MOST_TOKENS = 500


class Loudspeaker(FakeLoudspeaker):
    """Notes when it fell silent."""

    silent_at = 0.0

    def stop(self) -> int:
        """Fall silent."""
        heard = super().stop()
        self.silent_at = perf_counter()
        return heard


class TimedVoice:
    """A voice that notes when it has nothing more to do."""

    def __init__(self, voice: VoiceClient) -> None:
        self._voice = voice
        self.idle_at = 0.0
        self.asked = 0
        self.answered = 0

    def voices(self) -> tuple[VoiceFacts, ...]:
        """Return what can be chosen."""
        return self._voice.voices()

    def warm(self, choice: object) -> None:
        """Nothing: it is warm."""

    def speak(
        self,
        utterance: Utterance,
        on_part: Callable[[SpokenPart], None],
        cancel: Cancel,
    ) -> int:
        """Say an utterance."""
        self.asked += 1
        try:
            return self._voice.speak(utterance, on_part, cancel)
        finally:
            self.answered += 1
            self.idle_at = perf_counter()


@dataclass
class Said:
    """What came of one reply; moments of ``perf_counter``."""

    begun: float
    audio: float = 0.0
    model_idle: float = 0.0
    clauses: int = 0
    pieces: list[float] = field(default_factory=list)
    reading: Reading | None = None

    @property
    def first_sound_ms(self) -> float:
        """From the decision to the first sound."""
        return (self.audio - self.begun) * 1000

    @property
    def token_ms(self) -> float:
        """Median time between two pieces of text."""
        gaps = [b - a for a, b in zip(self.pieces, self.pieces[1:], strict=False)]
        return median(gaps) * 1000 if gaps else 0.0


@dataclass(frozen=True, slots=True)
class Stopped:
    """How long after somebody cut in everything was still, in milliseconds."""

    silence: float
    model: float
    voice: float
    token: float


class ReplyChain:
    """Says replies one at a time; close it to end its threads."""

    def __init__(
        self, model: LanguageModel, voice: VoiceClient, persona: Persona
    ) -> None:
        self._model = model
        self._voice = TimedVoice(voice)
        self._lanes = ThreadLanes(SystemClock())
        self._loudspeaker = Loudspeaker(self._lanes)
        hooks = MouthHooks(_nothing, self._on_audio, _ignore, _nothing, _fail)
        self._mouth = Mouth(self._lanes, hooks)
        self._mouth.equip(Speech(self._voice, persona, "en", 1.0), self._loudspeaker)
        self._said = Said(0.0)
        self._stop = Cancel()

    def close(self) -> None:
        """End the threads."""
        self._lanes.close()

    def first_sound_ms(self, messages: Messages) -> float:
        """Return the time to the first sound of the reply, and let the rest be."""
        self._begin(messages)
        self._until(lambda: self._said.audio > 0)
        said = self._said
        self._cut_in()
        return said.first_sound_ms

    def whole(self, messages: Messages) -> None:
        """Say the whole reply, as far as it has to be made."""
        self._begin(messages)
        before = self._voice.answered
        said = self._said
        self._until(lambda: said.model_idle > 0 and said.clauses > 0)
        self._lanes.run_until(lambda: False, 0.2)
        self._until(lambda: self._voice.answered >= before + said.clauses)
        self._cut_in()

    def cut(self, messages: Messages, after_s: float) -> Stopped:
        """Cut into the reply from another thread, ``after_s`` into its sound."""
        self._begin(messages)
        self._until(lambda: self._said.audio > 0)
        self._lanes.run_until(lambda: False, after_s)
        return self._interrupted(0.0)

    def cut_before(self, messages: Messages, after_s: float) -> Stopped:
        """Cut in while the prompt is still being read."""
        self._begin(messages)
        return self._interrupted(after_s)

    def _interrupted(self, after_s: float) -> Stopped:
        event: list[float] = []

        def cut_in() -> None:
            event.append(perf_counter())
            self._lanes.soon(self._cut_in)

        timer = threading.Timer(after_s, cut_in)
        timer.start()
        self._until(lambda: bool(event) and self._said.model_idle > 0)
        timer.join()
        self._until(lambda: self._loudspeaker.silent_at > event[0])
        said, voice = self._said, self._voice
        self._until(lambda: voice.answered == voice.asked)
        return Stopped(
            silence=(self._loudspeaker.silent_at - event[0]) * 1000,
            model=(said.model_idle - event[0]) * 1000,
            voice=max(0.0, voice.idle_at - event[0]) * 1000,
            token=said.token_ms,
        )

    def _begin(self, messages: Messages) -> None:
        self._said = said = Said(perf_counter())
        self._stop = stop = Cancel()
        self._mouth.begin()

        def work(send: Callable[[str], None], _: Cancel) -> None:
            splitter = ClauseSplitter()

            def hear(text: str) -> None:
                said.pieces.append(perf_counter())
                for clause in splitter.feed(text):
                    send(clause)

            sampling = Sampling(1, most_tokens=MOST_TOKENS)
            written = self._model.generate(messages, sampling, hear, stop)
            said.model_idle = perf_counter()
            said.reading = written.reading
            for clause in splitter.end():
                send(clause)

        def on_clause(clause: str) -> None:
            if not stop.cancelled:
                said.clauses += 1
                self._mouth.add(clause)

        self._lanes.ask(work, on_clause, _ignore, _fail)

    def _cut_in(self) -> None:
        """Stop device and voice, then the model, as a session does."""
        self._mouth.stop()
        self._stop.cancel()

    def settle(self) -> None:
        """Wait until model and voice are idle."""
        self._until(lambda: self._said.model_idle > 0)
        self._lanes.run_until(lambda: False, 0.3)

    def _on_audio(self) -> None:
        self._said.audio = self._said.audio or perf_counter()

    def _until(self, is_over: Callable[[], bool]) -> None:
        if not self._lanes.run_until(is_over, PATIENCE_S):
            raise TimeoutError("the reply never came")


def _nothing() -> None:
    """Nobody is told."""


def _ignore(_: object) -> None:
    """Nobody is told."""


def _fail(error: Exception) -> None:
    raise error
