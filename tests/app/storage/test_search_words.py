import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.storage.search_words import (
    MOST_WORDS,
    WordFinder,
    all_of,
    fold,
    searched_words,
)


def test_accents_and_case_are_ignored() -> None:
    assert searched_words("Élève À L’ŒUVRE") == ("eleve", "a", "l", "œuvre")


def test_composed_and_decomposed_accents_are_the_same_word() -> None:
    assert searched_words("e\u0301le\u0300ve") == searched_words("élève")


def test_a_word_typed_twice_is_looked_for_once() -> None:
    assert searched_words("budget Budget") == ("budget",)


def test_only_the_first_words_of_a_long_search_are_looked_for() -> None:
    assert len(searched_words(" ".join(map(str, range(50))))) == MOST_WORDS


@given(st.text())
def test_whatever_is_typed_the_expression_holds_words_and_nothing_else(
    typed: str,
) -> None:
    words = searched_words(typed)

    assert re.fullmatch(r'("[^\W_]+"\*( AND "[^\W_]+"\*)*)?', all_of(words))


def test_a_snippet_shows_the_words_around_the_first_one_found() -> None:
    text = " ".join(f"mot{number}" for number in range(60))

    piece = WordFinder(["mot30"]).piece(text)

    assert piece is not None
    assert piece.text.startswith("… mot25 mot26")
    assert piece.text.endswith("mot42 …")
    assert [span.of(piece.text) for span in piece.found] == ["mot30"]


def test_a_short_text_is_shown_whole_on_one_line() -> None:
    piece = WordFinder(["budg"]).piece("Le budget,\nc'était nous.")

    assert piece is not None
    assert piece.text == "Le budget, c'était nous."


def test_the_text_that_shows_most_of_the_words_is_chosen() -> None:
    piece = WordFinder(["budget", "equipe"]).best(
        ["Le budget.", "Une équipe, un budget.", "L’équipe."]
    )

    assert piece is not None
    assert piece.text == "Une équipe, un budget."
    assert len(piece.found) == 2


def test_a_search_for_the_middle_of_a_word_finds_nothing() -> None:
    assert WordFinder(["get"]).best(["Le budget."]) is None


@pytest.mark.parametrize("text", ["", "…!", " \n "])
def test_a_text_without_words_has_no_snippet(text: str) -> None:
    assert WordFinder(["a"]).piece(text) is None


@given(st.text(), st.text(min_size=1, max_size=3))
def test_every_place_shown_as_found_begins_with_a_searched_word(
    text: str, typed: str
) -> None:
    words = searched_words(typed) or ("a",)

    piece = WordFinder(words).piece(text)

    found = [span.of(piece.text) for span in piece.found] if piece else []
    assert all(fold(place).startswith(words) for place in found)
