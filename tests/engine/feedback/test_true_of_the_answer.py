"""A remark names only what the answer holds, and remarks do not contradict each other."""

import pytest

from engine.api.language import LANGUAGES, Language
from engine.content.library import ContentLibrary
from engine.content.question import QuestionKind
from engine.feedback.assess import assess_answer, assess_session
from engine.feedback.codes import Code
from engine.feedback.records import Grid
from tests.engine.feedback.builders import FULL, an_answer, bank_question

ALL_TOGETHER: dict[Language, str] = {
    "en": (
        "In June the boiler of the school broke. We called three firms and we moved the "
        "classes to the gym. Within two days it was warm again in all eleven rooms."
    ),
    "fr": (
        "En juin la chaudière de l'école est tombée en panne. Nous avons appelé trois "
        "entreprises et nous avons installé les classes au gymnase. En deux jours il "
        "faisait chaud dans les onze salles."
    ),
}
NO_FACT: dict[Language, str] = {
    "en": "Teamwork matters a great deal and everybody should bring what they have to it.",
    "fr": "L'esprit d'équipe compte énormément et chacun devrait y mettre du sien.",
}
WITH_REVELE = (
    "En mars, pendant mon stage, j'ai compté les casiers de la réserve. Le classement "
    "s'est révélé faux pour un casier sur quatre, alors j'ai collé une étiquette sur "
    "chacun."
)
NOTHING_MORE: dict[Language, str] = {
    "en": "No, that was all.",
    "fr": "Non, rien de plus.",
}


def codes_of(said: str, language: Language) -> set[str]:
    judged = assess_answer(an_answer(said), language=language, grid=Grid({}))
    return {remark.code for remark in judged.remarks}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_story_without_ones_own_part_is_not_called_complete(
    language: Language,
) -> None:
    codes = codes_of(ALL_TOGETHER[language], language)

    assert Code.LACKS_OWN_PART in codes
    assert Code.LACKS_LEARNING not in codes


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_told_that_they_gave_facts_where_there_is_none(
    language: Language,
) -> None:
    assert Code.LACKS_OCCASION not in codes_of(NO_FACT[language], language)


def test_what_turned_out_to_be_wrong_is_no_order_to_the_program() -> None:
    assert Code.INSTRUCTION_LEFT_OUT not in codes_of(WITH_REVELE, "fr")


def first_said(said: list[str], language: Language, library: ContentLibrary) -> str:
    work = bank_question(library, "results", QuestionKind.BEHAVIOURAL)
    answers = [an_answer(text, question_text="?", question=work) for text in said]
    session = assess_session(
        answers, language=language, grid=Grid(library.competencies)
    )
    assert session.three_things.priority is not None
    return session.three_things.priority.code


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_question_left_among_many_is_not_the_first_thing_to_say(
    language: Language, library: ContentLibrary
) -> None:
    said = [FULL[language]] * 4 + [ALL_TOGETHER[language], NOTHING_MORE[language]]

    assert first_said(said, language, library) == Code.LACKS_OWN_PART


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_most_questions_are_left_it_is(
    language: Language, library: ContentLibrary
) -> None:
    said = [FULL[language], *[NOTHING_MORE[language]] * 3]

    assert first_said(said, language, library).startswith("no_answer")


NAMED: dict[Language, str] = {
    "en": (
        "I look after the Brennan and Ostler accounts in Leeds, mostly their returns and "
        "the labels for Rotterdam."
    ),
    "fr": (
        "Je m'occupe des comptes Brunel et Ostier à Nantes, surtout de leurs retours et "
        "des étiquettes pour Rotterdam."
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_are_not_what_many_people_could_say(language: Language) -> None:
    asked = {"en": "What is your current role?", "fr": "Parlez-moi de vous."}
    given = an_answer(NAMED[language], question_text=asked[language])

    judged = assess_answer(given, language=language, grid=Grid({}))

    assert Code.LACKS_SPECIFICS not in {remark.code for remark in judged.remarks}
