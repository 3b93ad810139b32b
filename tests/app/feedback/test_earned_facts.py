"""Each hidden fact that came out cites the words that brought it out."""

import pytest

from app.domain.sessions import Turn
from app.feedback.earned_facts import earned_facts
from engine.api.language import LANGUAGES, Language
from engine.content.scenario import ConversationScenario, HiddenFact, Signal
from engine.dialogue.records import Move, MoveKind
from tests.builders import a_session, a_turn
from tests.content import shipped

ASKED: dict[Language, tuple[str, str]] = {
    "en": ("I see. What matters most to you now?", "What matters most to you now?"),
    "fr": (
        "Je vois. Qu'est-ce qui compte le plus pour vous maintenant ?",
        "Qu'est-ce qui compte le plus pour vous maintenant ?",
    ),
}


def _facts() -> tuple[HiddenFact, ...]:
    scenario = shipped().scenarios["unhappy-client"]
    assert isinstance(scenario, ConversationScenario)
    return scenario.facts


def _waiting_for(signal: Signal) -> HiddenFact:
    return next(one for one in _facts() if signal in one.earned_when.any_signal)


def _line(index: int, text: str, *revealed: str) -> Turn:
    move = Move(kind=MoveKind.LINE, revealed=revealed)
    return a_turn(a_session(), index, text=text, move=move)


def _said(index: int, text: str) -> Turn:
    return a_turn(a_session(), index, text=text)


@pytest.mark.requirement("E-065")
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fact_cites_the_sentence_that_earned_it(language: Language) -> None:
    said, question = ASKED[language]
    fact = _waiting_for(Signal.OPEN_QUESTION)
    turns = [_line(0, "Well?"), _said(1, said), _line(2, "The date.", fact.id)]

    [earned] = earned_facts(turns, _facts(), language)

    [quote] = earned.evidence
    assert (earned.fact, earned.why) == (fact.id, fact.matters_because.in_(language))
    assert (quote.turn, quote.quote) == (1, question)
    assert said[quote.start : quote.end] == quote.quote


def test_a_fact_earned_otherwise_cites_the_turn_before_it() -> None:
    fact = _waiting_for(Signal.OPEN_QUESTION)
    turns = [_line(0, "Well?"), _said(1, "The oak is here."), _line(2, "Oh.", fact.id)]

    [earned] = earned_facts(turns, _facts(), "en")

    assert [quote.quote for quote in earned.evidence] == ["The oak is here."]


def test_a_fact_told_before_anybody_spoke_cites_nothing() -> None:
    fact = _waiting_for(Signal.OPEN_QUESTION)

    [earned] = earned_facts([_line(0, "Well?", fact.id)], _facts(), "en")

    assert earned.evidence == ()


def test_a_fact_that_did_not_come_out_is_not_earned() -> None:
    turns = [_line(0, "Well?"), _said(1, ASKED["en"][0]), _line(2, "Hm.")]

    assert earned_facts(turns, _facts(), "en") == ()
