"""Turns that are no answer: once in other words, then on."""

import pytest

from engine.content.persona import PhraseKey
from engine.content.question import AsksFor
from engine.dialogue.conversation import Conversation
from engine.dialogue.records import MoveKind
from engine.reading.records import AnswerReading, NoAnswerReason, Request
from tests.engine.dialogue.builders import (
    SECOND_MS,
    FakeReader,
    a_brief,
    a_persona,
    a_reading,
    a_request,
    an_interview,
    answers,
    no_answer,
    opened,
    phrases,
)

REASONS = {
    NoAnswerReason.EMPTY: "on_empty",
    NoAnswerReason.TOO_SHORT: "on_one_word",
    NoAnswerReason.EVASIVE: "on_evasive",
    NoAnswerReason.HOSTILE: "on_hostile",
    NoAnswerReason.GIBBERISH: "on_gibberish",
    NoAnswerReason.OFF_TOPIC: "on_off_topic",
    NoAnswerReason.WRONG_LANGUAGE: "on_foreign_language",
    NoAnswerReason.INSTRUCTION: "on_instruction",
}
INSULT = no_answer("You fool.", NoAnswerReason.HOSTILE)
UNFINISHED = a_reading("I moved it.", lacks={AsksFor.RESULT}, takes=("moved it",))


def facing(*readings: AnswerReading) -> Conversation:
    scenario = an_interview({"past": ["p1", "p2"], "why": ["w1"], "team": ["t1"]})
    return opened(a_brief(scenario), FakeReader().knowing(*readings))


@pytest.mark.parametrize(("reason", "moment"), REASONS.items())
def test_the_first_time_the_question_comes_again_in_other_words(
    reason: NoAnswerReason, moment: str
) -> None:
    conversation = facing(no_answer("Hm.", reason))

    [reply] = answers(conversation, "Hm.")

    assert reply.move.kind is MoveKind.REDIRECT
    assert reply.text.startswith(f"{moment} ")
    assert reply.text.endswith(f"Simpler {reply.move.question}?")


@pytest.mark.parametrize("reason", REASONS)
def test_the_second_time_the_interview_moves_on(reason: NoAnswerReason) -> None:
    conversation = facing(no_answer("Hm.", reason))

    first, second = answers(conversation, "Hm.", "Hm.")

    assert second.move.kind is MoveKind.QUESTION
    assert second.move.question != first.move.question


def test_a_reaction_that_asks_by_itself_is_followed_by_no_other_question() -> None:
    persona = a_persona(phrases=(phrases(PhraseKey.ON_ONE_WORD, "Can you say more?"),))
    reader = FakeReader().knowing(no_answer("Yes.", NoAnswerReason.TOO_SHORT))

    [reply] = answers(opened(a_brief(persona=persona), reader), "Yes.")

    assert reply.text == "Can you say more?"


def test_a_pasted_text_is_asked_for_in_the_persons_own_words() -> None:
    conversation = facing(a_reading("# Title", pasted=True))

    [reply] = answers(conversation, "# Title")

    assert reply.text.startswith("on_pasted ")
    assert reply.move.kind is MoveKind.REDIRECT


def test_a_real_answer_after_a_reaction_is_followed_up_as_usual() -> None:
    conversation = facing(no_answer("Hm.", NoAnswerReason.EVASIVE), UNFINISHED)

    said = answers(conversation, "Hm.", UNFINISHED.text)

    assert said[1].move.kind is MoveKind.FOLLOW_UP


def test_insults_are_answered_then_left_behind_then_end_the_interview_calmly() -> None:
    conversation = facing(INSULT)

    said = answers(conversation, *[INSULT.text] * 3)

    assert [reply.move.kind for reply in said] == [
        MoveKind.REDIRECT,
        MoveKind.QUESTION,
        MoveKind.CLOSING,
    ]
    assert said[1].text.startswith("on_hostile ")
    assert said[2].text.startswith("closing_hostile ")


def test_a_short_answer_to_a_follow_up_is_an_answer() -> None:
    conversation = facing(UNFINISHED, no_answer("Twelve.", NoAnswerReason.TOO_SHORT))

    said = answers(conversation, UNFINISHED.text, "Twelve.")

    assert said[1].move.kind is MoveKind.QUESTION
    assert "on_one_word" not in said[1].text


def test_gibberish_after_a_follow_up_leaves_the_follow_up_open() -> None:
    conversation = facing(UNFINISHED, no_answer("qsdf", NoAnswerReason.GIBBERISH))

    said = answers(conversation, UNFINISHED.text, "qsdf", "It worked out well then.")

    assert said[1].move.kind is MoveKind.REDIRECT
    assert said[1].move.question == said[0].move.question
    assert "Simpler" not in said[1].text


def test_asked_to_repeat_the_interviewer_says_the_same_question() -> None:
    conversation = facing(a_request("Pardon?", Request.REPEAT))
    question = conversation.last_words.split(". ")[-1]

    [reply] = answers(conversation, "Pardon?")

    assert reply.move.kind is MoveKind.REPEAT
    assert reply.text.startswith("repeat ")
    assert reply.text.endswith(question)


def test_a_follow_up_is_repeated_without_what_led_up_to_it() -> None:
    conversation = facing(UNFINISHED, a_request("Pardon?", Request.REPEAT))

    said = answers(conversation, UNFINISHED.text, "Pardon?")

    assert said[0].text.startswith("take_up ")
    assert said[1].text.endswith("Result of p2?")
    assert "take_up" not in said[1].text


def test_the_third_wish_to_hear_it_again_gets_other_words_then_the_next_question() -> (
    None
):
    conversation = facing(a_request("Pardon?", Request.REPEAT))

    kinds = [reply.move.kind for reply in answers(conversation, *["Pardon?"] * 4)]

    assert kinds == [
        MoveKind.REPEAT,
        MoveKind.REPEAT,
        MoveKind.REPHRASE,
        MoveKind.QUESTION,
    ]


def test_not_understood_the_question_comes_in_simpler_words() -> None:
    conversation = facing(a_request("What?", Request.REPHRASE))

    [reply] = answers(conversation, "What?")

    assert reply.move.kind is MoveKind.REPHRASE
    assert reply.text.endswith(f"Simpler {reply.move.question}?")


def test_not_understood_a_follow_up_comes_in_the_personas_other_words() -> None:
    conversation = facing(UNFINISHED, a_request("What?", Request.REPHRASE))

    said = answers(conversation, UNFINISHED.text, "What?")

    assert said[1].move.kind is MoveKind.REPHRASE
    assert said[1].text.startswith("follow_up_result ")


def test_a_moment_is_granted() -> None:
    conversation = facing(a_request("A moment.", Request.MOMENT))

    [reply] = answers(conversation, "A moment.")

    assert reply.move.kind is MoveKind.WAIT
    assert reply.text.startswith("take_your_time ")


def test_after_two_moments_the_question_comes_in_other_words() -> None:
    conversation = facing(a_request("A moment.", Request.MOMENT))

    said = answers(conversation, *["A moment."] * 3)

    assert said[2].move.kind is MoveKind.REPHRASE


def test_a_question_is_skipped_on_request_and_its_theme_with_it() -> None:
    conversation = facing(a_request("Next.", Request.SKIP))

    [reply] = answers(conversation, "Next.")

    assert reply.move.kind is MoveKind.QUESTION
    assert reply.move.skipped == ("past",)


@pytest.mark.requirement("E-013")
def test_a_wish_to_stop_ends_the_interview() -> None:
    conversation = facing(a_request("Stop here.", Request.STOP))

    [reply] = answers(conversation, "Stop here.")

    assert reply.ends
    assert reply.text.startswith("closing ")
    assert reply.move.skipped == ("past", "why", "team")


def test_buttons_do_what_the_words_do() -> None:
    kinds = [
        facing().repeat(SECOND_MS).move.kind,
        facing().rephrase(SECOND_MS).move.kind,
        facing().skip(SECOND_MS).move.kind,
        facing().close(SECOND_MS).move.kind,
    ]

    assert kinds == [
        MoveKind.REPEAT,
        MoveKind.REPHRASE,
        MoveKind.QUESTION,
        MoveKind.CLOSING,
    ]


def test_the_button_repeats_as_often_as_it_is_pressed() -> None:
    conversation = facing()

    kinds = {conversation.repeat(at * SECOND_MS).move.kind for at in range(1, 9)}

    assert kinds == {MoveKind.REPEAT}


def test_the_button_for_other_words_says_the_question_again_when_none_are_left() -> (
    None
):
    conversation = facing()
    first = conversation.rephrase(SECOND_MS)

    second = conversation.rephrase(2 * SECOND_MS)

    assert first.move.kind is MoveKind.REPHRASE
    assert second.move.kind is MoveKind.REPEAT
    assert second.move.question == first.move.question
