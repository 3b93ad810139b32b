"""Change against oneself, and how far chance may have a part in it."""

from datetime import timedelta
from math import sqrt
from statistics import fmean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.progress import ChangeSeen, CompetencyTrend, LevelPoint
from app.progress.trend_of import trend_of
from tests.builders import A_MOMENT, new_id
from tests.examples import examples

levels = st.floats(min_value=1, max_value=5, allow_nan=False)


def a_trend(*values: float) -> CompetencyTrend:
    points = [
        LevelPoint(
            new_id(), A_MOMENT + timedelta(days=day), "first-steps", value, 1, 5, 2
        )
        for day, value in enumerate(values)
    ]
    return trend_of("results", points)


@pytest.mark.requirement("E-072")
@pytest.mark.parametrize(("values", "missing"), [((3.0,), 2), ((3.0, 5.0), 1)])
def test_below_three_sessions_nothing_is_said_but_what_is_missing(
    values: tuple[float, ...], missing: int
) -> None:
    trend = a_trend(*values)

    assert trend.seen is ChangeSeen.TOO_FEW
    assert trend.sessions_missing == missing
    assert (trend.baseline, trend.recent, trend.change, trend.error) == (None,) * 4
    assert [point.level for point in trend.points] == list(values)


@pytest.mark.requirement("E-072")
def test_three_sessions_make_the_baseline_and_the_third_is_set_against_it() -> None:
    trend = a_trend(2.0, 2.0, 5.0)

    spread = sqrt((1 + 1 + 4) / 2)
    assert (trend.baseline, trend.recent, trend.change) == (3.0, 5.0, 2.0)
    assert trend.error == pytest.approx(spread * sqrt(2 / 3), abs=0.01)
    assert trend.seen is ChangeSeen.WITHIN_CHANCE


def test_the_latest_three_after_the_baseline_stand_for_now() -> None:
    trend = a_trend(2.0, 2.0, 2.0, 1.0, 4.0, 4.0, 4.0)

    assert (trend.baseline, trend.recent, trend.change) == (2.0, 4.0, 2.0)
    assert trend.error == pytest.approx(0.5 * sqrt(2 / 3), abs=0.01)
    assert trend.seen is ChangeSeen.HIGHER


def test_getting_lower_is_said_as_plainly() -> None:
    assert a_trend(4.0, 4.0, 4.0, 2.0, 2.0, 2.0).seen is ChangeSeen.LOWER


def test_one_session_after_the_baseline_proves_less_than_three() -> None:
    one, three = a_trend(3, 3, 3, 4), a_trend(3, 3, 3, 4, 4, 4)

    assert one.error is not None
    assert three.error is not None
    assert one.error > three.error
    assert (one.seen, three.seen) == (ChangeSeen.WITHIN_CHANCE, ChangeSeen.HIGHER)


def test_points_that_agree_by_chance_leave_half_a_level_open() -> None:
    trend = a_trend(3.0, 3.0, 3.0, 3.5)

    assert trend.error == pytest.approx(0.5 * sqrt(1 / 3 + 1), abs=0.01)


@settings(max_examples=examples(60))
@given(st.lists(levels, min_size=3, max_size=12))
def test_what_is_said_follows_from_the_change_and_its_error(
    values: list[float],
) -> None:
    trend = a_trend(*values)

    assert trend.baseline == pytest.approx(fmean(values[:3]), abs=0.006)
    assert trend.change is not None
    assert trend.error is not None
    assert trend.error >= 0.4
    far = abs(trend.change) >= 2 * trend.error + 0.05
    near = abs(trend.change) <= 2 * trend.error - 0.05
    assert not far or trend.seen is not ChangeSeen.WITHIN_CHANCE
    assert not near or trend.seen is ChangeSeen.WITHIN_CHANCE


@settings(max_examples=examples(30))
@given(st.lists(levels, min_size=3, max_size=12))
def test_the_same_points_upside_down_change_the_other_way(values: list[float]) -> None:
    up, down = a_trend(*values), a_trend(*(6 - value for value in values))

    assert up.change is not None
    assert down.change == pytest.approx(-up.change, abs=0.011)
    assert up.error == pytest.approx(down.error, abs=0.011)
