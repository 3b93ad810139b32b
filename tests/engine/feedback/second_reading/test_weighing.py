import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from engine.feedback.second_reading.orders import (
    FIRST,
    LABELS,
    ORDERS,
    checked_weights,
    shares_of_levels,
)
from engine.feedback.second_reading.weighing import weigh

WEIGHTS = st.lists(st.floats(0.02, 1), min_size=5, max_size=5)
ANYTHING = st.one_of(
    st.floats(), st.none(), st.text(max_size=2), st.integers(), st.booleans()
)


def told(weights: list[float]) -> dict[str, float]:
    return dict(zip(LABELS, weights, strict=True))


def test_each_level_stands_once_in_every_place() -> None:
    for place in range(len(LABELS)):
        assert sorted(order[place] for order in ORDERS) == [1, 2, 3, 4, 5]
    assert all(sorted(order) == [1, 2, 3, 4, 5] for order in ORDERS)


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("orders", [FIRST, len(ORDERS)])
def test_a_model_that_likes_one_letter_says_too_little(label: str, orders: int) -> None:
    weights = {each: 0.96 if each == label else 0.01 for each in LABELS}

    found = weigh([shares_of_levels(weights, order) for order in ORDERS[:orders]])

    assert found.too_wide


@given(WEIGHTS, WEIGHTS)
def test_what_a_model_likes_anyway_drops_out_over_all_orders(
    levels: list[float], bias: list[float]
) -> None:
    second, best = sorted(levels)[-2:]
    assume(best - second > 1e-6)

    def asked(order: tuple[int, ...], *, leans: bool) -> dict[str, float]:
        return told(
            [
                levels[level - 1] * (bias[place] if leans else 1.0)
                for place, level in enumerate(order)
            ]
        )

    leaning, plain = (
        weigh([shares_of_levels(asked(order, leans=leans), order) for order in ORDERS])
        for leans in (True, False)
    )

    assert leaning.level == plain.level


@given(WEIGHTS)
def test_the_level_lies_within_its_spread(weights: list[float]) -> None:
    found = weigh([shares_of_levels(told(weights), order) for order in ORDERS])

    assert 1 <= found.low <= found.level <= found.high <= 5
    assert 0 <= found.agreement <= 1


def test_readings_that_agree_have_no_spread() -> None:
    sure = [{1: 0.01, 2: 0.01, 3: 0.02, 4: 0.95, 5: 0.01}] * 3

    found = weigh(sure)

    assert (found.level, found.low, found.high, found.agreement) == (4, 4, 4, 1.0)


def test_neighbouring_levels_are_shown_as_a_spread() -> None:
    found = weigh([{1: 0.02, 2: 0.03, 3: 0.5, 4: 0.43, 5: 0.02}] * 3)

    assert (found.level, found.low, found.high) == (3, 3, 4)
    assert not found.too_wide


@given(st.dictionaries(st.sampled_from([*LABELS, "F", ""]), ANYTHING))
def test_weights_that_are_none_say_nothing(weights: dict[str, float]) -> None:
    found = checked_weights(weights, LABELS)

    assert math.isclose(sum(found), 1.0)
    assert all(0 <= weight <= 1 for weight in found)
