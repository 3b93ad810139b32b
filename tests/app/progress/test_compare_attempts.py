"""An exercise on a line of a conversation, done again."""

import pytest

from app.application import Application
from app.domain.comparisons import Direction
from app.feedback.talk.answer_about import Asked, answer_about
from app.practice.retry_answer import retry_answer
from app.practice.take_drill import take_drill
from app.progress.compare_attempts import compare_attempts
from app.text import Texts
from tests.app.progress.holding import Rehearsing

ORDERS = "It is what it is, you just have to accept it and that is final."
ASKS = "What would help you most this week, and how have the last days been for you?"


@pytest.mark.requirement("E-072")
def test_an_open_question_that_is_asked_now_is_better_and_one_that_went_is_worse(
    person: Rehearsing,
) -> None:
    texts_in = Application.texts_in
    drill = take_drill(person.library, "ask-before-proposing", "en", texts_in)
    first = person.hold(drill, [ORDERS])
    turn = first.answers[0].turns[0]
    again = retry_answer(person.vault, person.library, first.session.id, turn, texts_in)
    asked = person.hold(again, [ASKS])
    turn = asked.answers[0].turns[0]
    back = retry_answer(person.vault, person.library, asked.session.id, turn, texts_in)
    ordered = person.hold(back, [ORDERS])

    better = compare_attempts(person.vault, asked.session.id, Texts("en"))
    worse = compare_attempts(person.vault, ordered.session.id, Texts("en"))

    assert better is not None
    assert worse is not None
    code = "turn_open_question"
    assert {c.code: c.direction for c in better.changes}[code] is Direction.BETTER
    assert {c.code: c.direction for c in worse.changes}[code] is Direction.WORSE


def test_what_was_said_well_in_a_conversation_is_not_told_as_missing(
    person: Rehearsing,
) -> None:
    drill = take_drill(
        person.library, "ask-before-proposing", "en", Application.texts_in
    )
    report = person.hold(drill, [ASKS])
    good = {
        remark.text
        for remark in report.answers[0].remarks
        if remark.code == "turn_open_question"
    }

    told = answer_about(
        report, Asked("What was missing?", 0), person.library, Texts("en")
    )

    assert good
    assert not good & set(told.text.splitlines())
