"""What became of each thing an exercise asked for is said in whole sentences."""

import pytest

from app.feedback.wording_of_checks import check_sentence
from app.text import Texts
from engine.api.language import Language
from engine.content.drill import NEEDS_VALUE, DrillCheck, DrillCheckCode
from engine.feedback.drill_checks import DrillResult, HowSaid

TYPED = HowSaid(seconds=20.0, reckoned=True, fillers=None)


def a_result(code: DrillCheckCode, count: int, *, met: bool | None) -> DrillResult:
    check = DrillCheck(code=code, value=2 if code in NEEDS_VALUE else None)
    return DrillResult(check, met, {"count": count, "limit": 2}, ())


@pytest.mark.requirement("E-072")
@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("met", [True, False])
@pytest.mark.parametrize("code", DrillCheckCode)
def test_every_check_has_words_for_what_became_of_it(
    code: DrillCheckCode, met: bool, language: Language
) -> None:
    said = check_sentence(a_result(code, 3, met=met), TYPED, Texts(language))

    assert said.endswith(".")
    assert "{" not in said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "1 deed of your own is named; the exercise asks for 2."),
        (
            "fr",
            "Vous avez nommé 1 acte de votre part\u00a0; l’exercice en demande 2.",
        ),
    ],
)
def test_one_deed_is_said_in_the_singular(language: Language, said: str) -> None:
    result = a_result(DrillCheckCode.OWN_ACTIONS_AT_LEAST, 1, met=False)

    assert check_sentence(result, TYPED, Texts(language)) == said


def test_fillers_that_cannot_be_counted_are_not_given_a_number() -> None:
    result = a_result(DrillCheckCode.FILLERS_AT_MOST, 0, met=None)

    assert check_sentence(result, TYPED, Texts("en")).startswith("Fillers could not")
