"""Words and mouth from the lengths of a Piper voice's phonemes."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.adapters.piper.alignment import (
    TimedSymbol,
    known,
    phonemes_of,
    timed_symbols,
    word_marks,
)
from engine.speech.sounds import Mark, TimedPhoneme

IDS = {sign: [number] for number, sign in enumerate("_^$ ,.abmtuˈ")}


def spoken(phonemes: str, step_ms: float = 10.0) -> list[TimedSymbol]:
    """Each phoneme takes one step."""
    return [
        TimedSymbol(phoneme, index * step_ms, (index + 1) * step_ms)
        for index, phoneme in enumerate(phonemes)
    ]


def test_each_phoneme_lasts_as_long_as_its_numbers_and_the_padding_behind() -> None:
    # ^ _ a _ m _ $
    lengths = [1, 1, 4, 1, 2, 1, 2]

    symbols = timed_symbols("am", IDS, lengths, 120.0)

    assert symbols == [TimedSymbol("a", 20.0, 70.0), TimedSymbol("m", 70.0, 100.0)]


@pytest.mark.parametrize("lengths", [[], [1, 2, 3], [0, 0, 0, 0, 0, 0, 0]])
def test_without_lengths_vowels_last_longer_than_consonants(lengths: list[int]) -> None:
    vowel, consonant = timed_symbols("am", IDS, lengths, 150.0)

    assert vowel.end_ms == consonant.start_ms
    assert consonant.end_ms == 150.0
    assert vowel.end_ms - vowel.start_ms > consonant.end_ms - consonant.start_ms


def test_phonemes_a_voice_was_not_made_with_are_left_out() -> None:
    assert known(list("aXm"), IDS) == ["a", "m"]


def test_pauses_are_empty_and_marks_are_left_out() -> None:
    assert phonemes_of(spoken("ˈa ,")) == (
        TimedPhoneme("a", 10),
        TimedPhoneme("", 20),
        TimedPhoneme("", 30),
    )


def test_as_many_words_as_spoken_ones_are_matched_one_by_one() -> None:
    marks = word_marks("ta mu", spoken("ta mu"))

    assert marks == (Mark(0, 0), Mark(2, 20), Mark(3, 30), Mark(5, 50))


def test_where_words_were_joined_the_clause_is_matched_as_a_whole() -> None:
    marks = word_marks("ta mu, bat", spoken("tamu, bat"))

    assert marks == (Mark(0, 0), Mark(5, 40), Mark(7, 60), Mark(10, 90))


def test_where_clauses_differ_the_words_still_match() -> None:
    marks = word_marks("ta (mu) bat", spoken("ta, mu bat"))

    assert [mark.position for mark in marks] == [0, 2, 3, 7, 8, 11]


@given(
    st.text(alphabet="tamu ,.-", max_size=30), st.text(alphabet="tamuˈ ,.", max_size=40)
)
def test_marks_never_step_back(text: str, phonemes: str) -> None:
    marks = word_marks(text, spoken(phonemes))

    assert all(
        one.position <= other.position and one.at_ms <= other.at_ms
        for one, other in pairwise(marks)
    )
