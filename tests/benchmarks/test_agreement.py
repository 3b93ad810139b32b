"""The arithmetic of agreement."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks._agreement import (
    accuracy,
    confusion,
    kappa_interval,
    one_class,
    overlap,
    weighted_kappa,
    within,
)
from tests.examples import examples

STEPS = (1, 2, 3, 4, 5)
LEVELS = st.lists(
    st.tuples(st.sampled_from(STEPS), st.sampled_from(STEPS)), min_size=1, max_size=30
)


def test_accuracy_is_the_share_of_equal_labels() -> None:
    assert accuracy([("a", "a"), ("a", "b"), ("b", "b"), ("b", "b")]) == 0.75


def test_confusion_counts_each_pair() -> None:
    counted = confusion([("a", "a"), ("a", "b"), ("a", "b")])

    assert counted == {("a", "a"): 1, ("a", "b"): 2}


def test_overlap_gives_precision_recall_and_their_mean() -> None:
    compared = overlap(wanted={1, 2, 3, 4}, found={3, 4, 5})

    assert compared.precision == pytest.approx(2 / 3)
    assert compared.recall == 0.5
    assert compared.f1 == pytest.approx(4 / 7)


def test_nothing_wanted_and_nothing_found_is_full_agreement() -> None:
    compared = overlap(wanted=set(), found=set())

    assert (compared.precision, compared.recall, compared.f1) == (1.0, 1.0, 1.0)


def test_one_class_is_measured_against_all_others() -> None:
    compared = one_class([("a", "a"), ("b", "a"), ("a", "b"), ("a", "a")], "a")

    assert (compared.both, compared.found, compared.wanted) == (2, 3, 3)


def test_a_level_that_was_not_given_is_near_nothing() -> None:
    pairs = [(3, 3), (3, 4), (3, 5), (3, None)]

    assert within(pairs, 0) == 0.25
    assert within(pairs, 1) == 0.5
    assert within(pairs, 2) == 0.75


def test_weighted_kappa_by_hand() -> None:
    """Apart 1 in 4 pairs; by chance (0+1+1+0)*2*2/4 = 2 apart."""
    pairs = [(1, 1), (1, 1), (2, 2), (2, 1)]

    by_chance = (1 * 2 * 1 + 1 * 2 * 3) / 4

    assert weighted_kappa(pairs, (1, 2)) == pytest.approx(1 - 1 / by_chance)


def test_far_errors_weigh_more_than_near_ones() -> None:
    near = [(1, 2), (5, 5), (3, 3), (1, 1)]
    far = [(1, 5), (5, 5), (3, 3), (1, 1)]

    assert weighted_kappa(near, STEPS) > weighted_kappa(far, STEPS)


@given(pairs=LEVELS)
@settings(max_examples=examples(40))
def test_kappa_is_at_most_one_and_the_same_both_ways(
    pairs: list[tuple[int, int]],
) -> None:
    turned = [(b, a) for a, b in pairs]

    assert weighted_kappa(pairs, STEPS) <= 1
    assert weighted_kappa(pairs, STEPS) == pytest.approx(weighted_kappa(turned, STEPS))


@given(levels=st.lists(st.sampled_from(STEPS), min_size=1, max_size=20))
@settings(max_examples=examples(30))
def test_full_agreement_is_one(levels: list[int]) -> None:
    assert weighted_kappa([(one, one) for one in levels], STEPS) == 1.0


def test_a_level_out_of_range_is_refused() -> None:
    with pytest.raises(ValueError):  # noqa: PT011 (it carries no words)
        weighted_kappa([(1, 6)], STEPS)


@pytest.mark.parametrize("measure", [accuracy, lambda pairs: within(pairs, 1)])
def test_nothing_cannot_be_measured(measure: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 (it carries no words)
        measure([])  # type: ignore[operator]  # both take pairs


def test_the_interval_of_kappa_holds_it_and_is_the_same_every_time() -> None:
    pairs = [(1, 1), (2, 3), (3, 3), (4, 4), (5, 4), (2, 2), (3, 4), (1, 2)] * 5

    low, high = kappa_interval(pairs, (1, 2, 3, 4, 5))

    assert low < weighted_kappa(pairs, (1, 2, 3, 4, 5)) < high
    assert kappa_interval(pairs, (1, 2, 3, 4, 5)) == (low, high)
