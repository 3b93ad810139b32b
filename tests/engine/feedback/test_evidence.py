from hypothesis import given, settings
from hypothesis import strategies as st

from engine.api.spans import Span
from engine.feedback.evidence import all_verified, join, verify
from engine.feedback.records import AnswerTurn, Evidence
from tests.examples import examples

TURN = AnswerTurn(4, "I called the supplier.")


def test_exact_characters_hold() -> None:
    assert verify(Evidence(4, 2, 8, "called"), [TURN])


def test_one_changed_letter_does_not_hold() -> None:
    assert not verify(Evidence(4, 2, 8, "Called"), [TURN])


def test_words_of_another_turn_do_not_hold() -> None:
    assert not verify(Evidence(5, 2, 8, "called"), [TURN])


def test_a_quote_that_runs_over_the_end_does_not_hold() -> None:
    assert not verify(Evidence(4, 13, 40, "supplier."), [TURN])


def test_no_evidence_is_no_proof() -> None:
    assert not all_verified([], [TURN])


@given(texts=st.lists(st.text(max_size=30), max_size=4), data=st.data())
@settings(max_examples=examples(80))
def test_any_place_of_a_joined_answer_leads_back_to_exact_quotes(
    texts: list[str], data: st.DataObject
) -> None:
    turns = [AnswerTurn(2 * n, text) for n, text in enumerate(texts)]
    joined = join(turns)
    start = data.draw(st.integers(0, len(joined.text)))
    end = data.draw(st.integers(start, len(joined.text)))

    pieces = joined.evidence(Span(start, end))

    assert all(verify(piece, turns) for piece in pieces)
