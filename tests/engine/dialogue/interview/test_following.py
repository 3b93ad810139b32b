"""Follow-ups take up the person's own words and ask for what is missing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.content.persona import Tone
from engine.content.question import AsksFor
from engine.dialogue.conversation import Conversation
from engine.dialogue.records import Brief, Move, MoveKind, Reply
from engine.reading.records import AnswerReading, ReplyType
from tests.engine.dialogue.builders import (
    EVERYTHING,
    MINUTE_MS,
    SECOND_MS,
    FakeReader,
    a_brief,
    a_persona,
    a_reading,
    an_interview,
    answers,
    opened,
)

TOLD = "Last May I rebuilt the stock list with my team."
LACKING = frozenset({AsksFor.RESULT, AsksFor.NUMBER, AsksFor.LEARNING})


def a_story(text: str = TOLD, **changes: object) -> AnswerReading:
    fields: dict[str, object] = {"lacks": LACKING, "takes": ("rebuilt the stock list",)}
    return a_reading(text, **(fields | changes))


def replies(reading: AnswerReading, brief: Brief, times: int = 1) -> list[Reply]:
    conversation = opened(brief, FakeReader().knowing(reading))
    return answers(conversation, *[reading.text] * times)


def a_one_theme_brief(**changes: object) -> Brief:
    scenario = an_interview({"past": ["p1", "p2"], "why": ["w1"]})
    return a_brief(scenario, budget_ms=30 * MINUTE_MS, **changes)


def test_a_follow_up_takes_up_the_exact_words_and_asks_for_what_is_missing() -> None:
    [reply] = replies(a_story(), a_brief())

    assert reply.move.kind is MoveKind.FOLLOW_UP
    assert reply.move.asks_for is AsksFor.RESULT
    assert reply.move.taken_up == "rebuilt the stock list"
    assert "“rebuilt the stock list”" in reply.text
    assert reply.text.endswith(f"Result of {reply.move.question}?")


def test_what_the_question_has_no_words_for_is_asked_in_the_personas() -> None:
    [reply] = replies(a_story(lacks={AsksFor.LEARNING}), a_brief())

    assert reply.move.asks_for is AsksFor.LEARNING
    assert reply.text.startswith("follow_up_learning ")
    assert "“rebuilt the stock list”" in reply.text


def test_punctuation_at_the_edges_is_not_taken_up() -> None:
    text = "First, I rang them: three times."
    [reply] = replies(a_story(text, takes=(" I rang them:",)), a_brief())

    assert reply.move.taken_up == "I rang them"


def test_a_percentage_is_taken_up_with_its_sign() -> None:
    text = "Mistakes fell by 30 % in May."
    [reply] = replies(a_story(text, takes=("fell by 30",)), a_brief())

    assert reply.move.taken_up == "fell by 30 %"


@pytest.mark.parametrize("piece", ["the “stock” list", "the stock\nlist", "x" * 90])
def test_words_that_would_read_badly_are_not_taken_up(piece: str) -> None:
    [reply] = replies(a_story(f"I kept {piece} there.", takes=(piece,)), a_brief())

    assert reply.move.kind is MoveKind.FOLLOW_UP
    assert reply.move.taken_up is None


def test_an_opinion_is_asked_for_an_example() -> None:
    opinion = a_story(reply_type=ReplyType.OPINION, lacks=EVERYTHING)

    [reply] = replies(opinion, a_brief())

    assert reply.move.asks_for is AsksFor.EXAMPLE


def test_an_answer_all_in_we_is_asked_for_the_persons_part() -> None:
    shared = a_story(lacks={AsksFor.OWN_PART, AsksFor.RESULT})

    [reply] = replies(shared, a_brief())

    assert reply.move.asks_for is AsksFor.OWN_PART


def test_a_complete_story_is_acknowledged_and_the_interview_moves_on() -> None:
    [reply] = replies(a_reading(TOLD), a_brief())

    assert reply.move.kind is MoveKind.QUESTION


@given(st.integers(0, 3), st.sampled_from(Tone), st.integers(0, 30))
def test_nothing_is_asked_for_twice_in_one_question(
    prone: int, tone: Tone, seed: int
) -> None:
    persona = a_persona(follow_ups_per_question=prone)
    brief = a_one_theme_brief(persona=persona, tone=tone, seed=seed)

    said = replies(a_story(), brief, times=4)

    asked = [(reply.move.question, reply.move.asks_for) for reply in follow_ups(said)]
    assert len(asked) == len(set(asked))


@pytest.mark.requirement("E-019")
@pytest.mark.parametrize("prone", [1, 2])
def test_a_demanding_tone_follows_up_more_than_a_supportive_one(prone: int) -> None:
    persona = a_persona(follow_ups_per_question=prone)

    counts = [
        len(
            follow_ups(
                replies(a_story(), a_one_theme_brief(persona=persona, tone=tone), 9)
            )
        )
        for tone in (Tone.SUPPORTIVE, Tone.NEUTRAL, Tone.DEMANDING)
    ]

    assert counts == sorted(counts)
    assert counts[0] < counts[-1]


def test_a_supportive_tone_does_not_ask_for_figures() -> None:
    brief = a_brief(tone=Tone.SUPPORTIVE)

    [reply] = replies(a_story(lacks={AsksFor.NUMBER}), brief)

    assert reply.move.kind is MoveKind.QUESTION


def test_words_are_taken_up_once() -> None:
    persona = a_persona(follow_ups_per_question=3)

    said = replies(a_story(), a_one_theme_brief(persona=persona), times=3)

    taken = [reply.move.taken_up for reply in said if reply.move.taken_up]
    assert taken == ["rebuilt the stock list"]


def test_what_was_told_of_the_same_episode_before_is_not_asked_again() -> None:
    episode = (
        "Customers complained about missing parcels, deliveries, invoices, refunds"
    )
    complete = a_reading(f"{episode} and thirty came back.")
    again = a_story(f"{episode} again.", lacks={AsksFor.NUMBER}, takes=("refunds",))
    conversation = opened(a_brief(), FakeReader().knowing(complete, again))

    said = answers(conversation, complete.text, again.text)

    assert follow_ups(said) == []


def test_the_figure_of_another_episode_is_asked_for() -> None:
    other = a_story(lacks={AsksFor.NUMBER})
    conversation = opened(a_brief(), FakeReader().knowing(other))

    said = answers(conversation, "A complete story about something else.", other.text)

    assert said[1].move.asks_for is AsksFor.NUMBER


def test_no_follow_up_when_the_themes_ahead_need_the_time() -> None:
    conversation = opened(a_brief(), FakeReader().knowing(a_story()))

    reply = conversation.answer(TOLD, 8 * MINUTE_MS - SECOND_MS)

    assert reply.move.kind is MoveKind.QUESTION


def test_the_second_follow_up_comes_in_the_personas_words() -> None:
    persona = a_persona(follow_ups_per_question=2)
    first = a_story()
    second = a_story(
        "Then I rang everybody.", takes=("rang everybody",), lacks=EVERYTHING
    )
    conversation = Conversation(
        a_brief(persona=persona), FakeReader().knowing(first, second)
    )
    conversation.open()

    said = answers(conversation, first.text, second.text)

    assert said[1].move == Move(
        MoveKind.FOLLOW_UP,
        theme="past",
        question=said[0].move.question,
        asks_for=AsksFor.NUMBER,
        taken_up="rang everybody",
    )
    assert said[1].text.startswith("follow_up_number ")


def follow_ups(said: list[Reply]) -> list[Reply]:
    return [reply for reply in said if reply.move.kind is MoveKind.FOLLOW_UP]
