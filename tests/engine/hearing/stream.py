"""A scripted stream: speech and silence in windows, words where they are spoken."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from engine.api.hearing import (
    HearingEvent,
    ListenWish,
    PartialText,
    TurnHeard,
    Word,
)
from engine.hearing.evidence import Written
from engine.hearing.listening import Listening
from engine.hearing.passes import Job
from engine.hearing.turn_text import Purpose
from engine.hearing.windows import WINDOW_BYTES, WINDOW_MS, WINDOW_SAMPLES

WORD_MS = 320
LOUD = array("h", [1_800, -1_800] * (WINDOW_SAMPLES // 2)).tobytes()
QUIET = array("h", [30, -30] * (WINDOW_SAMPLES // 2)).tobytes()
CLICK = array("h", [16_000, -16_000] * 40 + [0] * (WINDOW_SAMPLES - 80)).tobytes()


class Clock:
    """Seconds that pass when the test says so."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Stream:
    """Plays speech into a listening and gathers what comes out.

    The transcriber knows what was said. It answers at once, or, with ``lag_ms``, when
    that much more of the stream has been heard.
    """

    listening: Listening
    lag_ms: int = 0
    events: list[HearingEvent] = field(default_factory=list)
    jobs: list[Job] = field(default_factory=list)
    _words: list[Word] = field(default_factory=list)
    _running: tuple[Job, int] | None = None

    def say(self, text: str, word_ms: int = WORD_MS) -> None:
        """Speak, each word as long as the others."""
        words = text.split()
        begin = self.listening.now_ms
        for place, word in enumerate(words):
            start = begin + place * word_ms
            self._words.append(Word(word, start, start + word_ms, 0.9))
        self.play(LOUD, 0.97, len(words) * word_ms)

    def be_quiet(self, duration_ms: int) -> None:
        """Say nothing in a quiet room."""
        self.play(QUIET, 0.01, duration_ms)

    def play(self, window: bytes, probability: float, duration_ms: int) -> None:
        """Play the same window over and over."""
        assert len(window) == WINDOW_BYTES
        for _ in range(duration_ms // WINDOW_MS):
            self.events += self.listening.window(window, probability)
            self.work()

    def work(self) -> None:
        """Let the transcriber do what it can by now."""
        while True:
            if self._running is None:
                job = self.listening.next_job()
                if job is None:
                    return
                self.jobs.append(job)
                self._running = (job, self.listening.now_ms + self.lag_ms)
            job, ready_ms = self._running
            if self.listening.now_ms < ready_ms:
                return
            self._running = None
            self.events += self.listening.heard(job, self._written(job))

    def catch_up(self) -> None:
        """Let the transcriber finish, though no more is heard."""
        lag, self.lag_ms = self.lag_ms, 0
        if self._running is not None:
            self._running = (self._running[0], self.listening.now_ms)
        self.work()
        self.lag_ms = lag

    @property
    def turns(self) -> list[TurnHeard]:
        """The turns heard so far."""
        return [event for event in self.events if isinstance(event, TurnHeard)]

    @property
    def texts(self) -> list[str]:
        """What was said in each."""
        return [turn.transcription.text for turn in self.turns]

    @property
    def partials(self) -> list[PartialText]:
        """The partial texts told so far."""
        return [event for event in self.events if isinstance(event, PartialText)]

    def passes(self, purpose: Purpose) -> list[Job]:
        """What was transcribed for one purpose."""
        return [job for job in self.jobs if job.span.purpose is purpose]

    def _written(self, job: Job) -> Written:
        start, end = job.span.start_ms, job.span.end_ms
        words = tuple(
            Word(word.text, word.start_ms - start, word.end_ms - start, 0.9)
            for word in self._words
            if start <= (word.start_ms + word.end_ms) // 2 < end
        )
        return Written(words, no_speech=0.01, log_probability=-0.2)


def a_stream(
    wish: ListenWish | None = None,
    *,
    lag_ms: int = 0,
    clock: Clock | None = None,
    with_words: bool = True,
) -> Stream:
    """Return a stream in a quiet room, after half a second of it."""
    listening = Listening(
        wish or ListenWish("en"), clock or Clock(), with_words=with_words
    )
    stream = Stream(listening, lag_ms)
    stream.be_quiet(512)
    return stream


def is_growing(texts: Sequence[str]) -> bool:
    """Tell whether each text begins with the one before."""
    return all(later.startswith(earlier) for earlier, later in pairwise(texts))
