"""Silence: a nudge, the question anew, then on."""

from engine.dialogue.conversation import Conversation
from engine.dialogue.records import MoveKind, Reply
from engine.reading.records import Request
from tests.engine.dialogue.builders import (
    MINUTE_MS,
    SECOND_MS,
    FakeReader,
    a_brief,
    a_request,
    answers,
    opened,
)


def silences(conversation: Conversation, count: int) -> list[Reply | None]:
    return [
        conversation.nudge((number + 1) * 10 * SECOND_MS) for number in range(count)
    ]


def test_two_nudges_at_most_then_the_next_question() -> None:
    first, second, third = silences(opened(a_brief()), 3)

    assert first is not None
    assert second is not None
    assert third is not None
    assert first.text.startswith("nudge ")
    assert second.text.startswith("Simpler ")
    assert [first.move.kind, second.move.kind, third.move.kind] == [
        MoveKind.NUDGE,
        MoveKind.NUDGE,
        MoveKind.QUESTION,
    ]


def test_an_answer_begins_the_count_anew() -> None:
    conversation = opened(a_brief())
    silences(conversation, 2)
    answers(conversation, "A complete story.")

    [reply] = silences(conversation, 1)

    assert reply is not None
    assert reply.text.startswith("nudge ")


def test_a_wish_to_hear_it_again_begins_the_count_anew() -> None:
    pardon = a_request("Pardon?", Request.REPEAT)
    conversation = opened(a_brief(), FakeReader().knowing(pardon))
    silences(conversation, 2)
    answers(conversation, "Pardon?")

    [reply] = silences(conversation, 1)

    assert reply is not None
    assert reply.move.kind is MoveKind.NUDGE


def test_a_theme_met_with_silence_is_marked_skipped() -> None:
    third = silences(opened(a_brief()), 3)[2]

    assert third is not None
    assert third.move.skipped == ("past",)


def test_silence_alone_comes_to_an_end() -> None:
    conversation = opened(a_brief())

    said = [reply for reply in silences(conversation, 40) if reply]

    assert said[-1].ends
    assert len(said) < 12


def test_silence_past_the_time_ends_the_interview() -> None:
    reply = opened(a_brief()).nudge(10 * MINUTE_MS)

    assert reply is not None
    assert reply.text.startswith("closing_out_of_time ")


def test_nobody_is_nudged_before_the_first_word_or_after_the_last() -> None:
    before = Conversation(a_brief(), FakeReader())
    after = opened(a_brief())
    after.close(SECOND_MS)

    assert before.nudge(SECOND_MS) is None
    assert after.nudge(2 * SECOND_MS) is None
