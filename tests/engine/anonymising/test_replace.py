"""The same mark for the same name, and places that follow."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.anonymising.records import Kind, Piece, Replaced, rewrite
from engine.anonymising.replace import Names
from engine.api.spans import Span
from tests.examples import examples

SAID = (
    "I met Priya Desai at Hallowell Ltd in Leeds.",
    "Priya rang me; Desai never did. Hallowell paid.",
)


@pytest.mark.requirement("E-213")
def test_a_person_keeps_one_mark_under_first_name_and_surname() -> None:
    names = Names(SAID, "en")

    replaced = [names.replace(text).text for text in SAID]

    assert replaced == [
        "I met [person 1] at [company 1] in [place 1].",
        "[person 1] rang me; [person 1] never did. [company 1] paid.",
    ]


@pytest.mark.requirement("E-213")
def test_marks_are_written_in_the_language_of_the_session() -> None:
    names = Names(["J'ai vu Priya à Lyon chez Vauquelin."], "fr")

    replaced = names.replace("J'ai vu Priya à Lyon chez Vauquelin.").text

    assert replaced == "J'ai vu [personne 1] à [lieu 1] chez [entreprise 1]."


def test_what_marks_stand_for_is_told_apart_from_the_text() -> None:
    names = Names(SAID, "en")

    assert names.replaced()[0] == Replaced(
        "[person 1]", Kind.PERSON, ("Priya Desai", "Priya", "Desai")
    )


def test_a_known_name_is_replaced_though_no_rule_finds_it() -> None:
    names = Names(["they call me zuzka at work"], "en", ("Zuzka",))

    assert names.replace("ask zuzka").text == "ask [person 1]"


def test_a_known_name_that_was_not_said_gets_no_mark() -> None:
    assert Names(["nothing here"], "en", ("Zuzka", "Me")).replaced() == ()


def test_a_name_that_is_a_word_stays_where_the_word_is_meant() -> None:
    names = Names(["I asked Will Carrow and he agreed."], "en")

    replaced = names.replace("Will you say it again? Carrow did.").text

    assert replaced == "Will you say it again? [person 1] did."


@settings(max_examples=examples(60))
@given(
    text=st.text(alphabet="ab ", min_size=1, max_size=40),
    cuts=st.lists(st.integers(0, 40), min_size=4, max_size=4, unique=True),
    wanted=st.tuples(st.integers(0, 40), st.integers(0, 40)),
)
def test_a_place_holds_what_it_held_and_marks_whole(
    text: str, cuts: list[int], wanted: tuple[int, int]
) -> None:
    at = sorted(min(cut, len(text)) for cut in cuts)
    pieces = [Piece(Span(at[0], at[1]), "[x 1]"), Piece(Span(at[2], at[3]), "[x 2]")]
    rewritten = rewrite(text, [one for one in pieces if one.span.start < one.span.end])
    start, end = sorted(min(one, len(text)) for one in wanted)

    place = rewritten.place(Span(start, end))

    assert 0 <= place.start <= place.end <= len(rewritten.text)
    assert place.of(rewritten.text).count("[") == place.of(rewritten.text).count("]")
