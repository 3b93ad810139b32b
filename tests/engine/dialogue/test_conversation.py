"""Beginning, ending and taking up a conversation."""

import pytest

from engine.api.errors import Refused
from engine.dialogue.conversation import Conversation
from engine.dialogue.records import Exchange, Move, MoveKind
from tests.engine.dialogue.builders import (
    SECOND_MS,
    FakeReader,
    a_brief,
    a_roleplay,
    answers,
    opened,
)

STORY = "I counted it all and it matched."


def test_a_conversation_begins_once() -> None:
    conversation = opened(a_brief())

    with pytest.raises(Refused, match="already begun"):
        conversation.open()


def test_nothing_is_answered_before_the_first_word() -> None:
    with pytest.raises(Refused, match="not begun"):
        Conversation(a_brief(), FakeReader()).answer(STORY, SECOND_MS)


def test_nothing_is_answered_after_the_last_word() -> None:
    conversation = opened(a_brief())
    conversation.close(SECOND_MS)

    with pytest.raises(Refused, match="is over"):
        conversation.answer(STORY, SECOND_MS)


@pytest.mark.requirement("E-013")
def test_a_person_may_end_at_any_moment() -> None:
    conversation = opened(a_brief())

    reply = conversation.close(SECOND_MS)

    assert reply.ends
    assert conversation.is_over


@pytest.mark.requirement("E-042")
def test_the_last_words_are_those_just_said() -> None:
    conversation = opened(a_brief())

    [reply] = answers(conversation, STORY)

    assert conversation.last_words == reply.text


def test_an_answer_stored_without_its_reply_gets_it_after_resumption() -> None:
    opening = Conversation(a_brief(), FakeReader()).open()
    expected = opened(a_brief()).answer(STORY, SECOND_MS)
    stored = [
        Exchange(opening.text, 0, opening.move),
        Exchange(STORY, SECOND_MS, None),
    ]

    resumed = Conversation.resume(a_brief(), stored, FakeReader())

    assert resumed.owes_reply
    assert resumed.catch_up(SECOND_MS) == expected
    assert resumed.catch_up(SECOND_MS) is None


def test_a_resumed_conversation_without_turns_can_begin() -> None:
    resumed = Conversation.resume(a_brief(), [], FakeReader())

    assert resumed.open() == Conversation(a_brief(), FakeReader()).open()


def test_turns_of_content_that_is_gone_are_refused() -> None:
    stored = [Exchange("Hello?", 0, Move(MoveKind.OPENING, "past", "gone"))]

    with pytest.raises(Refused, match="content that has changed"):
        Conversation.resume(a_brief(), stored, FakeReader())


def test_a_state_that_is_gone_is_refused() -> None:
    stored = [Exchange("Hello?", 0, Move(MoveKind.OPENING, state="gone", trust=0))]

    with pytest.raises(Refused, match="content that has changed"):
        Conversation.resume(a_brief(a_roleplay()), stored, FakeReader())
