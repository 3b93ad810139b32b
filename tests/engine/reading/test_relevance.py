"""What a question asks for, and which words take it up."""

import pytest

from engine.reading.annotated import annotate
from engine.reading.asked import Asked, asked_for
from engine.reading.relevance import words_taken_up


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Tell me about a mistake and what you learned from it.", {Asked.LEARNING}),
        ("Tell me about a sale. What was the outcome?", {Asked.OUTCOME}),
        ("How many people worked with you, and why?", {Asked.NUMBER, Asked.REASON}),
        ("Parlez-moi d'une erreur et de ce que vous en avez appris.", {Asked.LEARNING}),
        ("Racontez un projet. Quel a été le résultat ?", {Asked.OUTCOME}),
        ("Combien de personnes aviez-vous avec vous ?", {Asked.NUMBER}),
        ("Tell me about a disagreement with a colleague.", set()),
        ("Describe a problem that kept coming back until you looked into why.", set()),
        ("Racontez-moi un désaccord avec un collègue.", set()),
    ],
)
def test_what_a_question_asks_for_by_name(question: str, asked: set[Asked]) -> None:
    assert asked_for(question) == asked


def test_words_of_the_question_and_of_its_subject_are_taken_up() -> None:
    text = annotate("The customer was furious about her invoices.", "en")

    found = words_taken_up(text, "Tell me about an angry customer.", ["furi", "invoic"])

    assert [span.of(text.text) for span in found.asked] == ["customer"]
    assert [span.of(text.text) for span in found.topic] == ["furious", "invoices"]
    assert found.distinct == 3


def test_an_answer_about_something_else_takes_up_nothing() -> None:
    text = annotate("J'aime surtout la montagne en hiver.", "fr")

    found = words_taken_up(text, "Parlez-moi d'un client mécontent.", ["réclam"])

    assert found.distinct == 0
