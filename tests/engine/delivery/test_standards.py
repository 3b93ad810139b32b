import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.delivery.records import FigureCode
from engine.delivery.standards import Standing, limits_of, standing, usual

PACE = limits_of(FigureCode.WORDS_PER_MINUTE, "en")
FILLERS = limits_of(FigureCode.FILLERS_PER_MINUTE, "en")


@given(st.floats(100, 190), st.none() | st.floats(1, 300))
def test_inside_the_band_nothing_is_said_whatever_is_usual(
    value: float, baseline: float | None
) -> None:
    found = standing(FigureCode.WORDS_PER_MINUTE, value, PACE, baseline)

    assert found is Standing.WITHIN


@pytest.mark.parametrize(
    ("value", "expected"), [(99.9, Standing.BELOW), (190.1, Standing.ABOVE)]
)
def test_outside_the_band_something_is(value: float, expected: Standing) -> None:
    assert standing(FigureCode.WORDS_PER_MINUTE, value, PACE, None) is expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0, Standing.WITHIN),
        (5, Standing.WITHIN),
        (5.1, Standing.ABOVE),
        (12, Standing.FAR_ABOVE),
    ],
)
def test_up_to_five_fillers_a_minute_nothing_is_said(
    value: float, expected: Standing
) -> None:
    assert standing(FigureCode.FILLERS_PER_MINUTE, value, FILLERS, None) is expected


@pytest.mark.parametrize("code", list(FigureCode))
def test_no_band_is_claimed_for_french(code: FigureCode) -> None:
    assert limits_of(code, "fr") is None


@given(st.lists(st.floats(1, 400), max_size=2))
def test_before_three_sessions_nothing_is_usual(values: list[float]) -> None:
    assert usual(tuple(values)) is None


def test_the_usual_value_is_the_median() -> None:
    assert usual((180.0, 400.0, 200.0)) == 200.0


@given(st.floats(1, 400), st.floats(-0.2, 0.2))
def test_a_small_difference_from_the_usual_is_not_worth_a_word(
    baseline: float, part: float
) -> None:
    value = baseline * (1 + 0.99 * part)

    found = standing(FigureCode.SYLLABLES_PER_MINUTE, value, None, baseline)

    assert found is Standing.WITHIN


def test_a_large_difference_from_the_usual_is() -> None:
    code = FigureCode.SYLLABLES_PER_MINUTE

    assert standing(code, 260.0, None, 200.0) is Standing.MORE_THAN_USUAL
    assert standing(code, 150.0, None, 200.0) is Standing.LESS_THAN_USUAL
