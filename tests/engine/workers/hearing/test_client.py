"""The client over a worker that only takes notes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from engine.api.audio import Audio
from engine.api.cancel import Cancel
from engine.api.errors import Refused, Unavailable
from engine.api.hearing import HearingEvent, ListenWish, SpeechStarted
from engine.runtime.messages import Parcel
from engine.runtime.worker import Health, OnPart, WorkerLost, WorkerState
from engine.testing.hearing import steady_speech
from engine.workers.hearing.client import HearingClient, hearing_worker
from engine.workers.hearing.messages import measures_to_body

SECOND = bytes(32_000)


class Notes:
    """A worker, and the one exchange begun on it."""

    def __init__(self) -> None:
        self.sent: list[Parcel] = []
        self.asked: list[Parcel] = []
        self.on_part: OnPart | None = None
        self.on_lost: Callable[[WorkerLost], None] | None = None
        self.ready_line: Parcel | None = None
        self.health = Health(WorkerState.READY, None, 0, 0, None)
        self.is_busy = False

    def warm(self) -> None:
        """Nothing to start."""

    def begin(
        self,
        verb: str,
        parcel: Parcel,
        on_part: OnPart | None = None,
        on_lost: Callable[[WorkerLost], None] | None = None,
    ) -> "Notes":
        assert verb == "listen"
        self.asked.append(parcel)
        self.on_part, self.on_lost = on_part, on_lost
        return self

    def call(
        self,
        verb: str,
        parcel: Parcel,
        on_part: OnPart | None = None,
        cancel: Cancel | None = None,
        silence_s: float = 60.0,
    ) -> Parcel:
        del on_part, cancel, silence_s
        self.asked.append(parcel)
        if verb == "decode":
            return Parcel({"rate": 16_000})
        if verb == "measure":
            seconds = len(parcel.blob) // len(SECOND)
            return Parcel(measures_to_body(steady_speech(1_000 * seconds)))
        return Parcel({"text": "yes", "words": [["yes", 100, 300, 0.9]]})

    def send(self, part: Parcel) -> None:
        self.sent.append(part)

    def cancel(self) -> None:
        """Nothing runs."""

    def result(self) -> Parcel:
        return Parcel()

    def forgive(self) -> None:
        """Nothing to forgive."""

    def close(self) -> None:
        """Nothing to end."""

    def tell(self, **body: str | int) -> None:
        assert self.on_part is not None
        self.on_part(Parcel(body))


@pytest.fixture
def notes() -> Notes:
    return Notes()


def nothing(_: object) -> None:
    """Hear of nothing."""


def test_sound_the_worker_does_not_take_is_dropped_in_the_end(notes: Notes) -> None:
    listener = HearingClient(notes).listen(ListenWish("en"), nothing, nothing)

    for _ in range(120):
        listener.feed(SECOND)

    assert 30 <= len(notes.sent) <= 32


def test_a_worker_that_keeps_up_loses_nothing(notes: Notes) -> None:
    listener = HearingClient(notes).listen(ListenWish("en"), nothing, nothing)

    for second in range(120):
        listener.feed(SECOND)
        notes.tell(event="started", at_ms=second * 1_000)

    assert len(notes.sent) == 120


def test_while_held_no_sound_leaves_the_application(notes: Notes) -> None:
    listener = HearingClient(notes).listen(ListenWish("en"), nothing, nothing)

    listener.hold(held=True)
    listener.feed(SECOND)
    listener.hold(held=False)
    listener.feed(SECOND)

    assert [part.body["kind"] for part in notes.sent] == ["hold", "hold", "pcm"]


def test_a_closed_stream_is_silent_both_ways(notes: Notes) -> None:
    heard: list[HearingEvent] = []
    listener = HearingClient(notes).listen(ListenWish("en"), heard.append, nothing)

    listener.close()
    listener.feed(SECOND)
    notes.tell(event="started", at_ms=0)

    assert [part.body["kind"] for part in notes.sent] == ["close"]
    assert heard == []


def test_events_are_handed_on(notes: Notes) -> None:
    heard: list[HearingEvent] = []
    HearingClient(notes).listen(ListenWish("en"), heard.append, nothing)

    notes.tell(event="started", at_ms=320)

    assert heard == [SpeechStarted(320)]


def test_a_failure_is_told_once(notes: Notes) -> None:
    lost: list[Exception] = []
    HearingClient(notes).listen(ListenWish("en"), nothing, lost.append)
    assert notes.on_part is not None
    assert notes.on_lost is not None

    notes.on_part(
        Parcel(
            {"event": "failed", "what": "It failed.", "remedy": "Type.", "values": {}}
        )
    )
    notes.on_lost(WorkerLost("It died.", "Type."))

    (error,) = lost
    assert isinstance(error, Unavailable)
    assert error.what == "It failed."


def test_a_very_long_recording_goes_in_parts_and_keeps_its_times(notes: Notes) -> None:
    audio = Audio(SECOND * 50 * 60, 16_000)

    heard = HearingClient(notes).transcribe(audio, "en", Cancel())

    lengths = [len(parcel.blob) for parcel in notes.asked]
    assert sum(lengths) == len(audio.pcm)
    assert max(lengths) <= 20 * 60 * len(SECOND)
    starts = [word.start_ms for word in heard.words]
    assert starts == sorted(starts)
    assert starts[-1] > 38 * 60_000


def test_sound_at_another_rate_is_refused(notes: Notes) -> None:
    with pytest.raises(Refused, match="sample rate"):
        HearingClient(notes).transcribe(Audio(SECOND, 44_100), "en", Cancel())


def test_a_very_long_sound_is_measured_in_parts_that_join(notes: Notes) -> None:
    audio = Audio(SECOND * 50 * 60, 16_000)

    found = HearingClient(notes).measure(audio, Cancel())

    assert sum(len(parcel.blob) for parcel in notes.asked) == len(audio.pcm)
    assert len(notes.asked) == 3
    assert found.duration_ms == pytest.approx(audio.duration_ms, abs=3_000)
    assert found.nuclei_ms[-1] > 49 * 60_000


def test_after_a_cancel_nothing_more_is_measured(notes: Notes) -> None:
    cancel = Cancel()
    cancel.cancel()

    found = HearingClient(notes).measure(Audio(SECOND, 16_000), cancel)

    assert (notes.asked, found.duration_ms) == ([], 0)


def test_sound_at_another_rate_is_not_measured(notes: Notes) -> None:
    with pytest.raises(Refused, match="sample rate"):
        HearingClient(notes).measure(Audio(SECOND, 44_100), Cancel())


def test_a_recording_too_large_to_hand_over_is_refused(notes: Notes) -> None:
    with pytest.raises(Refused, match="60 MB"):
        HearingClient(notes).decode(bytes(61 * 1024 * 1024))


def test_words_are_there_only_when_the_worker_says_so(notes: Notes) -> None:
    client = HearingClient(notes)

    before = client.has_words
    notes.ready_line = Parcel({"words": True})

    assert (before, client.has_words) == (False, True)


@pytest.mark.parametrize("name", ["model.bin", "vocabulary.json"])
def test_another_file_of_the_model_is_another_engine(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"one")
    first = hearing_worker(tmp_path).fingerprint
    (tmp_path / name).write_bytes(b"another")

    assert hearing_worker(tmp_path).fingerprint != first
