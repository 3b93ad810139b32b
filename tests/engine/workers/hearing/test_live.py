"""A stream in the worker with a transcriber the test moves by hand."""

import queue
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest

from engine.api.cancel import Cancel
from engine.api.errors import Unavailable
from engine.api.hearing import ListenWish, Patience
from engine.hearing.evidence import Written
from engine.hearing.heard_words import spread
from engine.hearing.listening import Listening
from engine.hearing.passes import Job
from engine.hearing.turn_text import Purpose
from engine.hearing.windows import WINDOW_BYTES
from engine.runtime.messages import Parcel
from engine.workers.hearing.live import LiveStream, OnFailed, OnWritten
from tests.engine.hearing.stream import LOUD, QUIET

_PATIENCE_S = 10.0


class Caller:
    """The request of a stream, and what was sent back on it."""

    def __init__(self, *, in_step: bool = False) -> None:
        self.verb = "listen"
        self.parcel = Parcel({"in_step": in_step})
        self.cancel = Cancel()
        self.sent: list[Parcel] = []
        self._more: queue.SimpleQueue[Parcel] = queue.SimpleQueue()

    def send(self, part: Parcel) -> None:
        self.sent.append(part)

    def receive(self, timeout_s: float) -> Parcel | None:
        try:
            return self._more.get(timeout=timeout_s)
        except queue.Empty:
            return None

    def say(self, kind: str, blob: bytes = b"", **body: bool) -> None:
        self._more.put(Parcel({"kind": kind, **body}, blob))

    @property
    def told(self) -> list[str]:
        return [str(part.body["event"]) for part in self.sent]


class Loudness:
    """Takes whatever is loud for speech."""

    def probabilities(self, pcm: bytes) -> list[float]:
        return [
            0.95 if pcm[begin : begin + WINDOW_BYTES] == LOUD else 0.01
            for begin in range(0, len(pcm), WINDOW_BYTES)
        ]

    def reset(self) -> None:
        """Nothing is remembered."""


@dataclass
class Pen:
    """A scribe that answers when the test says so."""

    asked: queue.SimpleQueue[tuple[Job, Cancel, OnWritten, OnFailed]] = field(
        default_factory=queue.SimpleQueue
    )

    def begin(
        self, job: Job, cancel: Cancel, on_written: OnWritten, on_failed: OnFailed
    ) -> None:
        self.asked.put((job, cancel, on_written, on_failed))

    def next(self) -> tuple[Job, Cancel, OnWritten, OnFailed]:
        return self.asked.get(timeout=_PATIENCE_S)


Run = Callable[[Caller, Pen], threading.Thread]


@pytest.fixture
def run() -> Iterator[Run]:
    started: list[tuple[Caller, threading.Thread]] = []

    def begin(caller: Caller, pen: Pen) -> threading.Thread:
        wish = ListenWish("en", Patience(ends_by_silence=False))
        stream = LiveStream(caller, Listening(wish, lambda: 0.0), Loudness(), pen)
        thread = threading.Thread(target=stream.run)
        thread.start()
        started.append((caller, thread))
        return thread

    yield begin

    for caller, thread in started:
        caller.cancel.cancel()
        thread.join(_PATIENCE_S)


def test_the_text_follows_when_the_scribe_has_written(run: Run) -> None:
    caller, pen = Caller(), Pen()
    thread = run(caller, pen)

    caller.say("pcm", LOUD * 25 + QUIET * 10)
    caller.say("finish")
    job, _, on_written, _ = pen.next()
    on_written(Written(spread(["yes."], 0, job.span.length_ms)))
    caller.say("close")
    thread.join(_PATIENCE_S)

    assert caller.told[-1] == "turn"
    assert caller.sent[-1].body["text"] == "yes."


def test_a_partial_pass_is_called_off_when_speech_pauses(run: Run) -> None:
    caller, pen = Caller(), Pen()
    run(caller, pen)

    caller.say("pcm", LOUD * 60)
    job, cancel, on_written, _ = pen.next()
    caller.say("pcm", QUIET * 10)
    called_off = threading.Event()
    cancel.when_cancelled(called_off.set)

    assert job.span.purpose is Purpose.PARTIAL
    assert called_off.wait(_PATIENCE_S)
    on_written(None)
    assert pen.next()[0].span.purpose is Purpose.PAUSE


def test_who_listens_is_told_when_the_scribe_cannot(run: Run) -> None:
    caller, pen = Caller(), Pen()
    thread = run(caller, pen)

    caller.say("pcm", LOUD * 25 + QUIET * 10)
    _, _, _, on_failed = pen.next()
    on_failed(Unavailable("It failed.", "Type."))
    thread.join(_PATIENCE_S)

    assert caller.sent[-1].body["event"] == "failed"
    assert caller.sent[-1].body["what"] == "It failed."


def test_voice_activity_does_not_wait_for_the_scribe(run: Run) -> None:
    caller, pen = Caller(), Pen()
    thread = run(caller, pen)

    caller.say("pcm", (LOUD * 25 + QUIET * 15) * 3)
    caller.say("close")
    thread.join(_PATIENCE_S)

    assert caller.told.count("started") == caller.told.count("paused") == 3


def test_a_stream_in_step_stands_still_until_the_words_are_there(run: Run) -> None:
    caller, pen = Caller(in_step=True), Pen()
    run(caller, pen)

    caller.say("pcm", (LOUD * 25 + QUIET * 30) * 2)
    job, _, on_written, _ = pen.next()
    before = caller.told.count("started")
    on_written(Written(spread(["yes"], 0, job.span.length_ms)))
    pen.next()

    assert before == 1
    assert caller.told.count("started") == 2


def test_a_forgotten_turn_brings_no_text(run: Run) -> None:
    caller, pen = Caller(), Pen()
    thread = run(caller, pen)

    caller.say("pcm", LOUD * 25 + QUIET * 10)
    _, _, on_written, _ = pen.next()
    caller.say("forget")
    caller.say("close")
    thread.join(_PATIENCE_S)
    on_written(Written(spread(["secret"], 0, 500)))

    assert "turn" not in caller.told
    assert "partial" not in caller.told
