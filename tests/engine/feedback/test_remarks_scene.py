"""What the report quotes as the beginning of a story."""

import pytest

from engine.api.language import Language
from engine.feedback.assess import assess_answer
from engine.feedback.records import AnswerGiven, AnswerTurn, Grid
from tests.content import shipped


@pytest.mark.parametrize(
    ("language", "answer"),
    [
        (
            "en",
            (
                "Hi, yes, I'm Ffion. Last March a customer rang three times about the "
                "same bill. I checked the meter with the network, and the customer got "
                "84 pounds back within a week."
            ),
        ),
        (
            "fr",
            (
                "Bonjour, moi c'est Aïcha. En mars dernier, un client a appelé trois fois "
                "pour la même facture. J'ai vérifié le compteur avec le réseau, et il a "
                "été remboursé de 84 euros en une semaine."
            ),
        ),
    ],
)
def test_a_greeting_is_never_quoted_as_the_scene(
    language: Language, answer: str
) -> None:
    grid = Grid(shipped().competencies)
    given = AnswerGiven("Tell me about it.", None, (AnswerTurn(1, answer),))

    judged = assess_answer(given, language=language, grid=grid)

    quotes = [piece.quote for remark in judged.remarks for piece in remark.evidence]
    assert quotes
    assert [quote for quote in quotes if "Ffion" in quote or "Aïcha" in quote] == []
