"""The fakes of microphone and loudspeaker keep the pace they are given."""

from datetime import UTC, datetime

import pytest

from app.shared.clock import ManualClock
from engine.api.audio import Audio
from engine.api.errors import Unavailable
from engine.api.voice import SpokenPart
from engine.testing.lanes import VirtualLanes
from engine.testing.sound import FakeLoudspeaker, FakeMicrophone


@pytest.fixture
def lanes() -> VirtualLanes:
    return VirtualLanes(ManualClock(datetime(2026, 3, 2, tzinfo=UTC)))


def part(duration_ms: int) -> SpokenPart:
    return SpokenPart(Audio(bytes(16 * duration_ms), 8_000), (), ())


def test_the_microphone_gives_sound_in_real_time_and_then_silence(
    lanes: VirtualLanes,
) -> None:
    microphone, heard = FakeMicrophone(lanes), bytearray()
    microphone.say(b"\x01" * 32 * 500)
    microphone.start(heard.extend, lambda: None)

    lanes.run_for(1_000)

    assert len(heard) == 32 * 1_000
    assert bytes(heard) == b"\x01" * 32 * 500 + bytes(32 * 500)


def test_a_lost_microphone_says_so_once_and_comes_back(lanes: VirtualLanes) -> None:
    microphone, lost, heard = FakeMicrophone(lanes), [], bytearray()
    microphone.start(heard.extend, lambda: lost.append("lost"))
    lanes.run_for(100)

    microphone.lose()
    lanes.run_for(1_000)
    with pytest.raises(Unavailable):
        microphone.start(heard.extend, lambda: None)
    microphone.come_back()
    microphone.start(heard.extend, lambda: None)
    lanes.run_for(100)

    assert lost == ["lost"]
    assert len(heard) == 32 * 200


def test_parts_are_played_one_after_the_other_without_a_gap(
    lanes: VirtualLanes,
) -> None:
    told: list[int] = []
    loudspeaker = FakeLoudspeaker(lanes)
    loudspeaker.on_progress(told.append)

    loudspeaker.play(part(300))
    loudspeaker.play(part(200))
    lanes.run_for(400)
    playing = loudspeaker.is_playing
    lanes.run_for(200)

    assert (playing, loudspeaker.is_playing) == (True, False)
    assert told == sorted(told)
    assert told[-1] == loudspeaker.played_ms == 500
    assert len(told) == pytest.approx(500 / 33, abs=2)


def test_stopping_drops_the_rest_and_tells_what_was_heard(lanes: VirtualLanes) -> None:
    loudspeaker = FakeLoudspeaker(lanes)
    loudspeaker.play(part(300))
    loudspeaker.play(part(300))
    lanes.run_for(400)

    heard_ms = loudspeaker.stop()
    lanes.run_for(1_000)

    assert heard_ms == 400
    assert [each.heard_ms for each in loudspeaker.played] == [300, 100]


def test_the_count_begins_anew_after_a_gap(lanes: VirtualLanes) -> None:
    loudspeaker = FakeLoudspeaker(lanes)
    loudspeaker.play(part(300))
    lanes.run_for(1_000)

    loudspeaker.play(part(300))
    lanes.run_for(100)

    assert loudspeaker.played_ms == 100


def test_a_pause_holds_the_sound_where_it_is(lanes: VirtualLanes) -> None:
    loudspeaker = FakeLoudspeaker(lanes)
    loudspeaker.play(part(300))
    lanes.run_for(100)

    loudspeaker.pause(paused=True)
    lanes.run_for(1_000)
    held_ms = loudspeaker.played_ms
    loudspeaker.pause(paused=False)
    lanes.run_for(100)

    assert (held_ms, loudspeaker.played_ms) == (100, 200)


def test_a_dead_loudspeaker_plays_nothing(lanes: VirtualLanes) -> None:
    loudspeaker = FakeLoudspeaker(lanes)
    loudspeaker.play(part(300))
    lanes.run_for(100)

    loudspeaker.die(Unavailable("Gone.", "Plug it in."))

    assert not loudspeaker.is_playing
    with pytest.raises(Unavailable):
        loudspeaker.play(part(100))
