"""What a spoken answer is made of, on one clock."""

import pytest

from app.domain.sessions import TurnSource
from app.practice.live_session import LiveSession
from app.practice.spoken.steps import Given, Steps, joined_words
from app.shared.clock import ManualClock
from app.shared.errors import Refused
from app.storage.vault import Vault
from engine.api.hearing import Word


@pytest.fixture
def steps(vault: Vault, live: LiveSession, clock: ManualClock) -> Steps:
    return Steps(vault, live, clock)


def spoken(text: str, started: int, ended: int) -> Given:
    words = tuple(Word(word, 0, 300, 0.9) for word in text.split())
    return Given(text, TurnSource.SPOKEN, started, ended, words, waited_ms=700)


def test_moments_of_the_clock_become_session_time(
    steps: Steps, live: LiveSession, clock: ManualClock
) -> None:
    clock.advance(10_000)

    steps.answer(spoken("I led", 4_000, 6_500), continues=False)

    answer = live.turns[1]
    assert (answer.started_ms, answer.ended_ms, answer.waited_ms) == (
        4_000,
        6_500,
        700,
    )


def test_an_answer_that_goes_on_keeps_one_clock_for_all_its_words(
    steps: Steps, live: LiveSession, vault: Vault, clock: ManualClock
) -> None:
    clock.advance(10_000)
    steps.answer(spoken("I led", 4_000, 6_000), continues=False)

    decided = steps.answer(spoken("a team", 9_000, 9_900), continues=True)

    (_, answer) = live.turns
    assert answer.text == "I led a team"
    assert [word.start_ms for word in answer.words] == [0, 0, 5_000, 5_000]
    assert (answer.started_ms, answer.ended_ms) == (4_000, 9_900)
    assert decided.exchanges[-1].text == "I led a team"
    with vault.read() as work:
        assert work.turns.of(live.session.id) == live.turns


def test_what_seems_to_go_on_with_nothing_is_an_answer_of_its_own(
    steps: Steps, live: LiveSession
) -> None:
    steps.answer(spoken("a team", 0, 0), continues=True)

    assert [turn.text for turn in live.turns[1:]] == ["a team"]


def test_a_session_that_stands_still_takes_no_answer(
    steps: Steps, live: LiveSession
) -> None:
    steps.pause()

    with pytest.raises(Refused, match="is not running"):
        steps.answer(spoken("a team", 0, 0), continues=False)

    assert len(live.turns) == 1


def test_stretches_of_words_are_put_on_the_clock_of_the_first() -> None:
    word = Word("so", 100, 300, 0.9)

    words = joined_words([(2_000, [word]), (5_000, [word])])

    assert [(each.start_ms, each.end_ms) for each in words] == [
        (100, 300),
        (3_100, 3_300),
    ]
