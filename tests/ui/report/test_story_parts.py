"""Which words belong to which part of a story, and what can be answered again."""

from uuid import UUID

import pytest

from app.domain.reports import StarShareRecord
from app.domain.sessions import Focus, FocusKind
from app.text import Texts
from tests.report_builders import ABSENT, a_quote, a_report
from tests.ui.report.reports import SAID
from ui.report.story_parts import can_retry, part_words, parts_of

EN, FR = Texts("en"), Texts("fr")


def told(words: str, seconds: float | None = None) -> StarShareRecord:
    spans = (a_quote(SAID, words, 1),)
    return StarShareRecord(present=True, share=0.4, spans=spans, seconds=seconds)


def test_the_parts_come_in_the_order_of_the_words() -> None:
    answer = a_report([SAID]).answers[0]
    star = answer.star.model_copy(
        update={
            "situation": ABSENT,
            "action": told("called eleven"),
            "result": told("We managed"),
            "task": told("I called"),
        }
    )

    spans = parts_of(answer.model_copy(update={"star": star}), EN)[1]

    assert [span.words for span in spans] == ["Task", "Action", "Result"]
    assert [span.part for span in spans] == [1, 2, 3]


def test_a_spoken_part_has_its_seconds_beside_its_share() -> None:
    assert part_words("action", told("I called", 9.6), EN) == "Action 40% · 10 s"
    assert part_words("action", told("I called"), EN) == "Action 40%"


def test_a_part_that_is_absent_has_no_seconds() -> None:
    absent = ABSENT.model_copy(update={"seconds": 0.0})

    assert part_words("result", absent, EN) == "Result 0%"


@pytest.mark.requirement("E-072")
def test_an_exercise_can_be_done_again_where_its_question_is_no_longer_known() -> None:
    report = a_report([SAID])
    answer = report.answers[0].model_copy(update={"question_id": None})
    drill = Focus(FocusKind.DRILL, None, "result-with-a-figure", UUID(int=1), 1)
    session = report.session.model_copy(update={"focus": drill})

    again = can_retry(report.model_copy(update={"session": session}), answer)

    assert again
    assert not can_retry(report, answer)


def test_what_was_not_answered_is_not_answered_again() -> None:
    report = a_report([SAID])

    assert not can_retry(report, report.answers[0].model_copy(update={"turns": ()}))
