"""What is said seldom: half a question, deeds nobody did, and many hedges."""

import pytest

from engine.api.language import Language
from engine.feedback.assess import assess_answer
from engine.feedback.codes import Code
from engine.feedback.records import Grid
from tests.engine.feedback.builders import ASKED, FULL, NO_RESULT, ONLY_WE, an_answer

RARE = {Code.HALF_TAKEN_UP, Code.MOSTLY_PASSIVE, Code.MUCH_HEDGING}
AND_LEARNED: dict[Language, str] = {
    "en": "Tell me about a mistake you made, and what you learned from it.",
    "fr": "Parlez-moi d'une erreur et de ce que vous en avez appris.",
}
MISTAKE: dict[Language, str] = {
    "en": (
        "Last winter I sent the wrong price list to a builder in Leeds. I noticed it the "
        "same evening. I rang him first thing, told him it was my mistake, and I sent the "
        "right list with a note. He kept the order and we lost nothing in the end."
    ),
    "fr": (
        "L'hiver dernier j'ai envoyé le mauvais tarif à un maçon de Lille. Je m'en suis "
        "aperçu le soir même. Je l'ai appelé à la première heure, je lui ai dit que "
        "c'était mon erreur et j'ai renvoyé le bon tarif avec un mot. Il a gardé la "
        "commande et nous n'avons rien perdu."
    ),
}
LESSON: dict[Language, str] = {
    "en": " I learned to read every list twice, and since then I always do.",
    "fr": " J'ai appris à tout relire, et depuis je relis chaque tarif deux fois.",
}
HEDGED: dict[Language, str] = {
    "en": (
        "um so I guess it was last summer we had this big order and I sort of took charge "
        "I think I called two or three suppliers and I kind of sorted the list I suppose "
        "it was nothing special but I probably helped and they delivered on time"
    ),
    "fr": (
        "alors c'était l'an dernier on avait une grosse commande et j'ai un peu géré la "
        "chose je crois que j'ai appelé trois fournisseurs et j'ai plus ou moins refait "
        "la liste enfin rien d'extraordinaire et c'est parti à l'heure ou un truc comme ça"
    ),
}
PASSIVE: dict[Language, str] = {
    "en": (
        "In May there was a leak at the office. The water was turned off and the tenants "
        "were informed. A plumber was called and the carpets were removed the same day. "
        "It was decided to close for two days."
    ),
    "fr": (
        "En mai il y a eu une fuite au bureau. L'eau a été coupée et les locataires ont "
        "été prévenus. Un plombier a été appelé et les moquettes ont été enlevées le jour "
        "même. Il a été décidé de fermer deux jours."
    ),
}


def _codes(text: str, language: Language, asked: str) -> list[str]:
    given = an_answer(text, question_text=asked)
    judged = assess_answer(given, language=language, grid=Grid({}))
    return [remark.code for remark in judged.remarks]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_lesson_asked_for_and_not_given_is_missed_once(language: Language) -> None:
    codes = _codes(MISTAKE[language], language, AND_LEARNED[language])

    assert Code.HALF_TAKEN_UP in codes
    assert Code.LACKS_LEARNING not in codes


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_lesson_that_is_given_is_not_missed(language: Language) -> None:
    told = MISTAKE[language] + LESSON[language]

    assert Code.HALF_TAKEN_UP not in _codes(told, language, AND_LEARNED[language])


@pytest.mark.parametrize("language", ["en", "fr"])
def test_much_hedging_on_own_deeds_is_said(language: Language) -> None:
    codes = _codes(HEDGED[language], language, ASKED[language])

    assert Code.MUCH_HEDGING in codes


@pytest.mark.parametrize("language", ["en", "fr"])
def test_deeds_that_nobody_does_are_said_once(language: Language) -> None:
    codes = _codes(PASSIVE[language], language, ASKED[language])

    assert Code.MOSTLY_PASSIVE in codes
    assert Code.LACKS_ACTION not in codes


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("texts", [FULL, NO_RESULT, ONLY_WE, MISTAKE])
def test_plain_stories_get_none_of_these(
    texts: dict[Language, str], language: Language
) -> None:
    codes = _codes(texts[language], language, ASKED[language])

    assert not RARE & set(codes)
