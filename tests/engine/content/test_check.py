"""What the content check refuses."""

from dataclasses import replace

import pytest

from engine.api.language import Language
from engine.content.check import check_library
from engine.content.check.lawfulness import unlawful_ground
from engine.content.library import ContentLibrary
from engine.content.localised import Localised, LocalisedList
from engine.content.question import Question
from engine.content.scenario import Condition, ConversationScenario, InterviewScenario
from tests.content import shipped


@pytest.fixture(scope="module")
def library() -> ContentLibrary:
    return shipped()


def with_question(library: ContentLibrary, question: Question) -> ContentLibrary:
    return replace(library, questions={**library.questions, question.id: question})


def with_scenario(
    library: ContentLibrary, scenario: ConversationScenario
) -> ContentLibrary:
    return replace(library, scenarios={**library.scenarios, scenario.id: scenario})


def defects(library: ContentLibrary) -> str:
    return "\n".join(str(finding) for finding in check_library(library))


@pytest.mark.requirement("E-205")
@pytest.mark.requirement("E-206")
@pytest.mark.requirement("E-207")
def test_the_bundled_content_has_no_defect(library: ContentLibrary) -> None:
    assert check_library(library) == ()


@pytest.mark.requirement("E-021")
@pytest.mark.requirement("E-023")
@pytest.mark.requirement("E-206")
def test_the_bundled_content_is_as_large_as_promised(library: ContentLibrary) -> None:
    families = [type(scenario) for scenario in library.scenarios.values()]

    assert families.count(InterviewScenario) >= 7
    assert families.count(ConversationScenario) >= 5
    assert len(library.personas) >= 9
    assert len(library.questions) >= 80
    assert len(library.competencies) == 7


@pytest.mark.requirement("E-207")
@pytest.mark.parametrize(
    ("language", "text", "ground"),
    [
        ("fr", "Quel âge avez-vous ?", "age"),
        ("fr", "Avez-vous des enfants en bas âge ?", "family"),
        ("fr", "Êtes-vous mariée ?", "family"),
        ("fr", "Votre mari est-il d’accord avec les déplacements ?", "family"),
        ("fr", "De quelle origine est votre nom ?", "origin"),
        ("fr", "D’où venez-vous vraiment ?", "origin"),
        ("fr", "Avez-vous des problèmes de santé ?", "health"),
        ("fr", "Êtes-vous reconnu travailleur handicapé ?", "health"),
        ("fr", "Êtes-vous croyant ?", "religion"),
        ("fr", "Avez-vous déjà été syndiqué ?", "union"),
        ("fr", "Quelle est votre orientation sexuelle ?", "orientation"),
        ("en", "How old are you?", "age"),
        ("en", "When were you born?", "age"),
        ("en", "Do you plan to start a family?", "family"),
        ("en", "Are you married?", "family"),
        ("en", "Where are you really from?", "origin"),
        ("en", "Is English your native language?", "origin"),
        ("en", "How many sick days did you take last year?", "health"),
        ("en", "Do you go to church?", "religion"),
        ("en", "Are you a member of a union?", "union"),
        ("en", "Are you gay?", "orientation"),
    ],
)
def test_an_unlawful_question_is_seen(
    language: Language, text: str, ground: str
) -> None:
    assert unlawful_ground(text, language) == ground


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Parlez-moi d’une famille de produits que vous avez vendue."),
        ("fr", "Quelle était l’origine de la panne ?"),
        ("fr", "Comment traitez-vous un client qui perd patience ?"),
        ("en", "Tell me about a product family you sold."),
        ("en", "What was the origin of the fault?"),
        ("en", "Where did the delay come from?"),
    ],
)
def test_an_innocent_question_is_left_alone(language: Language, text: str) -> None:
    assert unlawful_ground(text, language) is None


def test_a_seeded_unlawful_question_fails_the_check(library: ContentLibrary) -> None:
    honest = next(iter(library.questions.values()))
    seeded = honest.model_copy(
        update={"text": Localised(fr="Êtes-vous enceinte ?", en="Are you pregnant?")}
    )

    found = defects(with_question(library, seeded))

    assert "asks about family, which is unlawful" in found


def test_the_same_question_under_two_names_fails_the_check(
    library: ContentLibrary,
) -> None:
    honest = next(iter(library.questions.values()))
    copied = honest.model_copy(update={"id": "copied"})

    assert f"asks what {honest.id} asks" in defects(with_question(library, copied))


def test_a_missing_language_fails_the_check(library: ContentLibrary) -> None:
    honest = next(iter(library.questions.values()))
    one_sided = honest.model_copy(update={"topic_words": LocalisedList(fr=("client",))})

    assert "English is missing" in defects(with_question(library, one_sided))


def test_an_identifier_that_names_nothing_fails_the_check(
    library: ContentLibrary,
) -> None:
    honest = next(iter(library.questions.values()))
    lost = honest.model_copy(update={"competencies": ("juggling",)})

    assert "juggling does not exist" in defects(with_question(library, lost))


def a_conversation(library: ContentLibrary) -> ConversationScenario:
    return next(
        scenario
        for scenario in library.scenarios.values()
        if isinstance(scenario, ConversationScenario)
    )


def test_an_ending_behind_an_impossible_condition_fails_the_check(
    library: ContentLibrary,
) -> None:
    scenario = a_conversation(library)
    ending = next(e for e in scenario.endings if e.id != scenario.out_of_time)
    impossible = ending.model_copy(
        update={"when": Condition(trust_at_least=9, trust_at_most=2)}
    )
    endings = tuple(impossible if e is ending else e for e in scenario.endings)

    found = defects(
        with_scenario(library, scenario.model_copy(update={"endings": endings}))
    )

    assert f"endings.{ending.id}" in found


def test_a_state_no_transition_leads_to_fails_the_check(
    library: ContentLibrary,
) -> None:
    scenario = a_conversation(library)
    island = scenario.states[0].model_copy(update={"id": "island"})
    states = (*scenario.states, island)

    found = defects(
        with_scenario(library, scenario.model_copy(update={"states": states}))
    )

    assert "states.island" in found
