"""When something happens in a conversation scenario."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.content.scenario import Condition, Signal, SignalWeight
from engine.dialogue.roleplay.conditions import (
    Circumstances,
    earned,
    ending_reached,
    holds,
    trust_after,
)
from tests.engine.dialogue.builders import a_roleplay

NOW = Circumstances(
    language="en",
    plain="what about the budget",
    present=frozenset({Signal.OPEN_QUESTION}),
    ever=frozenset({Signal.OPEN_QUESTION, Signal.FACT}),
    revealed=frozenset({"secret"}),
    trust=2,
    turns=3,
)
KEYWORDS = {"fr": ("argent",), "en": ("budget",)}


@pytest.mark.parametrize(
    "condition",
    [
        {},
        {"any_signal": ("open_question", "insult")},
        {"all_signals": ("open_question", "fact")},
        {"none_of": ("insult",)},
        {"keywords": KEYWORDS},
        {"revealed": ("secret",)},
        {"trust_at_least": 2},
        {"trust_at_most": 2},
        {"turns_at_least": 3},
        {"any_signal": ("open_question",), "trust_at_least": 1, "keywords": KEYWORDS},
    ],
)
def test_a_condition_holds(condition: dict[str, object]) -> None:
    assert holds(Condition.model_validate(condition), NOW)


@pytest.mark.parametrize(
    "condition",
    [
        {"any_signal": ("fact",)},
        {"all_signals": ("fact", "proposal")},
        {"none_of": ("fact",)},
        {"keywords": {"fr": ("budget",), "en": ("money",)}},
        {"revealed": ("secret", "other")},
        {"trust_at_least": 3},
        {"trust_at_most": 1},
        {"turns_at_least": 4},
        {"any_signal": ("open_question",), "trust_at_least": 3},
    ],
)
def test_a_condition_does_not_hold(condition: dict[str, object]) -> None:
    assert not holds(Condition.model_validate(condition), NOW)


@given(
    st.integers(-5, 10),
    st.frozensets(st.sampled_from(Signal)),
    st.lists(st.integers(-3, 3), min_size=len(Signal), max_size=len(Signal)),
)
def test_trust_stays_within_its_bounds(
    trust: int, signals: frozenset[Signal], changes: list[int]
) -> None:
    weights = tuple(
        SignalWeight(signal=signal, change=change)
        for signal, change in zip(Signal, changes, strict=True)
    )

    assert -5 <= trust_after(trust, signals, weights) <= 10


def test_each_signal_of_a_turn_moves_trust_once() -> None:
    weights = a_roleplay().weights
    signals = frozenset({Signal.OPEN_QUESTION, Signal.PROPOSAL})

    assert trust_after(0, signals, weights) == 2


def test_a_fact_that_is_out_does_not_come_out_again() -> None:
    facts, _ = earned(a_roleplay().facts, NOW)

    assert facts == ()


def test_a_fact_may_open_the_way_to_the_next_in_the_same_turn() -> None:
    secret = a_roleplay().facts[0]
    deeper = secret.model_copy(
        update={"id": "deeper", "earned_when": Condition(revealed=("secret",))}
    )

    facts, after = earned((secret, deeper), replace(NOW, revealed=frozenset()))

    assert [fact.id for fact in facts] == ["secret", "deeper"]
    assert after.revealed == {"secret", "deeper"}


def test_the_first_ending_that_holds_is_taken() -> None:
    now = replace(NOW, present=frozenset({Signal.PROPOSAL}), trust=-5)

    ending = ending_reached(a_roleplay(), now)

    assert ending is not None
    assert ending.id == "agreed"


def test_the_ending_for_lack_of_time_waits_for_it() -> None:
    assert ending_reached(a_roleplay(), NOW) is None
