"""However a model flatters, weak answers of the labelled corpus stay weak."""

import pytest

from benchmarks.answers.cases import cases
from engine.api.language import LANGUAGES, Language
from engine.feedback.assess import assess_answer
from engine.feedback.codes import Code
from engine.feedback.material import material_of
from engine.feedback.records import CompetencyLevel, Grid, Remark
from engine.feedback.second_reading.bounds import Bounds, bounds_of
from tests.engine.feedback.builders import FULL, an_answer

FLATTERY = 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_flattery_lifts_no_weak_answer_to_a_good_one(
    language: Language, grid: Grid
) -> None:
    weak = [
        case
        for case in cases(language, "open")[:60]
        if case.level is None or case.level <= 2
    ]

    lifted = {
        case.id: flattered(case.text, case.question, language, grid) for case in weak
    }

    assert len(weak) >= 20
    assert {name: level for name, level in lifted.items() if level > 3} == {}


def flattered(said: str, asked: str, language: Language, grid: Grid) -> int:
    """Return the highest level that a model which always finds 5 can bring about."""
    given = an_answer(said, question_text=asked)
    judged = assess_answer(given, language=language, grid=grid)
    material = material_of(given, language)
    found = (bounds_of(material, level) for level in judged.competencies)
    return max((bounds.hold(FLATTERY) for bounds in found if bounds), default=0)


def a_level(level: int | None, code: str) -> CompetencyLevel:
    return CompetencyLevel("results", level, (), Remark(code, {}, ()))


@pytest.mark.parametrize(
    ("level", "code", "bounds"),
    [
        (4, Code.LEVEL_ACTION_AND_RESULT, Bounds(3, 5)),
        (5, Code.LEVEL_FULL, Bounds(4, 5)),
        (3, Code.LEVEL_NO_RESULT, Bounds(2, 3)),
        (3, Code.LEVEL_TOO_LONG, Bounds(2, 3)),
        (1, Code.LEVEL_NOTHING_TOLD, Bounds(1, 1)),
        (3, "a reason of tomorrow", Bounds(2, 3)),
        (None, Code.NOT_ASSESSED_NO_GROUND, None),
    ],
)
def test_a_level_moves_by_one_step_and_up_only_where_its_reason_allows(
    level: int | None, code: str, bounds: Bounds | None
) -> None:
    material = material_of(an_answer(FULL["en"]), "en")

    assert bounds_of(material, a_level(level, code)) == bounds
