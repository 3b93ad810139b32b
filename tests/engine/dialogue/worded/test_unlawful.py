"""No question that the law forbids survives, whatever the interview is about."""

from functools import cache

import pytest

from engine.api.language import LANGUAGES, Language
from engine.content.scenario import InterviewScenario
from engine.dialogue.worded.rules.unlawful import is_unlawful
from engine.dialogue.worded.task import Said, Task
from engine.dialogue.worded.task_maker import TaskMaker
from tests.engine.dialogue.worded.holding import Held, bundled, library
from tests.engine.dialogue.worded.models import silent
from tests.engine.dialogue.worded.red_team import LAWFUL, UNLAWFUL

INTERVIEWS = sorted(
    name
    for name, scenario in library().scenarios.items()
    if isinstance(scenario, InterviewScenario)
)
ANSWER = {
    "fr": "En mars dernier, j’ai appelé l’entrepôt et j’ai retrouvé le colis.",
    "en": "Last March I called the warehouse and I found the parcel.",
}


@cache
def task(scenario: str, language: Language) -> Task:
    held = Held(bundled(scenario, language), silent())
    reply = held.consider(ANSWER[language])
    return TaskMaker(held.brief).task_of(held.exchanges, reply)


@pytest.mark.requirement("E-056")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scenario", INTERVIEWS)
def test_no_unlawful_question_survives(scenario: str, language: Language) -> None:
    asked = UNLAWFUL[language]

    surviving = [
        question
        for question in asked
        if not is_unlawful(Said(task(scenario, language), "", question))
    ]

    assert len(asked) >= 60
    assert surviving == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scenario", INTERVIEWS)
def test_lawful_questions_pass(scenario: str, language: Language) -> None:
    refused = [
        question
        for question in LAWFUL[language]
        if is_unlawful(Said(task(scenario, language), "", question))
    ]

    assert refused == []


@pytest.mark.parametrize(
    ("words", "unlawful"),
    [
        ("Que dites-vous à un médecin pressé ?", False),
        ("Avez-vous vu un médecin cette année ?", True),
    ],
)
def test_words_of_the_trade_pass_while_they_are_not_about_the_person(
    words: str, unlawful: bool
) -> None:
    assert is_unlawful(Said(task("nurse-hospital", "fr"), "", words)) is unlawful
