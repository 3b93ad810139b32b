"""How many of the names in labelled answers are hidden, and how much else is."""

import pytest

from engine.anonymising.records import Kind
from tests.engine.anonymising.labelled import DIRECT, answers, count

EVERY = frozenset(Kind)
LANGUAGES = ["en", "fr"]


@pytest.mark.requirement("E-213")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("half", ["tuned", "held_out"])
def test_of_direct_identifiers_95_in_a_hundred_are_hidden(
    half: str, language: str
) -> None:
    counted = count(answers(f"{half}_{language}"))

    assert counted.recall(DIRECT) >= 0.95, counted.missed
    assert counted.recall(EVERY) >= 0.95, counted.missed


@pytest.mark.requirement("E-213")
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_hidden_is_marked_as_a_name(language: str) -> None:
    counted = count(answers(f"held_out_{language}"))

    assert counted.precision >= 0.95, counted.too_much


@pytest.mark.requirement("E-213")
def test_the_published_misses_are_those_of_the_rules() -> None:
    counted = count(answers("held_out_en", "held_out_fr"))

    missed = sorted((answer, words) for answer, _, words in counted.missed)

    assert missed == [("he06", "bev"), ("hf02", "norbois")]


@pytest.mark.requirement("E-213")
@pytest.mark.parametrize("language", LANGUAGES)
def test_without_capitals_at_least_four_in_five_are_hidden(language: str) -> None:
    written = [one for one in answers(f"held_out_{language}") if one.style == "written"]

    counted = count([one.in_small_letters() for one in written])

    assert counted.recall(DIRECT) >= 0.8, counted.missed


def test_the_corpus_has_thirty_answers_a_language_and_half_of_them_held_out() -> None:
    sizes = {
        name: len(answers(name))
        for name in ("tuned_en", "held_out_en", "tuned_fr", "held_out_fr")
    }

    assert set(sizes.values()) == {16}
