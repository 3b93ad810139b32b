import math
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.hearing.tape import Tape
from engine.hearing.windows import SILENCE_DB, WINDOW_BYTES, Cutter, level_db


def test_a_full_square_wave_is_at_full_scale() -> None:
    assert level_db(array("h", [32_767, -32_768] * 256).tobytes()) == pytest.approx(
        0, abs=0.01
    )


def test_a_sine_at_half_scale_is_nine_decibels_lower() -> None:
    wave = [round(16_384 * math.sin(place / 5)) for place in range(16_000)]

    assert level_db(array("h", wave).tobytes()) == pytest.approx(-9.03, abs=0.05)


def test_silence_has_a_level_too() -> None:
    assert level_db(bytes(1_024)) == level_db(b"") == SILENCE_DB


@given(st.lists(st.binary(max_size=3_000), max_size=8))
def test_a_stream_is_cut_alike_however_it_comes(parcels: list[bytes]) -> None:
    cutter, stream = Cutter(), b"".join(parcels)

    cut = [window for parcel in parcels for window in cutter.cut(parcel)]

    assert cut == Cutter().cut(stream)
    assert all(len(window) == WINDOW_BYTES for window in cut)
    assert b"".join(cut) == stream[: len(cut) * WINDOW_BYTES]


def test_a_tape_gives_back_what_lies_between_two_times() -> None:
    tape = Tape()
    for number in range(10):
        tape.add(bytes([number]) * WINDOW_BYTES, -60.0 + number)

    tape.forget_before(96)

    assert tape.between(0, 128) == bytes([3]) * WINDOW_BYTES
    assert tape.quietest(128, 320) == 128
    assert (tape.begin_ms, tape.end_ms) == (96, 320)


def test_a_tape_takes_whole_windows_only() -> None:
    with pytest.raises(ValueError, match="window"):
        Tape().add(b"half", -60.0)
