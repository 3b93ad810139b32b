"""How far the levels agree with people, on the corpus of answers of our own writing."""

import pytest

from engine.api.language import LANGUAGES, Language
from engine.feedback.assess import assess_answer
from engine.feedback.records import Grid
from tests.engine.feedback.builders import an_answer
from tests.engine.reading.corpus_cases import Half, cases


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("half", ["tuning", "held_out"])
def test_levels_agree_with_the_labels(
    language: Language, half: Half, grid: Grid
) -> None:
    one = Grid({"communication": grid.competencies["communication"]})
    labelled = [case for case in cases(language, half) if case.level is not None]

    apart = [
        abs((case.level or 0) - (_level(case.text, case.question, language, one) or 0))
        for case in labelled
    ]

    assert sum(distance <= 1 for distance in apart) / len(apart) >= 0.95
    assert sum(distance == 0 for distance in apart) / len(apart) >= 0.8


def _level(said: str, asked: str, language: Language, grid: Grid) -> int | None:
    judged = assess_answer(
        an_answer(said, question_text=asked), language=language, grid=grid
    )
    return judged.competencies[0].level
