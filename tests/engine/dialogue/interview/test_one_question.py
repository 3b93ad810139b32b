"""A session of one question: asked, followed up at most so often, then closed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.content.persona import Tone
from engine.dialogue.conversation import Conversation
from engine.dialogue.records import (
    Ask,
    Brief,
    Exchange,
    Mode,
    MoveKind,
    OneQuestion,
    Reply,
)
from tests.engine.dialogue.builders import a_brief, a_library, a_question, an_interview
from tests.examples import examples

LONG = (
    "Last March we had a problem with the orders. We looked into it together and we "
    "changed the form, and it went better after that for everybody in the shop."
)
OTHER = a_question("from-elsewhere")


def the_brief(question: str = "p1", most: int = 2, tone: Tone = Tone.NEUTRAL) -> Brief:
    scenario = an_interview({"past": ["p1", "p2"], "why": ["w1", "w2"]})
    return a_brief(
        scenario,
        library=a_library(scenario, [OTHER]),
        budget_ms=5 * 60_000,
        tone=tone,
        only=OneQuestion(question, most),
    )


def held(conversation: Conversation, answers: list[str]) -> list[Reply]:
    """Return every turn of the interviewer, until the end or the last answer."""
    replies = [conversation.open()]
    for place, text in enumerate(answers, start=1):
        if conversation.is_over:
            break
        replies.append(conversation.answer(text, 20_000 * place))
    return replies


def test_the_question_is_put_in_the_first_turn() -> None:
    brief = the_brief()

    first = Conversation(brief).open()

    assert first.move.question == "p1"
    assert first.text.endswith(brief.library.questions["p1"].text.en)
    assert brief.scenario.opening.en not in first.text


@pytest.mark.parametrize("most", [0, 1, 2])
@pytest.mark.parametrize("tone", list(Tone))
def test_no_more_follow_ups_than_allowed(most: int, tone: Tone) -> None:
    replies = held(Conversation(the_brief(most=most, tone=tone)), [LONG] * 8)

    kinds = [reply.move.kind for reply in replies]
    assert kinds.count(MoveKind.FOLLOW_UP) <= most
    assert kinds[-1] is MoveKind.CLOSING


@settings(max_examples=examples(30))
@given(st.lists(st.sampled_from([LONG, "Yes.", "", "I do not know.", "?"]), max_size=8))
def test_no_other_question_is_ever_asked_and_nobody_is_invited_to_ask(
    answers: list[str],
) -> None:
    replies = held(Conversation(the_brief()), answers)

    assert {reply.move.question for reply in replies} <= {"p1", None}
    assert MoveKind.QUESTION not in [reply.move.kind for reply in replies]
    assert not [
        reply
        for reply in replies
        if reply.move.kind is MoveKind.CANDIDATE_QUESTIONS
        and reply.move.question is None
    ]


def test_a_question_of_no_theme_can_be_asked_too() -> None:
    first = Conversation(the_brief("from-elsewhere")).open()

    assert (first.move.question, first.move.theme) == ("from-elsewhere", "past")


def test_it_ends_with_words_of_its_own() -> None:
    brief = the_brief(most=0)

    last = held(Conversation(brief), [LONG])[-1]

    assert last.ends
    assert "closing_one_question" in last.text


def test_the_person_can_still_have_it_repeated_and_skip_it() -> None:
    conversation = Conversation(the_brief())
    conversation.open()

    repeated = conversation.repeat(5_000)
    skipped = conversation.skip(9_000)

    assert repeated.move.question == "p1"
    assert skipped.ends


def test_an_interrupted_one_goes_on_as_if_nothing_had_happened() -> None:
    brief = the_brief()
    whole = Conversation(brief)
    first = whole.open()
    second = whole.answer(LONG, 30_000)

    resumed = Conversation.resume(
        brief, [Exchange(first.text, 0, first.move), Exchange(LONG, 30_000, None)]
    )

    assert resumed.catch_up(30_000) == second


def test_one_question_is_planned() -> None:
    conversation = Conversation(the_brief())
    conversation.open()

    progress = conversation.progress()

    assert (progress.asked, progress.planned) == (1, 1)
    assert len(progress.themes) == 1


def test_it_can_be_tried_again_within_the_session() -> None:
    conversation = Conversation(
        a_brief(only=OneQuestion("p1", 1), mode=Mode.COACHED, budget_ms=5 * 60_000)
    )
    conversation.open()
    conversation.answer(LONG, 20_000)

    again = conversation.consider_ask(Ask.RETRY, 30_000)

    assert again is not None
    assert again.move.question == "p1"
