"""What a turn of the person brings about in the story."""

import pytest

from engine.content.persona import PhraseKey, Tone
from engine.content.scenario import Signal
from engine.dialogue.conversation import Conversation
from engine.dialogue.records import Brief
from engine.reading.records import NoAnswerReason
from tests.engine.dialogue.builders import (
    MINUTE_MS,
    SECOND_MS,
    FakeReader,
    a_brief,
    a_library,
    a_persona,
    a_roleplay,
    answers,
    localised_list,
    no_answer,
    opened,
    phrases,
)

SIGNALS = {
    "Why so?": frozenset({Signal.OPEN_QUESTION}),
    "I suggest Monday.": frozenset({Signal.PROPOSAL}),
    "You fool.": frozenset({Signal.INSULT}),
}


def facing(brief: Brief | None = None) -> Conversation:
    return opened(brief or a_brief(a_roleplay()), FakeReader(signals=dict(SIGNALS)))


def test_the_persona_opens_the_matter() -> None:
    reply = Conversation(a_brief(a_roleplay()), FakeReader()).open()

    assert reply.text == "You wanted to see me?"
    assert reply.move.state == "cold"
    assert reply.move.trust == 0


def test_a_turn_without_signals_gets_the_next_line() -> None:
    said = answers(facing(), "Well now.", "Well then.")

    assert [reply.text for reply in said] == ["Cold 1.", "Cold 2."]


def test_a_signal_is_answered_before_the_story_goes_on() -> None:
    brief = a_brief(a_roleplay(facts=[a_fact(trust_at_least=9)]))

    [reply] = answers(facing(brief), "Why so?")

    assert reply.text in {"Fair question. Cold 1.", "Since you ask. Cold 1."}
    assert reply.move.trust == 1


def test_a_hidden_fact_comes_out_in_words_before_the_next_line() -> None:
    [reply] = answers(facing(), "Why so?")

    assert reply.move.revealed == ("secret",)
    assert reply.text.endswith("Here is my secret. Cold 1.")


def test_a_hidden_fact_comes_out_once() -> None:
    said = answers(facing(), "Why so?", "Why so?")

    assert said[1].move.revealed == ()
    assert "secret" not in said[1].text


def test_a_fact_stays_known_for_the_rest_of_the_story() -> None:
    said = answers(facing(), "Why so?", "Well now.", "Why so?", "I suggest Monday.")

    assert said[2].move.revealed == ()
    assert said[3].move.ending == "agreed"


def test_an_unearned_fact_stays_hidden() -> None:
    said = answers(facing(), *["Well now."] * 3)

    assert all(reply.move.revealed == () for reply in said)


def test_trust_leads_to_another_state() -> None:
    said = answers(facing(), "Why so?", "Why so?")

    assert said[1].move.state == "warm"
    assert said[1].text.endswith("Warm 1.")


def test_a_proposal_after_the_secret_ends_in_agreement() -> None:
    said = answers(facing(), "Why so?", "I suggest Monday.")

    assert said[1].move.ending == "agreed"
    assert said[1].text == "Ending agreed."
    assert said[1].ends


def test_insults_end_in_the_break_they_lead_to() -> None:
    said = answers(facing(), "You fool.", "You fool.")

    assert said[1].move.ending == "broken"
    assert said[1].move.trust == -5


@pytest.mark.requirement("E-005")
def test_when_time_is_over_the_persona_closes_with_the_ending_for_it() -> None:
    reply = facing().answer("Well now.", 10 * MINUTE_MS)

    assert reply.move.ending == "open"
    assert reply.ends


def test_what_is_earned_with_the_last_turn_still_counts() -> None:
    conversation = facing()
    answers(conversation, "Why so?")

    reply = conversation.answer("I suggest Monday.", 10 * MINUTE_MS)

    assert reply.move.ending == "agreed"


def test_a_persona_with_no_line_left_asks_for_more_then_closes() -> None:
    brief = a_brief(a_roleplay(), library=a_library(a_roleplay(), alternatives=1))

    said = answers(facing(brief), *["Well now, I keep on talking."] * 7)

    assert [reply.text for reply in said[4:]] == ["on_evasive 1.", "Ending open."]


def test_somebody_who_only_says_ok_comes_to_an_ending() -> None:
    said = answers(facing(), *["ok"] * 40, every_ms=SECOND_MS)

    assert said[-1].move.ending == "open"


def test_a_line_that_was_said_by_another_way_is_left_out() -> None:
    scenario = a_roleplay(facts=[a_fact(reveals=localised_list("Cold 1."))])

    [reply] = answers(facing(a_brief(scenario)), "Why so?")

    assert reply.text.count("Cold 1.") == 1
    assert reply.text.endswith("Cold 2.")


@pytest.mark.requirement("E-019")
@pytest.mark.parametrize(
    ("tone", "trust"), [(Tone.SUPPORTIVE, 1), (Tone.NEUTRAL, 0), (Tone.DEMANDING, -1)]
)
def test_the_tone_of_the_session_shifts_where_trust_begins(
    tone: Tone, trust: int
) -> None:
    reply = Conversation(a_brief(a_roleplay(), tone=tone), FakeReader()).open()

    assert reply.move.trust == trust


def test_the_weightiest_signal_is_answered() -> None:
    replies = [
        {"signal": "open_question", "says": localised_list("Fair question.")},
        {"signal": "insult", "says": localised_list("Mind your words.")},
    ]
    reader = FakeReader(
        signals={"Why, fool?": frozenset({Signal.OPEN_QUESTION, Signal.INSULT})}
    )
    conversation = opened(a_brief(a_roleplay(replies=replies)), reader)

    [reply] = answers(conversation, "Why, fool?")

    assert reply.text.startswith("Mind your words.")


def test_a_third_insult_ends_calmly_where_no_ending_did() -> None:
    persona = a_persona(phrases=(phrases(PhraseKey.CLOSING_HOSTILE, "Enough."),))
    brief = a_brief(a_roleplay(weights=weightless()), persona=persona)
    insult = no_answer("You fool.", NoAnswerReason.HOSTILE)
    conversation = opened(brief, FakeReader().knowing(insult))

    said = answers(conversation, *["You fool."] * 3)

    assert [reply.ends for reply in said] == [False, False, True]
    assert said[0].text.startswith("on_hostile ")
    assert said[2].text == "Enough."


def weightless() -> list[dict[str, object]]:
    return [
        {"signal": signal, "change": 0} for signal in ("insult", "fact", "proposal")
    ]


def a_fact(**changes: object) -> dict[str, object]:
    when = {"any_signal": ["open_question"]}
    trust = changes.pop("trust_at_least", None)
    fact = a_roleplay().facts[0].model_dump() | {
        "earned_when": when | ({"trust_at_least": trust} if trust else {})
    }
    return fact | changes
