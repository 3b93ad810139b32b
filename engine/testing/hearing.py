"""Hearing without an engine: the test says what is heard, and when."""

from collections.abc import Callable, Sequence

from engine.api.audio import HEARING_RATE, SAMPLE_BYTES, Audio
from engine.api.cancel import Cancel
from engine.api.delivery import Interval, SoundMeasures
from engine.api.errors import N_, ExpectedError, Refused
from engine.api.hearing import (
    EndReason,
    HearingEvent,
    Hesitating,
    Level,
    ListenWish,
    PartialText,
    SpeechPaused,
    SpeechStarted,
    Transcription,
    TurnHeard,
    Word,
)
from engine.api.language import Language

_WORD_MS = 400
_QUIET_DB = -60.0
_SPEECH_DB = -25.0
_WAIT_MS = 600
_SYLLABLE_MS = 250


def said(text: str, word_ms: int = _WORD_MS) -> Transcription:
    """Return ``text`` as a transcription whose words all last ``word_ms``."""
    words = tuple(
        Word(word, place * word_ms, (place + 1) * word_ms, 0.9)
        for place, word in enumerate(text.split())
    )
    return Transcription(text, words)


def steady_speech(duration_ms: int) -> SoundMeasures:
    """Return the measures of speech without a pause: four syllables a second."""
    return SoundMeasures(
        duration_ms=duration_ms,
        speech=(Interval(0, duration_ms),) if duration_ms else (),
        nuclei_ms=tuple(range(_SYLLABLE_MS // 2, duration_ms, _SYLLABLE_MS)),
        flat_voiced=(),
        pitch=None,
        loudness=None,
        method="scripted 1",
    )


class ScriptedListener:
    """A stream of which the test decides what is heard.

    Time is counted as in the real one: by the samples fed while it is not held, and
    by what the scripted speech takes.

    Attributes:
        wish: what the stream was begun with.
        now_ms: where the stream stands.
        held: whether sound is dropped.
        forgotten: how often a turn was dropped.
        closed: whether the stream has ended.
    """

    def __init__(
        self, wish: ListenWish, on_event: Callable[[HearingEvent], None]
    ) -> None:
        self.wish = wish
        self.now_ms = 0
        self.held = False
        self.forgotten = 0
        self.closed = False
        self._on_event = on_event
        self._begun_ms: int | None = None
        self._ended_ms = 0
        self._text = ""

    def feed(self, pcm: bytes) -> None:
        """Let time pass; the sound itself is not listened to."""
        if not self.held and not self.closed:
            self.now_ms += len(pcm) * 1000 // (SAMPLE_BYTES * HEARING_RATE)

    def finish(self) -> None:
        """End the turn with what was said so far; nothing said: an empty turn."""
        self._end(EndReason.PUSHED, wait_ms=0)

    def hold(self, *, held: bool) -> None:
        """Drop sound, or take it again."""
        self.held = held

    def forget(self) -> None:
        """Drop the turn under way."""
        self.forgotten += 1
        self._text, self._begun_ms = "", None

    def close(self) -> None:
        """End the stream."""
        self.closed = True

    def start_speaking(self) -> None:
        """Script: somebody begins, or goes on after a pause."""
        if self._begun_ms is None:
            self._begun_ms = self.now_ms
        self._on_event(SpeechStarted(self.now_ms))

    def say(self, text: str) -> None:
        """Script: more words of the turn, then a pause."""
        self.start_speaking()
        self._text = f"{self._text} {text}".strip()
        self.now_ms += _WORD_MS * len(text.split())
        self._ended_ms = self.now_ms
        self._on_event(Level(_SPEECH_DB, speech=True, at_ms=self.now_ms))
        self._on_event(SpeechPaused(self.now_ms))
        self._on_event(PartialText(self._text, "", self.now_ms))

    def hesitate(self) -> None:
        """Script: the sentence hangs."""
        self._on_event(Hesitating(self.now_ms))

    def end_turn(self, reason: EndReason = EndReason.FINISHED) -> None:
        """Script: the silence was long enough."""
        self._end(reason, wait_ms=_WAIT_MS)

    def hear(self, text: str) -> None:
        """Script: a whole turn, from its first word to its end."""
        self.say(text)
        self.end_turn()

    def _end(self, reason: EndReason, wait_ms: int) -> None:
        begun = self.now_ms if self._begun_ms is None else self._begun_ms
        ended = max(begun, self._ended_ms)
        self.now_ms += wait_ms
        turn = TurnHeard(
            transcription=said(self._text),
            started_ms=begun,
            ended_ms=ended,
            decided_ms=self.now_ms,
            ready_ms=self.now_ms,
            reason=reason,
            learned_pause_ms=self.wish.learned_pause_ms or self.wish.patience.usual_ms,
            noise_floor_db=_QUIET_DB,
        )
        self._text, self._begun_ms = "", None
        self._on_event(turn)


class ScriptedHearing:
    """The ``Hearing`` port, deterministic.

    Attributes:
        listeners: every stream begun, in order.
        measured: every sound that was given to be measured, in order.
    """

    def __init__(
        self,
        transcriptions: Sequence[str] = (),
        recordings: Sequence[tuple[bytes, Audio]] = (),
        problem: ExpectedError | None = None,
        measures: SoundMeasures | None = None,
    ) -> None:
        """Prepare the answers.

        Args:
            transcriptions: what ``transcribe`` returns, one after another.
            recordings: what ``decode`` knows; anything else is no sound.
            problem: raised by every method, as by an engine that cannot be had.
            measures: what ``measure`` returns; None: one stretch of steady speech, as
                long as the sound.
        """
        self.measured: list[Audio] = []
        self._measures = measures
        self.listeners: list[ScriptedListener] = []
        self._transcriptions = iter(transcriptions)
        self._recordings = tuple(recordings)
        self._problem = problem
        self._on_lost: list[Callable[[Exception], None]] = []

    @property
    def listener(self) -> ScriptedListener:
        """The stream begun last."""
        return self.listeners[-1]

    def listen(
        self,
        wish: ListenWish,
        on_event: Callable[[HearingEvent], None],
        on_lost: Callable[[Exception], None],
    ) -> ScriptedListener:
        """Begin a stream the test will script."""
        self._raise_problem()
        listener = ScriptedListener(wish, on_event)
        self.listeners.append(listener)
        self._on_lost.append(on_lost)
        return listener

    def transcribe(
        self, audio: Audio, language: Language, cancel: Cancel
    ) -> Transcription:
        """Return the next of the prepared texts; empty when there is none left."""
        del audio, language
        self._raise_problem()
        return said("" if cancel.cancelled else next(self._transcriptions, ""))

    def decode(self, recording: bytes) -> Audio:
        """Return the sound prepared for these bytes.

        Raises:
            Refused: none was prepared.
        """
        self._raise_problem()
        for known, audio in self._recordings:
            if known == recording:
                return audio
        raise Refused(
            N_("This file is no recording that can be read."),
            N_("Choose a WAV, FLAC or MP3 file."),
        )

    def measure(self, audio: Audio, cancel: Cancel) -> SoundMeasures:
        """Return what was prepared, or what ``steady_speech`` has of this length."""
        del cancel
        self._raise_problem()
        self.measured.append(audio)
        return self._measures or steady_speech(audio.duration_ms)

    def lose(self, error: Exception) -> None:
        """Script: the engine dies; the stream begun last hears of it."""
        self._on_lost[-1](error)

    def _raise_problem(self) -> None:
        if self._problem is not None:
            raise self._problem
