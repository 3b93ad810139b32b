import pytest

from engine.api.language import LANGUAGES, Language
from engine.content.library import ContentLibrary
from engine.content.question import QuestionKind
from engine.feedback.assess import assess_session
from engine.feedback.codes import Code
from engine.feedback.records import AnswerGiven, Grid
from tests.engine.feedback.builders import (
    FULL,
    NO_RESULT,
    QUALITIES,
    an_answer,
    bank_question,
)


def _answers(
    library: ContentLibrary, language: Language, *texts: str
) -> list[AnswerGiven]:
    question = bank_question(library, "results", QuestionKind.BEHAVIOURAL)
    return [
        an_answer(text, question_text=question.text.in_(language), question=question)
        for text in texts
    ]


@pytest.mark.requirement("E-064")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_opens_with_one_strength_one_priority_one_drill(
    language: Language, library: ContentLibrary, grid: Grid
) -> None:
    given = _answers(library, language, FULL[language], NO_RESULT[language])

    things = assess_session(given, language=language, grid=grid).three_things

    assert things.strength is not None
    assert things.strength.code == Code.GOOD_RESULT_WITH_FIGURE
    assert things.priority is not None
    assert things.priority.code == Code.LACKS_RESULT
    assert things.drill is not None
    assert things.drill.values["competency"] == "results"
    assert things.drill.values["drill_fr"] == library.competencies["results"].drill.fr


@pytest.mark.requirement("E-066")
def test_a_level_is_the_mean_of_its_parts(library: ContentLibrary, grid: Grid) -> None:
    given = _answers(library, "en", FULL["en"], NO_RESULT["en"], "No idea.")

    judged = assess_session(given, language="en", grid=grid)

    seen = {c.competency: c for c in judged.coverage.competencies}["results"]
    parts = [
        c.level
        for answer in judged.answers
        for c in answer.competencies
        if c.competency == "results" and c.level is not None
    ]
    assert seen.answers == len(parts) == 2
    assert seen.level == sum(parts) / len(parts)
    assert (seen.lowest, seen.highest) == (min(parts), max(parts))


@pytest.mark.requirement("E-013")
def test_one_answer_is_not_enough_for_any_level(
    library: ContentLibrary, grid: Grid
) -> None:
    given = _answers(library, "en", FULL["en"], "No.")

    judged = assess_session(given, language="en", grid=grid)

    assert not judged.coverage.enough_material
    assert all(seen.level is None for seen in judged.coverage.competencies)
    assert all(c.level is None for a in judged.answers for c in a.competencies)
    assert judged.three_things.strength is None


def test_nothing_is_praised_where_nothing_stands_at_level_three(
    library: ContentLibrary, grid: Grid
) -> None:
    given = _answers(library, "en", QUALITIES["en"], QUALITIES["en"])

    things = assess_session(given, language="en", grid=grid).three_things

    assert things.strength is None
    assert things.priority is not None
    assert things.priority.code == Code.LACKS_PROOF_OF_QUALITY


def test_a_session_without_answers_says_that_it_is_too_little(grid: Grid) -> None:
    judged = assess_session([], language="fr", grid=grid)

    assert judged.three_things.priority is not None
    assert judged.three_things.priority.code == Code.SESSION_TOO_LITTLE
    assert judged.coverage.questions_asked == 0


def test_what_was_not_asked_is_not_assessed(
    library: ContentLibrary, grid: Grid
) -> None:
    given = _answers(library, "en", FULL["en"], FULL["en"])

    seen = assess_session(given, language="en", grid=grid).coverage.competencies

    motivation = {c.competency: c for c in seen}["motivation"]
    assert (motivation.answers, motivation.level) == (0, None)


def test_the_same_session_gets_the_same_feedback(
    library: ContentLibrary, grid: Grid
) -> None:
    given = _answers(library, "en", FULL["en"], NO_RESULT["en"])

    first = assess_session(given, language="en", grid=grid)

    assert assess_session(given, language="en", grid=grid) == first


def test_the_strength_quotes_the_outcome_and_not_a_figure_on_the_way(
    library: ContentLibrary, grid: Grid
) -> None:
    said = (
        "Last winter a patient fell. Lunch was forty minutes late and we were three. I "
        "laid him flat, I called the doctor and I stayed with him. In the end he went "
        "home after nine days."
    )
    given = _answers(library, "en", said, NO_RESULT["en"])

    strength = assess_session(given, language="en", grid=grid).three_things.strength

    assert strength is not None
    assert "nine days" in strength.evidence[0].quote
