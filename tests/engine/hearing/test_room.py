import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.hearing.room import RoomNoise, SpeechGate

levels = st.floats(min_value=-90, max_value=0)


@pytest.mark.requirement("E-037")
def test_the_floor_is_learned_from_a_room_without_speech() -> None:
    room = RoomNoise()

    for level in [-48.0, -47.0, -20.0, -46.5, -47.5] * 20:
        room.hear(level, 0.02)

    assert -48.0 <= room.floor_db <= -46.0


def test_speech_teaches_nothing_about_the_room() -> None:
    room = RoomNoise(-55.0)

    for _ in range(300):
        room.hear(-20.0, 0.9)

    assert room.floor_db == -55.0


def test_what_was_measured_before_holds_until_enough_is_heard() -> None:
    room = RoomNoise(-40.0)

    room.hear(-60.0, 0.0)

    assert room.floor_db == -40.0


def test_a_louder_room_is_followed_within_ten_seconds() -> None:
    room = RoomNoise()
    for _ in range(300):
        room.hear(-60.0, 0.0)

    for _ in range(300):
        room.hear(-40.0, 0.0)

    assert room.floor_db == -40.0


@given(st.lists(st.tuples(levels, st.floats(min_value=0, max_value=1)), max_size=60))
def test_the_floor_stays_plausible(windows: list[tuple[float, float]]) -> None:
    room = RoomNoise()

    for level, probability in windows:
        room.hear(level, probability)

    assert -72.0 <= room.floor_db <= -25.0


def test_speech_as_loud_as_the_room_does_not_begin() -> None:
    gate = SpeechGate(RoomNoise(-40.0))

    assert not gate.judge(-36.0, 0.95)
    assert gate.judge(-30.0, 0.95)


def test_a_weaker_sign_keeps_speech_going_than_begins_it() -> None:
    gate = SpeechGate(RoomNoise(-60.0))

    before = gate.judge(-30.0, 0.4)
    gate.judge(-30.0, 0.9)
    after = gate.judge(-30.0, 0.4)

    assert (before, after) == (False, True)


def test_a_new_stream_begins_without_speech() -> None:
    gate = SpeechGate(RoomNoise(-60.0))
    gate.judge(-30.0, 0.9)

    gate.reset()

    assert not gate.judge(-30.0, 0.4)
