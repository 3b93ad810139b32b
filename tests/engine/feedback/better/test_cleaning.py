from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.api.language import LANGUAGES, Language
from engine.feedback.better.cleaning import cleaned
from engine.reading.tokens import tokenise


@pytest.mark.parametrize(
    ("said", "language", "left"),
    [
        ("um I uh called the office", "en", "I called the office."),
        ("so I I called the the office", "en", "I called the office."),
        ("I called, you know, the office", "en", "I called the office."),
        ("do you know the office", "en", "Do you know the office."),
        ("I was… I called the office", "en", "I called the office."),
        ("I went to the, to the office", "en", "I went to the office."),
        ("we had 5 5 and 6 orders", "en", "We had 5 5 and 6 orders."),
        ("I left. Give me 5 out of 5. We won", "en", "I left. We won."),
        ("alors euh j'ai j'ai appelé le le chef", "fr", "J'ai appelé le chef."),
        ("et donc on a, comment dire, rangé", "fr", "On a rangé."),
        ("nous nous sommes vus", "fr", "Nous nous sommes vus."),
        ("à 40 %", "fr", "À 40 %."),
        ("um, euh", "en", ""),
        ("", "fr", ""),
    ],
)
def test_hesitations_repetitions_and_false_starts_go(
    said: str, language: Language, left: str
) -> None:
    assert cleaned(said, language) == left


@given(st.text(max_size=200), st.sampled_from(LANGUAGES))
def test_words_are_left_out_and_never_added(said: str, language: Language) -> None:
    forms = iter([token.form for token in tokenise(said)])

    left = [token.form for token in tokenise(cleaned(said, language))]

    assert all(form in forms for form in left)


WORDS = st.lists(
    st.sampled_from(["I", "um", "called", "the", "office", "…", ",", "you know", "40"]),
    max_size=30,
).map(" ".join)


@given(WORDS)
def test_no_hesitation_and_no_repetition_is_left(said: str) -> None:
    forms = [token.form for token in tokenise(cleaned(said, "en"))]

    assert "um" not in forms
    assert ("called", "called") not in set(pairwise(forms))


def test_a_question_keeps_its_mark_and_what_closes_it() -> None:
    asked = "Je lui ai demandé : « Que vous faut-il ? »"

    assert cleaned(asked, "fr") == asked
    assert cleaned("Le client est-il venu ?", "fr") == "Le client est-il venu ?"
    assert cleaned('I asked her "what do you need?"', "en").endswith('need?"')


def test_half_a_quotation_loses_its_mark() -> None:
    assert cleaned("Shall I warm it up?” She nodded.", "en") == (
        "Shall I warm it up? She nodded."
    )
    assert cleaned('He said "yes', "en") == "He said yes."


def test_the_name_of_a_part_is_not_said() -> None:
    assert cleaned("RÉSULTAT : le stand était prêt à midi.", "fr") == (
        "Le stand était prêt à midi."
    )
    assert cleaned("Action: I moved the stall.", "en") == "I moved the stall."
    assert cleaned("The result: nobody waited.", "en") == "The result: nobody waited."
