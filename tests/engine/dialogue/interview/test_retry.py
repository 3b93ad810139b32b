"""Coached: an answer may be tried again."""

import pytest

from engine.api.errors import Refused
from engine.content.question import AsksFor
from engine.dialogue.conversation import Conversation
from engine.dialogue.records import Mode, MoveKind
from tests.engine.dialogue.builders import (
    MINUTE_MS,
    FakeReader,
    a_brief,
    a_reading,
    an_interview,
    answers,
    opened,
)

STORY = "I counted it all and it matched."
UNFINISHED = a_reading("I moved it.", lacks={AsksFor.RESULT, AsksFor.NUMBER})
AT = 5 * MINUTE_MS


def coached() -> Conversation:
    scenario = an_interview({"past": ["p1"], "why": ["w1"], "team": ["t1"]})
    brief = a_brief(scenario, mode=Mode.COACHED, budget_ms=20 * MINUTE_MS)
    return opened(brief, FakeReader().knowing(UNFINISHED))


def test_during_follow_ups_the_question_itself_is_asked_again() -> None:
    conversation = coached()
    answers(conversation, UNFINISHED.text)

    reply = conversation.retry(AT)

    assert reply.move.kind is MoveKind.RETRY
    assert reply.text == "Question p1?"


def test_after_the_next_question_was_put_the_one_before_is_asked_again() -> None:
    conversation = coached()
    answers(conversation, STORY)

    reply = conversation.retry(AT)

    assert reply.move.question == "p1"
    assert reply.move.theme == "past"


def test_the_question_left_open_comes_back_in_other_words() -> None:
    conversation = coached()
    answers(conversation, STORY)
    conversation.retry(AT)

    reply = conversation.answer(STORY, AT + MINUTE_MS)

    assert reply.move.question == "w1"
    assert reply.text.endswith("Simpler w1?")


def test_a_new_try_is_not_asked_what_the_first_was_asked() -> None:
    conversation = coached()
    first = conversation.answer(UNFINISHED.text, MINUTE_MS)
    conversation.retry(AT)

    second = conversation.answer(UNFINISHED.text, AT + MINUTE_MS)

    assert first.move.asks_for is AsksFor.RESULT
    assert second.move.asks_for is AsksFor.NUMBER


def test_nothing_can_be_tried_again_before_an_answer() -> None:
    with pytest.raises(Refused, match="no answer to try again"):
        coached().retry(AT)


def test_nothing_can_be_tried_again_in_real_conditions() -> None:
    conversation = opened(a_brief())
    answers(conversation, STORY)

    with pytest.raises(Refused, match="real conditions"):
        conversation.retry(AT)


def test_a_new_try_after_time_is_a_good_bye() -> None:
    conversation = coached()
    answers(conversation, STORY)

    assert conversation.retry(20 * MINUTE_MS).ends
