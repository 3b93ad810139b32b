"""Parts are played one after the other, counted as they are heard, and stopped at once."""

from array import array

import pytest

from engine.api.audio import Audio
from engine.api.voice import SpokenPart
from ui.audio.loudspeaker import QueueLoudspeaker
from ui.audio.samples import Kind, Shape

RATE = 1_000
BUFFER = 200
"""Bytes: 100 ms."""


class TapeSink:
    """A device that plays when told to, and keeps what it played."""

    def __init__(self, rate: int = RATE) -> None:
        self.shape = Shape(rate, 1, Kind.SIGNED_16)
        self.there = True
        self.held = b""
        self.heard = b""
        self.paused = False

    def open(self) -> bool:
        return self.there

    def write(self, frames: bytes) -> int:
        taken = frames[: self.free()]
        self.held += taken
        return len(taken)

    def free(self) -> int:
        return BUFFER - len(self.held)

    def size(self) -> int:
        return BUFFER

    def silence(self) -> None:
        self.held = b""

    def hold(self, *, held: bool) -> None:
        self.paused = held

    def let_pass(self, milliseconds: int) -> None:
        size = 2 * milliseconds * self.shape.rate // 1000
        self.heard += self.held[:size]
        self.held = self.held[size:]


def part(milliseconds: int, value: int = 1, rate: int = RATE) -> SpokenPart:
    samples = array("h", [value] * (milliseconds * rate // 1000))
    return SpokenPart(Audio(samples.tobytes(), rate), (), ())


def play_on(speaker: QueueLoudspeaker, sink: TapeSink, milliseconds: int) -> None:
    for _ in range(milliseconds // 10):
        sink.let_pass(10)
        speaker.feed()


pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def sink() -> TapeSink:
    return TapeSink()


@pytest.fixture
def speaker(sink: TapeSink) -> QueueLoudspeaker:
    return QueueLoudspeaker(sink)


def test_parts_follow_one_another_without_a_gap(
    speaker: QueueLoudspeaker, sink: TapeSink
) -> None:
    speaker.play(part(250, 1))
    speaker.play(part(130, 2))

    play_on(speaker, sink, 400)

    assert sink.heard == part(250, 1).audio.pcm + part(130, 2).audio.pcm


def test_what_was_heard_is_counted_and_not_what_was_handed_over(
    speaker: QueueLoudspeaker, sink: TapeSink
) -> None:
    speaker.play(part(500))

    play_on(speaker, sink, 120)

    assert speaker.played_ms == 120
    assert speaker.is_playing


@pytest.mark.requirement("E-010")
def test_a_stop_is_silent_at_once_and_tells_how_much_was_heard(
    speaker: QueueLoudspeaker, sink: TapeSink
) -> None:
    speaker.play(part(500))
    play_on(speaker, sink, 210)

    heard = speaker.stop()

    assert heard == 210
    assert sink.held == b""
    assert not speaker.is_playing
    assert speaker.played_ms == 210


def test_the_end_is_told_with_the_whole_length(
    speaker: QueueLoudspeaker, sink: TapeSink
) -> None:
    told: list[int] = []
    speaker.on_progress(told.append)
    speaker.play(part(300))

    play_on(speaker, sink, 320)

    assert told[-1] == 300
    assert not speaker.is_playing
    assert told == sorted(told)


def test_progress_is_told_about_thirty_times_a_second(
    speaker: QueueLoudspeaker, sink: TapeSink
) -> None:
    told: list[int] = []
    speaker.on_progress(told.append)
    speaker.play(part(2_000))

    play_on(speaker, sink, 1_000)

    assert 28 <= len(told) <= 36


def test_a_new_utterance_counts_from_nought(
    speaker: QueueLoudspeaker, sink: TapeSink
) -> None:
    speaker.play(part(100))
    play_on(speaker, sink, 120)

    speaker.play(part(400))
    play_on(speaker, sink, 50)

    assert speaker.played_ms == 50


def test_a_pause_holds_the_sound_and_it_goes_on_where_it_was(
    speaker: QueueLoudspeaker, sink: TapeSink
) -> None:
    speaker.play(part(300))
    play_on(speaker, sink, 100)
    speaker.pause(paused=True)
    held = speaker.played_ms

    speaker.pause(paused=False)
    play_on(speaker, sink, 250)

    assert held == 100
    assert not sink.paused
    assert speaker.played_ms == 300
    assert len(sink.heard) == len(part(300).audio.pcm)


def test_another_rate_is_made_the_device_s_own() -> None:
    fast = TapeSink(rate=2_000)
    speaker = QueueLoudspeaker(fast)
    speaker.play(part(400, 1_000, rate=1_000))

    for _ in range(60):
        fast.let_pass(10)
        speaker.feed()

    assert len(fast.heard) == pytest.approx(2 * 800, abs=8)
    assert speaker.played_ms == pytest.approx(400, abs=3)


@pytest.mark.requirement("E-043")
def test_a_device_that_cannot_be_opened_is_told_once(sink: TapeSink) -> None:
    lost: list[bool] = []
    sink.there = False
    speaker = QueueLoudspeaker(sink, lambda: lost.append(True))

    speaker.play(part(100))
    speaker.play(part(100))

    assert lost == [True]
    assert not speaker.is_playing
