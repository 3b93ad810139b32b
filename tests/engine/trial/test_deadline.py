"""A trial keeps to its twenty seconds, and uses what it has by then."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.api.cancel import Cancel
from engine.models.catalogue.records import Purpose
from engine.trial.deadline import Deadline
from engine.trial.plan import PROMISED_S
from engine.trial.records import Measured, Stage
from engine.trial.trial import Around, run_trial
from tests.engine.trial.slow_clock import SlowClock
from tests.engine.trial.stand_ins import a_plan


def tried(folder: Path, seconds_each: float, *, busy: bool = False) -> Measured:
    """Return what a trial finds where each thing asked takes so long; no voice."""
    clock = SlowClock(seconds_each)
    around = Around(lambda package: package != "piper", lambda: busy, clock)
    found = run_trial(a_plan(folder), clock.make_worker, _ignore, Cancel(), around)
    assert found is not None
    return found


def _ignore(_stage: Stage) -> None:
    """Nobody watches."""


@pytest.mark.requirement("E-049")
@pytest.mark.parametrize("seconds_each", [0.05, 0.4, 1.0, 2.5, 6.0])
def test_a_trial_takes_no_longer_than_was_promised(
    tmp_path: Path, seconds_each: float
) -> None:
    found = tried(tmp_path, seconds_each)

    # What was asked before the end is waited for here; a real worker is ended then.
    assert found.took_ms <= 1_000 * (PROMISED_S + seconds_each)


def test_with_time_enough_everything_is_measured_and_sure(tmp_path: Path) -> None:
    found = tried(tmp_path, 0.05)

    assert found.is_sure
    assert found.language[0].read_layer_ms == pytest.approx(2.0 / 6)
    assert found.language[0].write_layer_ms == pytest.approx(50.0 / 6)


def test_where_time_runs_out_what_was_measured_is_used_and_less_sure(
    tmp_path: Path,
) -> None:
    found = tried(tmp_path, 2.2)

    assert not found.is_sure
    (hearing,), (language,) = found.hearing, found.language
    assert hearing.hurried
    assert language.hurried
    assert language.read_layer_ms == pytest.approx(2.0 / 6)
    assert language.write_ms > language.read_ms


def test_an_engine_without_time_to_answer_is_told_and_not_held_to_be_broken(
    tmp_path: Path,
) -> None:
    found = tried(tmp_path, 6.0)

    untimed = [each for each in found.left_out if "no time" in each.what]
    assert Purpose.HEARING in {each.engine for each in untimed}
    assert not any(each.cannot_run for each in untimed)


def test_other_programs_that_are_busy_are_noticed(tmp_path: Path) -> None:
    found = tried(tmp_path, 0.05, busy=True)

    assert found.others_busy
    assert not found.is_sure


@given(st.floats(0.1, 100), st.floats(0, 1), st.floats(0, 200))
def test_a_part_never_outlasts_the_whole(
    seconds: float, share: float, passed: float
) -> None:
    clock = SlowClock(passed)
    whole = Deadline(seconds, clock)
    part = whole.part(share)

    clock.work()

    assert part.left <= whole.left
    assert whole.is_over == (passed >= seconds)
