"""Three real workers with models of random weights, and the script they keep to."""

import io
import json
import re
import wave
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from benchmarks.models.scripted_hearing import SOUND, WORDS
from benchmarks.models.shelf import model_shelf
from engine.api.audio import HEARING_RATE, SAMPLE_BYTES, Audio
from engine.api.cancel import Cancel
from engine.api.language_model import (
    Generation,
    Messages,
    OnText,
    Reading,
    Sampling,
)
from engine.api.voice import SpokenPart, TimedWord, Utterance, VoiceChoice
from engine.hearing.windows import BYTES_A_MS
from engine.runtime.messages import Parcel
from engine.runtime.supervisor import supervise
from engine.runtime.worker import Worker, WorkerSpec
from engine.trial.random.random_gguf import LanguageShape, random_language_model
from engine.trial.random.random_voice import random_voice
from engine.trial.random.random_whisper import BASE, random_whisper
from engine.workers.hearing.client import HearingClient, hearing_worker
from engine.workers.language.client import (
    LanguageChoice,
    LanguageClient,
    language_worker,
)
from engine.workers.voice.client import VoiceClient, voice_worker

ROOT = Path(__file__).parents[1]
CORES = 2
"""What the engines are told there is, as on the machine aimed at."""
CANDIDATE = VoiceChoice("espeak:en-us", variant="m3")
_GAP = bytes(1_000 * BYTES_A_MS)
_SENTENCE = re.compile(r"[^.?!]+[.?!]+")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Answer:
    """What the candidate says."""

    text: str
    pcm: bytes
    """At 16 kHz, without silence behind it."""


@dataclass
class RecordingModel(LanguageClient):
    """The model as the session sees it; keeps the last prompt and what came of it."""

    worker: Worker
    read_last: Messages = ()
    asked: Messages = ()
    written: Generation | None = None

    def __post_init__(self) -> None:
        super().__init__(self.worker)

    def read(
        self, messages: Messages, cancel: Cancel, *, is_open: bool = False
    ) -> Reading:
        """Read a prompt ahead of a generation."""
        reading = super().read(messages, cancel, is_open=is_open)
        if reading.complete:
            self.read_last = messages
        return reading

    def generate(
        self, messages: Messages, sampling: Sampling, on_text: OnText, cancel: Cancel
    ) -> Generation:
        """Write the next assistant turn."""
        self.asked = messages
        self.written = super().generate(messages, sampling, on_text, cancel)
        return self.written


@dataclass
class RecordingVoice(VoiceClient):
    """The voice as the session hears it; keeps what was asked of it."""

    worker: Worker
    said: list[Utterance] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(self.worker)

    def speak(
        self,
        utterance: Utterance,
        on_part: Callable[[SpokenPart], None],
        cancel: Cancel,
    ) -> int:
        """Say an utterance."""
        self.said.append(utterance)
        return super().speak(utterance, on_part, cancel)


@dataclass(frozen=True, slots=True)
class Speakers:
    """A model and a voice."""

    language: RecordingModel
    voice: RecordingVoice


@dataclass(frozen=True, slots=True)
class Cast:
    """Who plays: the engines of the session, and a model beside it."""

    answers: tuple[Answer, ...]
    language: RecordingModel
    voice: RecordingVoice
    hearing: HearingClient
    hearing_worker: Worker
    beside: LanguageClient


class _Workers:
    """Starts workers that note what they note in one folder, and ends them."""

    def __init__(self, folder: Path) -> None:
        self._shelf = model_shelf()
        self.folder = folder
        self.started: list[Worker] = []

    def language(self, replies: dict[str, str]) -> Worker:
        """Return the language model that keeps to a script."""
        return self._start(scripted_language(language_model(), self.folder, replies))

    def voice(self) -> Worker:
        """Return the voice, with the threads it gets on this machine."""
        files = [random_voice("en", self._shelf)]
        return self._start(voice_worker(files, max(1, CORES // 2)))

    def hearing(self) -> Worker:
        """Return the hearing that keeps to the script in the folder."""
        model = random_whisper(BASE, self._shelf)
        return self._start(_scripted_hearing(model, self.folder))

    def close(self) -> None:
        """End them all."""
        for worker in self.started:
            worker.close()

    def _start(self, spec: WorkerSpec) -> Worker:
        worker = supervise(spec, state_folder=self.folder)
        self.started.append(worker)
        worker.warm()
        return worker


@contextmanager
def the_speakers(folder: Path, replies: dict[str, str]) -> Iterator[Speakers]:
    """Give a model and a voice, loaded and warm.

    Args:
        folder: for what they note; emptied by the caller.
        replies: texts the model can be asked for, by a name with "#".
    """
    with closing(_Workers(folder)) as workers:
        model = RecordingModel(workers.language(replies))
        voice = RecordingVoice(workers.voice())
        model.count(())
        _warm(voice)
        yield Speakers(model, voice)


@contextmanager
def the_cast(folder: Path, texts: Sequence[str]) -> Iterator[Cast]:
    """Give the engines of a session, loaded and warm, with the script of its answers.

    Args:
        folder: for what they note; emptied by the caller.
        texts: what the candidate says.
    """
    with closing(_Workers(folder)) as workers:
        own, other = workers.language({}), workers.language({})
        voice = RecordingVoice(workers.voice())
        answers = _spoken(texts, voice, folder)
        hearing = workers.hearing()
        client = HearingClient(hearing)
        for model in (own, other):
            LanguageClient(model).count(())
        client.transcribe(Audio(_GAP, HEARING_RATE), "en", Cancel())
        _warm(voice)
        yield Cast(
            answers,
            RecordingModel(own),
            voice,
            client,
            hearing,
            LanguageClient(other),
        )


def scripted_language(model: Path, folder: Path, replies: dict[str, str]) -> WorkerSpec:
    """Return the language worker that keeps to a script."""
    spec = language_worker(LanguageChoice(model, folder / "states", threads=CORES))
    return replace(
        spec,
        service="benchmarks.models.scripted_language:ScriptedLanguageService",
        settings=Parcel({**spec.settings.body, "replies": dict(replies)}),
    )


def candidate_texts(count: int, words: int) -> list[str]:
    """Return so many answers of about so many words, from those of the tests."""
    found: list[str] = []
    for path in sorted((ROOT / "tests" / "answers").glob("*.en.txt")):
        for answer in path.read_text("utf-8").split("---"):
            said = ""
            for sentence in _SENTENCE.findall(" ".join(answer.split())):
                said = f"{said} {sentence.strip()}".strip()
                if len(said.split()) >= words:
                    break
            if len(said.split()) >= words and "?" not in said:
                found.append(said)
    step = max(1, len(found) // count)
    return found[::step][:count]


def language_model() -> Path:
    """Return the model of 1.1 billion weights, made when it is not there yet."""
    return random_language_model(model_shelf(), LanguageShape(words=known_words()))


def known_words() -> tuple[str, ...]:
    """Return the words of the content and of the candidates, for a vocabulary."""
    files = [
        *(ROOT / "resources" / "content").rglob("*.yaml"),
        *(ROOT / "tests" / "answers").glob("*.en.txt"),
    ]
    pages = (path.read_text("utf-8") for path in sorted(files))
    return tuple(sorted({word for page in pages for word in _WORD.findall(page)}))


def _spoken(
    texts: Sequence[str], voice: VoiceClient, folder: Path
) -> tuple[Answer, ...]:
    """Have the answers said; write down which word sounds when."""
    decoder = supervise(hearing_worker(None), state_folder=folder)
    sound, words = bytearray(), list[tuple[str, int, int]]()
    answers: list[Answer] = []
    for text in texts:
        parts: list[SpokenPart] = []
        voice.speak(Utterance(text, "en", CANDIDATE), parts.append, Cancel())
        at = len(sound) // BYTES_A_MS
        for part in parts:
            words += [
                (_with_marks(text, each), at + each.start_ms, at + each.end_ms)
                for each in part.words
            ]
            at += part.audio.duration_ms
        pcm = HearingClient(decoder).decode(_wave(parts)).pcm.rstrip(b"\0")
        pcm += bytes(-len(pcm) % (32 * BYTES_A_MS))
        sound += pcm + _GAP
        answers.append(Answer(text, pcm))
    decoder.close()
    (folder / SOUND).write_bytes(sound)
    (folder / WORDS).write_text(json.dumps(words), "utf-8")
    return tuple(answers)


def _with_marks(text: str, word: TimedWord) -> str:
    """Return a word with the marks behind it, as Whisper writes them."""
    return text[word.start :].split(maxsplit=1)[0]


def _wave(parts: Sequence[SpokenPart]) -> bytes:
    written = io.BytesIO()
    with wave.open(written, "wb") as stream:
        stream.setnchannels(1)
        stream.setsampwidth(SAMPLE_BYTES)
        stream.setframerate(parts[0].audio.rate)
        stream.writeframes(b"".join(part.audio.pcm for part in parts))
    return written.getvalue()


def _scripted_hearing(model: Path, folder: Path) -> WorkerSpec:
    spec = hearing_worker(model, CORES)
    return replace(
        spec,
        service="benchmarks.models.scripted_hearing:ScriptedHearingService",
        settings=Parcel({**spec.settings.body, "script": str(folder)}),
    )


def _warm(voice: VoiceClient) -> None:
    piper = next(each for each in voice.voices() if each.engine == "piper")
    voice.warm(VoiceChoice(piper.voice))
