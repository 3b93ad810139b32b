"""The own rating beside the levels: what is said, and what is said only with proof."""

from typing import Any

import pytest

from app.domain.reports import AnswerRecord, StarShareRecord
from app.domain.sessions import Focus, FocusKind
from app.feedback.self_rating_record import self_rating_record
from app.text import Texts
from tests.builders import a_session
from tests.report_builders import ABSENT, ANSWER, a_report, an_answer

TOLD = StarShareRecord(present=True, share=0.2, spans=())
LEVEL = 3.5
"""Of the reports that are built for tests."""


def answers(*results: bool, question: str | None = "deadline") -> list[AnswerRecord]:
    """Return answers that tell, or do not tell, what came of it."""
    told = an_answer(ANSWER, "I called eleven workshops", 1)
    return [
        told.model_copy(
            update={
                "question_id": question,
                "star": told.star.model_copy(
                    update={"result": TOLD if result else ABSENT}
                ),
            }
        )
        for result in results
    ]


def gap(rating: int, judged: list[AnswerRecord], **session: Any) -> str:
    coverage = a_report().coverage
    record = self_rating_record(
        a_session(self_rating=rating, **session), judged, coverage, Texts("en")
    )
    assert record is not None
    assert (record.rating, record.level) == (rating, LEVEL)
    return record.text


@pytest.mark.parametrize("rating", [3, 4])
def test_less_than_one_level_apart_is_close(rating: int) -> None:
    text = gap(rating, answers(True, True))

    assert "close" in text
    assert "Result step" not in text


@pytest.mark.parametrize("rating", [1, 2])
def test_a_rating_below_names_the_step_where_answers_show_more(rating: int) -> None:
    text = gap(rating, answers(True, True, False))

    assert "lower than what you said shows" in text
    assert "In the Result step, for instance: 2 of 3" in text


@pytest.mark.parametrize(
    "judged",
    [answers(True), answers(True, False, False), answers(True, True, question=None)],
    ids=["one answer", "one of three", "a conversation"],
)
def test_no_step_is_named_that_the_answers_do_not_support(
    judged: list[AnswerRecord],
) -> None:
    text = gap(1, judged)

    assert "lower than what you said shows" in text
    assert "Result step" not in text


def test_a_rating_above_says_what_a_level_leaves_out_and_where_the_two_part() -> None:
    text = gap(5, answers(False, False, True))

    assert "words do not show" in text
    assert "1 of 3" in text


def test_a_rating_above_blames_no_step_that_is_told() -> None:
    text = gap(5, answers(True, True))

    assert "words do not show" in text
    assert "Result step" not in text


@pytest.mark.parametrize(("rating", "language"), [(1, "en"), (5, "fr"), (4, "en")])
def test_nothing_praises_or_blames(rating: int, language: str) -> None:
    record = self_rating_record(
        a_session(self_rating=rating),
        answers(True, True),
        a_report().coverage,
        Texts("fr" if language == "fr" else "en"),
    )

    assert record is not None
    assert not [
        word
        for word in ("!", "great", "well done", "too ", "wrong", "bravo", "modest")
        if word in record.text.casefold()
    ]


def test_no_rating_has_no_gap() -> None:
    assert (
        self_rating_record(a_session(), answers(True), a_report().coverage, Texts("en"))
        is None
    )


def test_one_answer_gives_no_level_to_set_a_rating_beside() -> None:
    coverage = a_report().coverage
    without = coverage.model_copy(update={"competencies": ()})
    session = a_session(self_rating=4, focus=Focus(FocusKind.CARD, "deadline"))

    record = self_rating_record(session, answers(True), without, Texts("en"))

    assert record is not None
    assert record.level is None
    assert "One answer gives no level" in record.text
