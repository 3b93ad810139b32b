"""The ports of hearing: voice activity, transcription, and listening as it happens."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from engine.api.audio import Audio
from engine.api.cancel import Cancel
from engine.api.delivery import SoundMeasures
from engine.api.language import Language


@dataclass(frozen=True, slots=True)
class Word:
    """One word as heard."""

    text: str
    start_ms: int
    """From the beginning of the turn's sound."""
    end_ms: int
    probability: float
    """How sure the engine is, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Transcription:
    """What was understood of a stretch of sound."""

    text: str
    """Empty when nothing was said."""
    words: tuple[Word, ...]


class VoiceActivity(Protocol):
    """Tells speech from everything else; keeps a state along one stream."""

    def probabilities(self, pcm: bytes) -> list[float]:
        """Return one probability of speech for each full window of 32 ms.

        Args:
            pcm: the next 16 kHz samples of the stream; a rest is kept for next time.
        """

    def reset(self) -> None:
        """Begin another stream."""


class Transcriber(Protocol):
    """Turns speech into text; opens no connection, reads local files alone."""

    def transcribe(
        self, audio: Audio, language: Language, cancel: Cancel, context: str = ""
    ) -> Transcription:
        """Return what is said in ``audio`` (16 kHz, at most 30 s).

        Args:
            audio: one stretch of speech.
            language: of the session; never guessed.
            cancel: looked at between decoded segments.
            context: the words just before, as far as they help spelling.
        """


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a silence may last before the turn is taken to be over."""

    least_ms: int = 500
    """Even after a finished sentence."""
    usual_ms: int = 1_200
    """Before anything has been learned of this speaker."""
    most_ms: int = 3_000
    """Even when the sentence hangs; then the turn ends."""
    ends_by_silence: bool = True
    """False: only the person ends a turn (push to finish)."""


@dataclass(frozen=True, slots=True)
class ListenWish:
    """How to listen to one session."""

    language: Language
    patience: Patience = field(default_factory=Patience)
    noise_floor_db: float | None = None
    """Of the room, in dBFS, when it was measured before; None: learned on the way."""
    learned_pause_ms: int | None = None
    """This speaker's usual pause inside an answer, when known from before."""


class EndReason(StrEnum):
    """Why a turn is over."""

    FINISHED = "finished"
    """A finished sentence and a pause longer than this speaker's own."""
    CEILING = "ceiling"
    """The longest silence allowed."""
    PUSHED = "pushed"
    """The person pressed finish."""


@dataclass(frozen=True, slots=True)
class Level:
    """How loud it is; about ten a second while listening."""

    dbfs: float
    speech: bool
    """Whether it is speech."""
    at_ms: int


@dataclass(frozen=True, slots=True)
class SpeechStarted:
    """Somebody began to speak, for the first time in this turn or after a pause."""

    at_ms: int


@dataclass(frozen=True, slots=True)
class SpeechPaused:
    """Speech stopped; the turn may be over or not."""

    at_ms: int
    """When the last sound of speech ended."""


@dataclass(frozen=True, slots=True)
class PartialText:
    """The turn so far, while it is spoken."""

    stable: str
    """Will not change any more: said alike by two transcriptions, or by a final one."""
    tentative: str
    """May still change."""
    at_ms: int
    """The sound covered reaches up to here."""


@dataclass(frozen=True, slots=True)
class Hesitating:
    """The sentence hangs: more is awaited ("take your time")."""

    at_ms: int


@dataclass(frozen=True, slots=True)
class TurnHeard:
    """The person has finished a turn."""

    transcription: Transcription
    started_ms: int
    """When the first speech began, in the time of the stream."""
    ended_ms: int
    """When the last speech ended."""
    decided_ms: int
    """When the end was decided; ``decided_ms - ended_ms`` is the wait."""
    ready_ms: int
    """When the text was ready."""
    reason: EndReason
    learned_pause_ms: int
    """This speaker's usual pause inside an answer, as learned so far."""
    noise_floor_db: float
    """Of the room, as learned so far."""


HearingEvent = (
    Level | SpeechStarted | SpeechPaused | PartialText | Hesitating | TurnHeard
)


class Listener(Protocol):
    """One stream of sound being listened to, turn after turn."""

    def feed(self, pcm: bytes) -> None:
        """Take the next 16 kHz samples; never blocks."""

    def finish(self) -> None:
        """End the turn now (push to finish); a ``TurnHeard`` follows, empty or not."""

    def hold(self, *, held: bool) -> None:
        """While held, sound is dropped and time stands still: pause, half-duplex."""

    def forget(self) -> None:
        """Drop the turn under way: nothing of it will be heard of."""

    def close(self) -> None:
        """End the stream."""


class Hearing(Protocol):
    """The hearing worker, as the application sees it.

    Methods raise ``Unavailable`` when the engine cannot be had or has died.
    """

    def listen(
        self,
        wish: ListenWish,
        on_event: Callable[[HearingEvent], None],
        on_lost: Callable[[Exception], None],
    ) -> Listener:
        """Begin a stream; events come on a thread of the runtime, in order.

        Args:
            wish: language, patience, what was learned before.
            on_event: hears everything.
            on_lost: called once when the engine dies; the listener is useless then.
        """

    def transcribe(
        self, audio: Audio, language: Language, cancel: Cancel
    ) -> Transcription:
        """Return what is said in a whole recording at 16 kHz, of any length."""

    def decode(self, recording: bytes) -> Audio:
        """Return a WAV, FLAC or MP3 file as 16 kHz mono.

        Raises:
            Refused: it is no sound file that can be read.
        """

    def measure(self, audio: Audio, cancel: Cancel) -> SoundMeasures:
        """Return the facts of delivery in the sound of one answer (16 kHz, any length).

        Raises:
            Refused: it has another rate.
            Unavailable: the engine cannot be had or has died.
        """
