"""A question typed by hand is known by its words."""

import pytest

from engine.content.question import QuestionKind
from engine.reading.asked_kind import kind_by_words


@pytest.mark.parametrize(
    "asked",
    [
        "What would you call your biggest flaw?",
        "Which is your second greatest strength?",
        "Quelle est votre plus grande faiblesse ?",
        "Citez-moi vos trois points forts.",
    ],
)
def test_what_one_is_like_asks_for_no_occasion(asked: str) -> None:
    assert kind_by_words(asked) is QuestionKind.SELF_PRESENTATION


@pytest.mark.parametrize(
    "asked",
    [
        "Where do you see yourself in three years?",
        "What do you want to achieve with us?",
        "Où vous voyez-vous dans trois ans ?",
        "Quel est votre projet professionnel ?",
    ],
)
def test_where_one_wants_to_go_asks_for_no_occasion(asked: str) -> None:
    assert kind_by_words(asked) is QuestionKind.MOTIVATION


@pytest.mark.parametrize(
    "asked",
    [
        "Tell me about a time your greatest strength was of no use.",
        "Racontez-moi une fois où votre principal défaut vous a gêné.",
    ],
)
def test_an_occasion_that_is_asked_for_stays_one(asked: str) -> None:
    assert kind_by_words(asked) is QuestionKind.BEHAVIOURAL
