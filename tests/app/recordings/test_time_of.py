"""When words of an answer are heard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.sessions import Speaker, Turn, TurnSource
from app.recordings.time_of import time_of
from engine.api.delivery import Interval
from engine.api.hearing import Word
from tests.builders import a_session, a_turn

SAID = (
    "I ",
    "checked ",
    "his ",
    "account, ",
    "then ",
    "I ",
    "checked ",
    "it ",
    "again.",
)


def a_spoken_turn(words: tuple[str, ...] = SAID, /, **changes: object) -> Turn:
    """Return a turn whose word of index n sounds from n to n and a half seconds."""
    heard = tuple(
        Word(word, 1_000 * index, 1_000 * index + 500, 0.9)
        for index, word in enumerate(words)
    )
    return a_turn(
        a_session(),
        1,
        speaker=Speaker.CANDIDATE,
        source=TurnSource.SPOKEN,
        **({"text": "".join(words).strip(), "words": heard} | changes),
    )


def test_the_words_of_a_quote_are_found_in_time() -> None:
    turn = a_spoken_turn()
    start = turn.text.index("his account")

    heard = time_of(turn, start, start + len("his account,"))

    assert heard == Interval(2_000, 3_500)


def test_words_said_twice_are_told_apart_by_their_place() -> None:
    turn = a_spoken_turn()
    start = turn.text.rindex("checked")

    assert time_of(turn, start, start + len("checked")) == Interval(6_000, 6_500)


def test_a_part_of_a_word_is_the_whole_word() -> None:
    turn = a_spoken_turn()
    start = turn.text.index("ccount")

    assert time_of(turn, start, start + 2) == Interval(3_000, 3_500)


@pytest.mark.parametrize(
    "changes",
    [
        {"original_text": "Something else was heard."},
        {"words": ()},
        {"text": "I checked nothing of the kind at all, and it was fine."},
        {"text": "".join(SAID) + "And more was typed."},
    ],
    ids=["corrected", "typed", "other words", "words without sound"],
)
def test_where_words_and_sound_differ_no_time_is_made_up(
    changes: dict[str, object],
) -> None:
    turn = a_spoken_turn(**changes)

    assert time_of(turn, 0, 5) is None


def test_punctuation_between_words_is_no_obstacle() -> None:
    turn = a_spoken_turn(("Well", "yes"), text="Well… — yes!")

    assert time_of(turn, 0, len(turn.text)) == Interval(0, 1_500)


@pytest.mark.parametrize(("start", "end"), [(3, 3), (5, 2), (1_000, 1_010)])
def test_no_words_have_no_time(start: int, end: int) -> None:
    assert time_of(a_spoken_turn(), start, end) is None


@given(
    st.lists(st.from_regex(r"[a-zé]{1,8}[.,]?", fullmatch=True), min_size=1),
    st.data(),
)
def test_a_time_always_lies_within_the_answer(
    words: list[str], data: st.DataObject
) -> None:
    turn = a_spoken_turn(tuple(f"{word} " for word in words))
    start = data.draw(st.integers(0, len(turn.text) - 1))
    end = data.draw(st.integers(start + 1, len(turn.text)))

    heard = time_of(turn, start, end)

    assert heard is None or 0 <= heard.start_ms < heard.end_ms <= 1_000 * len(words)
