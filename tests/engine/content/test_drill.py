"""Exercises as content."""

from dataclasses import replace
from typing import Any

import pytest
from pydantic import ValidationError

from engine.api.language import LANGUAGES
from engine.content.check import check_library
from engine.content.check.sentences import sentences
from engine.content.drill import DELIVERY, Drill
from engine.content.library import ContentLibrary
from engine.content.question import Question
from tests.content import shipped


@pytest.fixture(scope="module")
def library() -> ContentLibrary:
    return shipped()


def a_drill(**changes: Any) -> dict[str, Any]:
    text = {"fr": "Texte.", "en": "Text."}
    fields: dict[str, Any] = {
        "id": "an-exercise",
        "version": 1,
        "title": text,
        "trains": "results",
        "instruction": text,
        "why": text,
        "seconds": 60,
        "questions": ["proud-result"],
        "checks": [{"code": "answered"}],
    }
    return fields | changes


def a_scene(**changes: Any) -> dict[str, Any]:
    text = {"fr": "Texte.", "en": "Text."}
    fields: dict[str, Any] = {
        "scenario": "unhappy-client",
        "situation": text,
        "line": text,
        "ends": text,
    }
    return fields | changes


def with_drill(library: ContentLibrary, **changes: Any) -> ContentLibrary:
    drill = Drill.model_validate(a_drill(**changes))
    return replace(library, drills={**library.drills, drill.id: drill})


def defects(library: ContentLibrary) -> list[str]:
    return [str(finding) for finding in check_library(library)]


def test_there_are_ten_exercises_or_more_and_one_for_each_competency(
    library: ContentLibrary,
) -> None:
    trained = {drill.trains for drill in library.drills.values()}

    assert len(library.drills) >= 10
    assert trained == {*library.competencies, DELIVERY}


def test_an_exercise_that_limits_time_limits_it_to_what_it_says(
    library: ContentLibrary,
) -> None:
    limits = [
        (drill.id, check.value, drill.seconds)
        for drill in library.drills.values()
        for check in drill.checks
        if check.code == "at_most_seconds"
    ]

    assert limits
    assert [each for each in limits if each[1] != each[2]] == []


def test_no_exercise_raises_its_voice(library: ContentLibrary) -> None:
    texts = [
        text
        for drill in library.drills.values()
        for _path, _language, text in sentences(drill)
    ]

    assert [text for text in texts if "!" in text] == []


def test_both_languages_say_something_of_their_own(library: ContentLibrary) -> None:
    for drill in library.drills.values():
        said = {drill.instruction.in_(language) for language in LANGUAGES}
        assert len(said) == len(LANGUAGES), drill.id


def test_a_question_asked_in_an_exercise_is_judged_on_something(
    library: ContentLibrary,
) -> None:
    asked: list[Question] = [
        library.questions[name]
        for drill in library.drills.values()
        for name in drill.questions
    ]

    assert all(question.competencies for question in asked)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"questions": []}, "questions or a scene"),
        ({"scene": a_scene()}, "questions or a scene"),
        ({"checks": [{"code": "at_most_seconds"}]}, "needs a value"),
        ({"checks": [{"code": "answered", "value": 3}]}, "takes no value"),
        ({"checks": [{"code": "answered"}, {"code": "answered"}]}, "stands twice"),
        ({"checks": []}, "at least 1"),
        ({"checks": [{"code": "is_confident"}]}, "Input should be"),
    ],
)
def test_an_exercise_that_makes_no_sense_is_refused(
    changes: dict[str, Any], reason: str
) -> None:
    with pytest.raises(ValidationError, match=reason):
        Drill.model_validate(a_drill(**changes))


@pytest.mark.parametrize(
    ("changes", "defect"),
    [
        ({"trains": "juggling"}, "juggling does not exist"),
        ({"questions": ["no-such"]}, "no-such does not exist"),
        (
            {"questions": [], "scene": a_scene(scenario="first-steps")},
            "first-steps is no conversation",
        ),
    ],
)
def test_an_exercise_that_leads_nowhere_is_found(
    library: ContentLibrary, changes: dict[str, Any], defect: str
) -> None:
    found = defects(with_drill(library, **changes))

    assert len(found) == 1
    assert defect in found[0]
