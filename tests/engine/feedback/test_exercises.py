"""A report points at exercises that are there."""

import pytest

from engine.content.library import ContentLibrary
from engine.feedback.codes import Code
from engine.feedback.exercises import exercise_for
from engine.feedback.records import Remark
from tests.content import shipped


@pytest.fixture(scope="module")
def library() -> ContentLibrary:
    return shipped()


def advice(code: Code, competency: str = "") -> Remark:
    return Remark(code, {"competency": competency} if competency else {}, ())


def test_every_exercise_that_is_pointed_at_is_in_the_content(
    library: ContentLibrary,
) -> None:
    pointed_at = {exercise_for(advice(code), advice(Code.DRILL)) for code in Code}
    pointed_at |= {
        exercise_for(None, advice(Code.DRILL, name)) for name in library.competencies
    }
    pointed_at |= {exercise_for(None, advice(code)) for code in Code}

    assert len(pointed_at) > 10
    assert pointed_at - set(library.drills) == {None}


@pytest.mark.parametrize(
    ("priority", "exercise"),
    [
        (Code.LACKS_OWN_PART, "your-own-part"),
        (Code.LACKS_FIGURE, "result-with-a-figure"),
        (Code.NEVER_COMMITMENT, "who-what-when"),
    ],
)
def test_the_exercise_is_on_what_would_change_most(
    priority: Code, exercise: str
) -> None:
    assert exercise_for(advice(priority), advice(Code.DRILL, "results")) == exercise


def test_each_competency_has_an_exercise_to_point_at(library: ContentLibrary) -> None:
    for name in library.competencies:
        exercise = exercise_for(None, advice(Code.DRILL, name))
        assert library.drills[exercise or ""].trains == name


def test_without_advice_there_is_no_exercise() -> None:
    assert exercise_for(advice(Code.LACKS_FIGURE), None) is None
