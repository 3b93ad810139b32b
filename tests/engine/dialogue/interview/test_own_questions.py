"""The person's own questions are answered from the scenario's facts."""

import pytest

from engine.dialogue.conversation import Conversation
from engine.dialogue.records import MoveKind
from engine.reading.records import NoAnswerReason, Request
from tests.engine.dialogue.builders import (
    MINUTE_MS,
    SECOND_MS,
    FakeReader,
    a_brief,
    a_reading,
    a_request,
    an_interview,
    answers,
    no_answer,
    opened,
)

STORY = "I counted it all and it matched."
LATER = 3 * MINUTE_MS


def short(text: str) -> FakeReader:
    """Return a reader to whom ``text`` tells nothing done."""
    return FakeReader().knowing(no_answer(text, NoAnswerReason.TOO_SHORT))


def invited(reader: FakeReader | None = None) -> Conversation:
    """Return an interview whose person has just been invited to ask."""
    scenario = an_interview({"past": ["p1"], "why": ["w1"]})
    conversation = opened(a_brief(scenario), reader)
    answers(conversation, STORY, STORY)
    return conversation


def test_the_person_is_invited_to_ask_after_the_last_theme() -> None:
    assert invited().last_words.startswith("candidate_questions ")


def test_a_question_on_a_known_fact_is_answered() -> None:
    reply = invited().answer("What about the salary?", LATER)

    assert reply.text.startswith("The salary is settled. anything_else ")
    assert reply.move.kind is MoveKind.CANDIDATE_QUESTIONS


def test_a_fact_named_without_a_question_mark_is_answered_too() -> None:
    words = "The salary"

    reply = invited(short(words)).answer(words, LATER)

    assert reply.text.startswith("The salary is settled. ")


def test_a_question_nobody_can_answer_is_told_so() -> None:
    reply = invited().answer("What about the canteen?", LATER)

    assert reply.text.startswith("no_fact ")
    assert " anything_else " in reply.text


def test_after_three_questions_the_interview_closes_with_the_last_answer() -> None:
    conversation = invited()

    said = answers(conversation, "Salary?", "Team?", "Training?", every_ms=MINUTE_MS)

    assert [reply.ends for reply in said] == [False, False, True]
    assert said[2].text.startswith("The training is settled. closing ")


@pytest.mark.parametrize("words", ["No, thank you.", "That is all.", STORY])
def test_without_a_question_the_interview_closes(words: str) -> None:
    reply = invited().answer(words, LATER)

    assert reply.ends
    assert reply.text.startswith("closing ")


def test_a_question_after_time_is_answered_in_the_good_bye() -> None:
    reply = invited().answer("What about the salary?", 10 * MINUTE_MS)

    assert reply.ends
    assert reply.text.startswith("The salary is settled. closing_out_of_time ")


def test_the_invitation_is_repeated_on_request() -> None:
    conversation = invited(FakeReader().knowing(a_request("Sorry?", Request.REPEAT)))
    invitation = conversation.last_words

    assert conversation.answer("Sorry?", LATER).text == invitation


def test_a_fact_asked_again_is_told_again() -> None:
    conversation = invited()

    said = answers(conversation, "Salary?", "And the salary?", every_ms=MINUTE_MS)

    assert said[1].text.startswith("The salary is settled. anything_else ")
    assert said[1].move.kind is MoveKind.REPEAT


def test_silence_is_waited_for_once_then_the_interview_closes() -> None:
    conversation = invited()

    first = conversation.nudge(LATER)
    second = conversation.nudge(LATER + 10 * SECOND_MS)

    assert first is not None
    assert second is not None
    assert first.text.startswith("take_your_time ")
    assert second.ends


def test_an_insult_instead_of_a_question_ends_calmly() -> None:
    insult = no_answer("You fool.", NoAnswerReason.HOSTILE)

    reply = invited(FakeReader().knowing(insult)).answer("You fool.", LATER)

    assert reply.text.startswith("closing_hostile ")


def test_a_scenario_without_facts_invites_nobody_to_ask() -> None:
    scenario = an_interview({"past": ["p1"], "why": ["w1"]}, facts=[])

    said = answers(opened(a_brief(scenario)), STORY, STORY)

    assert said[-1].ends


def test_a_question_in_passing_is_answered_and_the_open_one_comes_anew() -> None:
    reply = opened(a_brief()).answer("What is the salary?", SECOND_MS)

    assert reply.text == f"The salary is settled. Simpler {reply.move.question}?"


def test_a_question_in_passing_without_answer_wants_other_words() -> None:
    reply = opened(a_brief()).answer("Do you mean at work?", SECOND_MS)

    assert reply.move.kind is MoveKind.REPHRASE


ASKED = "How is the canteen run?"


def asking() -> FakeReader:
    """Return a reader to whom ``ASKED`` asks about the employer."""
    return FakeReader().knowing(a_request(ASKED, Request.INFORMATION))


def test_what_nobody_knows_is_said_in_passing_and_the_open_question_comes_anew() -> (
    None
):
    reply = opened(a_brief(), asking()).answer(ASKED, SECOND_MS)

    assert reply.text.startswith("no_fact ")
    assert reply.text.endswith(f"Simpler {reply.move.question}?")
    assert not reply.ends


def test_a_question_in_passing_is_no_answer_to_the_open_one() -> None:
    conversation = opened(a_brief(), asking())

    said = answers(conversation, ASKED, ASKED, STORY)

    assert {reply.move.question for reply in said[:2]} == {said[0].move.question}
    assert said[1].move.kind is MoveKind.REPEAT
    assert said[2].move.question != said[0].move.question


def test_a_question_at_the_end_of_an_answer_is_answered_before_the_next() -> None:
    text = "I counted it all twice with two colleagues that night and it matched. "
    text += "And what is the salary here?"

    reply = opened(a_brief()).answer(text, SECOND_MS)

    assert reply.text.startswith("The salary is settled. ")
    assert reply.move.kind is MoveKind.QUESTION


@pytest.mark.parametrize(
    "words",
    ["That is all I wanted to know about the team.", "Nothing else about training."],
)
def test_saying_that_one_knows_enough_is_no_question(words: str) -> None:
    assert invited().answer(words, LATER).ends


def test_a_story_that_ends_on_a_question_is_a_story() -> None:
    text = "I counted it all twice with two colleagues that very night, and then do "
    text += "you know what happened, the figures matched to the very last euro, right?"
    conversation = opened(a_brief(), FakeReader().knowing(a_reading(text)))

    assert conversation.answer(text, SECOND_MS).move.kind is MoveKind.QUESTION


def test_the_button_repeats_the_invitation_as_often_as_it_is_pressed() -> None:
    conversation = invited()
    invitation = conversation.last_words

    said = {conversation.repeat(LATER + at * SECOND_MS).text for at in range(5)}

    assert said == {invitation}


def test_a_second_question_in_passing_without_answer_gets_the_question_again() -> None:
    conversation = opened(a_brief())
    conversation.answer("Do you mean at work?", SECOND_MS)

    reply = conversation.answer("In any job?", 2 * SECOND_MS)

    assert reply.move.kind is MoveKind.REPEAT


def test_skipping_instead_of_asking_closes_the_interview() -> None:
    assert invited().skip(LATER).ends
