"""The stages of a turn add up, and the panel says what was measured."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.engines import EngineKind, EngineState, EngineStatus
from app.practice.spoken.times import TurnTimes
from tests.examples import examples
from ui.kit.context import UiContext
from ui.workspaces.practice.room.latency import (
    Step,
    longest_ms,
    median_row,
    row_of,
    rows_of,
)
from ui.workspaces.practice.room.latency_words import as_text

TURN = TurnTimes(
    turn=2,
    speech_ended=10_000,
    end_decided=10_640,
    text_ready=10_900,
    answer_committed=10_915,
    reply_decided=10_930,
    first_clause=11_300,
    first_audio=11_520,
    first_sound=11_550,
)
moments = st.one_of(st.none(), st.integers(0, 9_000))


@pytest.mark.requirement("E-059")
def test_each_step_is_the_time_between_two_moments() -> None:
    row = row_of(TURN)

    assert row.lengths == {
        Step.SILENCE: 640,
        Step.HEARING: 260,
        Step.DECIDING: 30,
        Step.WORDING: 370,
        Step.VOICING: 220,
        Step.PLAYING: 30,
    }
    assert row.wait_ms == 1_550 == TURN.wait_ms()


@given(
    st.builds(
        TurnTimes,
        turn=st.just(1),
        speech_ended=st.just(0),
        end_decided=moments,
        text_ready=moments,
        reply_decided=moments,
        first_clause=moments,
        first_audio=moments,
        first_sound=moments,
    )
)
@settings(max_examples=examples(80))
def test_no_step_is_negative_and_all_end_at_the_last_moment(times: TurnTimes) -> None:
    lengths = [each for each in row_of(times).lengths.values() if each is not None]
    known = [
        moment
        for moment in (
            times.end_decided,
            times.text_ready,
            times.reply_decided,
            times.first_clause,
            times.first_audio,
            times.first_sound,
        )
        if moment is not None
    ]

    assert all(length >= 0 for length in lengths)
    assert sum(lengths) == max(known, default=0)


def test_a_turn_that_answered_nobody_has_no_row() -> None:
    assert rows_of([TurnTimes(0, first_sound=20), TURN]) == (row_of(TURN),)


def test_the_median_is_taken_of_each_step_alone() -> None:
    rows = rows_of(
        TurnTimes(turn, speech_ended=0, end_decided=wait, first_sound=2 * wait)
        for turn, wait in enumerate((500, 900, 700))
    )

    middle = median_row(rows)

    assert middle is not None
    assert middle.lengths[Step.SILENCE] == 700
    assert middle.lengths[Step.HEARING] is None
    assert middle.wait_ms == 1_400
    assert median_row(()) is None


def test_bars_share_one_scale_of_a_second_at_least() -> None:
    assert longest_ms(()) == 1_000
    assert longest_ms([row_of(TURN)]) == 1_550


@pytest.mark.requirement("E-059")
def test_the_text_to_copy_holds_every_figure_and_every_engine(ui: UiContext) -> None:
    engine = EngineStatus(
        EngineKind.HEARING, EngineState.READY, "base", None, 182_000_000
    )

    text = as_text(rows_of([TURN]), [engine], ui)

    assert "Turn 3\t640\t260\t30\t370\t220\t30\t1550" in text.splitlines()
    assert "Median\t640\t260\t30\t370\t220\t30\t1550" in text.splitlines()
    assert text.splitlines()[-1] == "Speech recognition: base, 182 MB, ready"
