import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.api.hearing import Patience
from engine.hearing.pauses import LearnedPauses
from engine.hearing.verdict import Clause
from tests.examples import examples


def after(pauses_ms: list[int], clause: Clause = Clause.FINISHED) -> LearnedPauses:
    learned = LearnedPauses(Patience())
    for pause_ms in pauses_ms:
        learned.learn(pause_ms, clause)
    return learned


def test_nothing_learned_is_the_usual_patience() -> None:
    assert LearnedPauses(Patience()).usual_ms == 1_200


def test_what_was_learned_before_is_where_it_goes_on() -> None:
    assert LearnedPauses(Patience(), 800).usual_ms == 800


def test_short_pauses_shorten_the_wait_and_long_ones_lengthen_it() -> None:
    quick, slow = after([300] * 20), after([900] * 20)

    assert quick.wait_ms(Clause.FINISHED) < 1_200 < slow.wait_ms(Clause.FINISHED)


def test_a_hanging_clause_teaches_nothing_and_is_waited_for_longest() -> None:
    learned = after([2_500] * 30, Clause.HANGING)

    assert learned.usual_ms == 1_200
    assert learned.wait_ms(Clause.HANGING) == 3_000


def test_the_wait_is_longer_when_nothing_says_that_the_sentence_is_whole() -> None:
    learned = LearnedPauses(Patience())

    assert learned.wait_ms(Clause.UNCLEAR) > learned.wait_ms(Clause.FINISHED)


@given(
    st.lists(st.integers(min_value=1, max_value=20_000), max_size=60),
    st.sampled_from(list(Clause)),
)
@settings(max_examples=examples(60))
def test_the_wait_stays_within_the_patience(
    pauses_ms: list[int], clause: Clause
) -> None:
    learned = after(pauses_ms)

    assert 500 <= learned.wait_ms(clause) <= 3_000


@pytest.mark.parametrize("middle_ms", [350, 500, 700])
def test_one_pause_in_twenty_at_most_is_longer_than_what_is_learned(
    middle_ms: int,
) -> None:
    chance = random.Random(middle_ms)  # noqa: S311 (no secret hangs on it)
    drawn = [round(middle_ms * chance.lognormvariate(0, 0.4)) for _ in range(400)]

    usual = after(drawn[:40]).usual_ms

    assert sum(pause > usual for pause in drawn) <= len(drawn) / 20
