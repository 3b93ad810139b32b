from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.practice.spoken.answer_tape import LONGEST_MS, TAIL_MS, AnswerTape
from engine.api.audio import Audio
from engine.hearing.windows import BYTES_A_MS, WINDOW_BYTES, WINDOW_MS


def sound(milliseconds: int, mark: int = 1) -> bytes:
    return bytes([mark]) * (milliseconds * BYTES_A_MS)


def cut(tape: AnswerTape, start_ms: int, end_ms: int) -> Audio:
    found = tape.cut(start_ms, end_ms)
    assert found is not None
    return found


def test_a_cut_holds_what_was_heard_between_two_moments_and_a_little_more() -> None:
    tape = AnswerTape()
    tape.add(sound(1_000, 1) + sound(500, 2) + sound(1_000, 3))

    found = cut(tape, 1_000, 1_500)

    assert found.pcm == sound(500, 2) + sound(TAIL_MS, 3)


def test_what_fills_no_window_before_a_hold_is_not_on_the_clock() -> None:
    """The listener drops it as well, so both clocks go on together."""
    tape = AnswerTape()
    tape.add(sound(WINDOW_MS + 5, 1))
    tape.interrupt()
    tape.add(sound(WINDOW_MS, 2))

    assert tape.end_ms == 2 * WINDOW_MS
    assert cut(tape, WINDOW_MS, 2 * WINDOW_MS).pcm == sound(WINDOW_MS, 2)


def test_what_was_forgotten_cannot_be_cut() -> None:
    tape = AnswerTape()
    tape.add(sound(1_000))
    tape.forget()
    tape.add(sound(1_000, 2))

    assert tape.cut(500, 1_500) is None
    assert cut(tape, 1_000, 2_000).pcm == sound(1_000, 2)


@pytest.mark.parametrize(("start", "end"), [(500, 500), (600, 400), (500, 1_001)])
def test_where_there_is_nothing_there_is_no_sound(start: int, end: int) -> None:
    tape = AnswerTape()
    tape.add(sound(1_000))

    assert tape.cut(start, end) is None


def test_only_the_last_minutes_are_held() -> None:
    tape = AnswerTape()
    for _ in range(25):
        tape.add(sound(60_000))

    assert tape.end_ms == 25 * 60_000
    assert tape.cut(0, 60_000) is None
    assert tape.cut(25 * 60_000 - LONGEST_MS, 25 * 60_000) is not None


def test_another_stream_begins_at_nothing() -> None:
    tape = AnswerTape()
    tape.add(sound(1_000))
    tape.restart()

    assert tape.end_ms == 0


@given(
    st.lists(
        st.tuples(st.sampled_from(["add", "hold", "drop"]), st.integers(1, 3_000)),
        max_size=12,
    )
)
def test_the_clock_never_goes_back(steps: list[tuple[str, int]]) -> None:
    tape = AnswerTape()
    do = {
        "add": lambda size: tape.add(bytes(2 * size)),
        "hold": lambda _: tape.interrupt(),
        "drop": tape.drop_before,
    }
    moments = [0.0]

    for name, size in steps:
        do[name](size)
        moments.append(tape.end_ms)

    lost_ms = WINDOW_BYTES / BYTES_A_MS
    assert all(later > earlier - lost_ms for earlier, later in pairwise(moments))
