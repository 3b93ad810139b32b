"""From the greeting to the last theme, within the time chosen."""

import pytest

from engine.content.question import AsksFor
from engine.dialogue.conversation import Conversation
from engine.dialogue.records import Brief, Mode, MoveKind, ThemeStatus
from tests.engine.dialogue.builders import (
    MINUTE_MS,
    SECOND_MS,
    FakeReader,
    a_brief,
    a_library,
    a_question,
    a_reading,
    an_interview,
    answers,
    localised,
    localised_list,
    opened,
)

TEN_MINUTES_MS = 10 * MINUTE_MS
LACKING = {AsksFor.RESULT}
STORY = "I counted the whole stockroom again with a colleague and the figures matched."


def three_themes(**changes: object) -> Brief:
    scenario = an_interview({"you": ["y1"], "past": ["p1", "p2"], "why": ["w1"]})
    return a_brief(scenario, **changes)


def statuses(conversation: Conversation) -> dict[str, ThemeStatus]:
    return dict(conversation.progress().themes)


@pytest.mark.requirement("E-012")
def test_the_opening_greets_sets_the_frame_and_asks_the_first_question() -> None:
    reply = Conversation(a_brief(), FakeReader()).open()

    assert reply.text.startswith("greeting ")
    assert "Here is how it goes." in reply.text
    assert reply.text.endswith(f"Question {reply.move.question}?")
    assert reply.move.kind is MoveKind.OPENING
    assert reply.move.theme == "past"


def test_a_new_theme_is_announced() -> None:
    [reply] = answers(opened(three_themes()), STORY)

    assert reply.move.theme == "past"
    assert "transition " in reply.text


def test_an_answer_is_acknowledged_before_the_next_question_of_its_theme() -> None:
    scenario = an_interview({"past": ["p1", "p2"], "why": ["w1"]}, asks={"past": 2})

    [reply] = answers(opened(a_brief(scenario)), STORY)

    assert reply.text.startswith("acknowledge ")


@pytest.mark.requirement("E-012")
def test_every_theme_is_reached_when_there_is_time() -> None:
    conversation = opened(three_themes())

    answers(conversation, *[STORY] * 9)

    assert set(statuses(conversation).values()) == {ThemeStatus.REACHED}
    assert conversation.is_over


@pytest.mark.requirement("E-005")
def test_with_two_minutes_left_the_next_question_is_announced_as_the_last() -> None:
    conversation = opened(three_themes())

    reply = conversation.answer(STORY, TEN_MINUTES_MS - 2 * MINUTE_MS)

    assert reply.move.kind is MoveKind.QUESTION
    assert "last_question " in reply.text


@pytest.mark.requirement("E-012")
def test_themes_that_time_leaves_out_are_marked_skipped() -> None:
    conversation = opened(three_themes())

    reply = conversation.answer(STORY, TEN_MINUTES_MS - 2 * MINUTE_MS)

    assert reply.move.theme == "past"
    assert reply.move.skipped == ("why",)
    assert statuses(conversation)["why"] is ThemeStatus.SKIPPED


def test_after_the_last_question_nothing_new_is_asked() -> None:
    conversation = opened(three_themes())
    conversation.answer(STORY, TEN_MINUTES_MS - 2 * MINUTE_MS)

    reply = conversation.answer(STORY, TEN_MINUTES_MS - 90 * SECOND_MS)

    assert reply.move.kind is MoveKind.CANDIDATE_QUESTIONS


@pytest.mark.requirement("E-005")
def test_when_time_is_over_the_interviewer_closes_with_courtesy() -> None:
    conversation = opened(three_themes())

    reply = conversation.answer(STORY, TEN_MINUTES_MS)

    assert reply.ends
    assert reply.text.startswith("closing_out_of_time ")
    assert reply.move.skipped == ("past", "why")


def test_the_last_seconds_are_left_for_the_good_bye() -> None:
    conversation = opened(three_themes())

    reply = conversation.answer(STORY, TEN_MINUTES_MS - 10 * SECOND_MS)

    assert reply.text.startswith("closing ")


@pytest.mark.requirement("E-012")
def test_a_second_question_gives_way_to_a_theme_not_begun() -> None:
    scenario = an_interview(
        {"past": ["p1", "p2", "p3"], "why": ["w1"], "team": ["t1"]}, asks={"past": 3}
    )
    conversation = opened(a_brief(scenario))

    reply = conversation.answer(STORY, 7 * MINUTE_MS)

    assert reply.move.theme == "why"


def test_short_real_answers_leave_room_for_more_questions() -> None:
    scenario = an_interview({"past": ["p1", "p2", "p3"], "why": ["w1"]})
    conversation = opened(a_brief(scenario))

    said = answers(conversation, *[f"{STORY} {STORY}"] * 3, every_ms=20 * SECOND_MS)

    assert [reply.move.kind for reply in said] == [MoveKind.QUESTION] * 3
    assert len({reply.move.question for reply in said}) == 3


def test_one_word_answers_do_not() -> None:
    scenario = an_interview({"past": ["p1", "p2", "p3"], "why": ["w1"]})
    conversation = opened(a_brief(scenario))

    said = answers(conversation, "I did.", "We did.", every_ms=5 * SECOND_MS)

    assert said[-1].move.kind is MoveKind.CANDIDATE_QUESTIONS


def test_a_later_question_refers_back_to_what_touches_its_subject() -> None:
    scenario = an_interview({"you": ["y1"], "past": ["p1"], "why": ["w1"]})
    subject = a_question("w1", topic_words=localised_list("stockroom", "count"))
    told = a_reading(f"{STORY} It helped.", takes=("I counted the whole stockroom",))
    conversation = opened(
        a_brief(scenario, library=a_library(scenario, [subject])),
        FakeReader().knowing(told),
    )

    said = answers(conversation, told.text, "Another complete story.")

    assert said[1].move.question == "w1"
    assert said[1].move.taken_up == "I counted the whole stockroom"
    assert "refer_back " in said[1].text


@pytest.mark.parametrize(
    ("topic", "words"),
    [
        (("stockroom",), "I counted the whole stockroom twice"),
        (("stockroom", "stock"), "I counted the whole stockroom twice"),
        (("said", "yes"), "I said yes"),
    ],
)
def test_one_broad_word_or_a_few_words_are_not_referred_back_to(
    topic: tuple[str, ...], words: str
) -> None:
    scenario = an_interview({"you": ["y1"], "past": ["p1"], "why": ["w1"]})
    subject = a_question("w1", topic_words=localised_list(*topic))
    told = a_reading(f"{words}. It helped.", takes=(words,))
    conversation = opened(
        a_brief(scenario, library=a_library(scenario, [subject])),
        FakeReader().knowing(told),
    )

    said = answers(conversation, told.text, "Another complete story.")

    assert said[1].move.question == "w1"
    assert said[1].move.taken_up is None


def test_words_taken_up_already_are_not_referred_back_to() -> None:
    scenario = an_interview({"you": ["y1"], "past": ["p1"], "why": ["w1"]})
    subject = a_question("w1", topic_words=localised_list("stockroom", "count"))
    told = a_reading(STORY, takes=("I counted the whole stockroom",), lacks=LACKING)
    conversation = opened(
        a_brief(scenario, library=a_library(scenario, [subject])),
        FakeReader().knowing(told),
    )

    said = answers(conversation, told.text, *["Another complete story."] * 2)

    assert said[0].move.taken_up == "I counted the whole stockroom"
    assert said[2].move.question == "w1"
    assert said[2].move.taken_up is None


def test_a_question_whose_words_were_said_is_asked_in_its_other_words() -> None:
    scenario = an_interview({"past": ["p1"], "why": ["w1"]})
    twin = a_question("w1", text=localised("Why? Question p1?"))
    conversation = opened(a_brief(scenario, library=a_library(scenario, [twin])))

    [reply] = answers(conversation, STORY)

    assert reply.text.endswith("Simpler w1?")


def test_the_hint_of_the_open_question_is_shown_when_coached() -> None:
    conversation = opened(a_brief(mode=Mode.COACHED))

    assert conversation.progress().hint is not None


def test_no_hint_is_shown_in_real_conditions() -> None:
    assert opened(a_brief()).progress().hint is None


def test_progress_counts_questions_and_shows_the_open_theme() -> None:
    conversation = opened(three_themes())

    answers(conversation, STORY)

    progress = conversation.progress()
    assert (progress.asked, progress.planned) == (2, 3)
    assert [status for _, status in progress.themes] == [
        ThemeStatus.REACHED,
        ThemeStatus.OPEN,
        ThemeStatus.AHEAD,
    ]


def test_french_words_are_said_in_a_french_interview() -> None:
    reply = Conversation(a_brief(language="fr"), FakeReader()).open()

    assert reply.text.endswith("? (fr)")
