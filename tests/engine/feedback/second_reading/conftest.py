from collections.abc import Callable

import pytest

from engine.api.language import Language
from engine.content.library import ContentLibrary
from engine.feedback.assess import assess_session
from engine.feedback.records import Grid, SessionAssessment
from engine.feedback.second_reading.records import Reader, SecondReading
from engine.feedback.second_reading.session import (
    read_answers_again,
    with_second_reading,
)
from tests.engine.feedback.builders import an_answer
from tests.engine.feedback.second_reading.models import Weigher

Judge = Callable[..., SessionAssessment]
ReadAgain = Callable[..., SecondReading]


@pytest.fixture(scope="session")
def judge(library: ContentLibrary, grid: Grid) -> Judge:
    """Judge answers to one question of the bank by the rules."""
    question = library.questions["proud-result"]

    def judged(*texts: str, language: Language = "en") -> SessionAssessment:
        asked = question.text.in_(language)
        given = [an_answer(t, question_text=asked, question=question) for t in texts]
        return assess_session(given, language=language, grid=grid)

    return judged


@pytest.fixture(scope="session")
def read_again(grid: Grid) -> ReadAgain:
    """Have a model read judged answers."""

    def read(session: SessionAssessment, model: Weigher) -> SecondReading:
        return read_answers_again(
            session.answers, session.language, grid, Reader(model)
        )

    return read


Levels = list[tuple[int | None, ...]]


@pytest.fixture(scope="session")
def merged(grid: Grid, read_again: ReadAgain) -> Judge:
    """Return a session's feedback with what a model makes of it."""

    def merge(session: SessionAssessment, model: Weigher) -> SessionAssessment:
        return with_second_reading(session, grid, read_again(session, model))

    return merge


def levels_of(session: SessionAssessment) -> Levels:
    return [tuple(c.level for c in answer.competencies) for answer in session.answers]
