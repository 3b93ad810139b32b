"""Turns that leave the story where it stands."""

import pytest

from engine.api.errors import Refused
from engine.content.scenario import Signal
from engine.dialogue.conversation import Conversation
from engine.dialogue.records import Mode, MoveKind
from engine.reading.records import AnswerReading, NoAnswerReason, Request
from tests.engine.dialogue.builders import (
    MINUTE_MS,
    SECOND_MS,
    FakeReader,
    a_brief,
    a_reading,
    a_request,
    a_roleplay,
    answers,
    no_answer,
    opened,
)

LATER = 5 * MINUTE_MS


def facing(*readings: AnswerReading, **signals: set[Signal]) -> Conversation:
    reader = FakeReader(
        signals={text: frozenset(shown) for text, shown in signals.items()}
    )
    brief = a_brief(a_roleplay(), mode=Mode.COACHED)
    return opened(brief, reader.knowing(*readings))


def test_asked_to_repeat_the_persona_says_the_last_line_again() -> None:
    [reply] = answers(facing(a_request("Pardon?", Request.REPEAT)), "Pardon?")

    assert reply.move.kind is MoveKind.REPEAT
    assert reply.text.endswith("You wanted to see me?")


def test_an_open_question_is_part_of_the_story_and_no_wish_to_hear_it_again() -> None:
    conversation = facing(
        a_request("How?", Request.REPHRASE), **{"How?": {Signal.OPEN_QUESTION}}
    )

    [reply] = answers(conversation, "How?")

    assert reply.move.kind is MoveKind.LINE
    assert reply.move.trust == 1


def test_a_long_turn_is_no_wish_to_hear_it_again() -> None:
    text = "I do not understand why you always say no to me"

    [reply] = answers(facing(a_request(text, Request.REPHRASE)), text)

    assert reply.move.kind is MoveKind.LINE


def test_to_leave_a_subject_is_part_of_the_story() -> None:
    [reply] = answers(facing(a_request("Next.", Request.SKIP)), "Next.")

    assert reply.move.kind is MoveKind.LINE


def test_a_moment_is_granted() -> None:
    [reply] = answers(facing(a_request("A moment.", Request.MOMENT)), "A moment.")

    assert reply.move.kind is MoveKind.WAIT


@pytest.mark.requirement("E-013")
def test_a_wish_to_stop_takes_the_ending_for_lack_of_time() -> None:
    [reply] = answers(facing(a_request("Stop.", Request.STOP)), "Stop.")

    assert reply.ends
    assert reply.move.ending == "open"


@pytest.mark.parametrize(
    "reason",
    [
        NoAnswerReason.GIBBERISH,
        NoAnswerReason.WRONG_LANGUAGE,
        NoAnswerReason.INSTRUCTION,
        NoAnswerReason.EMPTY,
    ],
)
def test_a_turn_that_says_nothing_gets_a_reaction_twice_then_the_story_goes_on(
    reason: NoAnswerReason,
) -> None:
    said = answers(facing(no_answer("qsdf", reason)), *["qsdf"] * 3)

    assert [reply.move.kind for reply in said] == [
        MoveKind.REDIRECT,
        MoveKind.REDIRECT,
        MoveKind.LINE,
    ]


def test_a_pasted_text_is_not_taken_for_a_turn() -> None:
    [reply] = answers(facing(a_reading("# Title", pasted=True)), "# Title")

    assert reply.text.startswith("on_pasted ")


def test_a_reaction_moves_no_trust_and_counts_no_turn() -> None:
    [reply] = answers(facing(no_answer("qsdf", NoAnswerReason.GIBBERISH)), "qsdf")

    assert reply.move.trust == 0
    assert reply.move.state == "cold"


def test_a_second_short_turn_in_a_row_is_remarked_on() -> None:
    short = no_answer("ok", NoAnswerReason.TOO_SHORT)

    first, second = answers(facing(short), "ok", "ok")

    assert first.text == "Cold 1."
    assert second.text.startswith("on_one_word ")


def test_two_nudges_at_most_then_the_next_line() -> None:
    conversation = facing()

    said = [conversation.nudge(at * 10 * SECOND_MS) for at in (1, 2, 3)]

    assert [reply.move.kind for reply in said if reply] == [
        MoveKind.NUDGE,
        MoveKind.NUDGE,
        MoveKind.LINE,
    ]


def test_silence_alone_comes_to_an_end() -> None:
    conversation = facing()

    said = [conversation.nudge(SECOND_MS * at) for at in range(1, 30)]

    assert [reply for reply in said if reply][-1].move.ending == "open"


def test_a_new_try_goes_back_to_the_line_and_the_standing_before() -> None:
    conversation = facing(
        **{"Why so?": {Signal.OPEN_QUESTION}, "Fool.": {Signal.INSULT}}
    )
    answers(conversation, "Well now.", "Fool.")

    again = conversation.retry(LATER)
    after = conversation.answer("Why so?", LATER + SECOND_MS)

    assert again.text == "Cold 1."
    assert again.move.kind is MoveKind.RETRY
    assert again.move.trust == 0
    assert after.move.trust == 1


def test_there_is_nothing_to_try_again_before_the_first_turn() -> None:
    with pytest.raises(Refused, match="no answer to try again"):
        facing().retry(LATER)


def test_a_new_try_after_time_is_the_end() -> None:
    conversation = facing()
    answers(conversation, "Well now.")

    assert conversation.retry(10 * MINUTE_MS).ends


def test_skipping_gets_the_next_line() -> None:
    assert facing().skip(SECOND_MS).text == "Cold 1."


def test_rephrasing_says_the_line_again() -> None:
    assert facing().rephrase(SECOND_MS).text.endswith("You wanted to see me?")


def test_a_wish_after_time_is_the_end() -> None:
    assert facing().repeat(10 * MINUTE_MS).ends


def test_the_goal_is_the_hint_when_coached() -> None:
    progress = facing().progress()

    assert progress.hint == "Reach an agreement."
    assert progress.planned == 0
    assert progress.asked == 1
