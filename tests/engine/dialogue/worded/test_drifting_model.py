"""Forty turns with a model that drifts out of everything: nothing of it is heard."""

import pytest

from engine.api.language import LANGUAGES, Language
from engine.api.language_model import Messages
from engine.content.scenario import ConversationScenario
from engine.dialogue.worded.records import WordsFrom
from engine.testing.language_model import Rule, say_as_planned
from tests.engine.dialogue.worded.auditing import broken_in
from tests.engine.dialogue.worded.holding import Held, bundled
from tests.engine.dialogue.worded.models import drifting

FORTY = 40
CONVERSATIONS = ["unhappy-client", "struggling-colleague", "conflict-with-colleague"]
ANSWERS = {
    "fr": (
        "Je vois. Parle-moi encore de ce qui te gêne, je note tout.",
        "On a réorganisé la réserve en mars et on a gagné quatre heures.",
    ),
    "en": (
        "I see. Tell me more about what bothers you, I am taking notes.",
        "We rearranged the stockroom in March and we saved four hours.",
    ),
}


def as_a_machine(_messages: Messages) -> str:
    return "As an AI language model, I cannot feel anything. En tant qu’IA, je ne peux pas."


def as_the_other(_messages: Messages) -> str:
    return "À ta place, j’aurais tout accepté. If I were you, I would accept."


def in_the_wrong_register(messages: Messages) -> str:
    plan = say_as_planned(messages)
    return f"Tu vois, vous savez, {plan} Dis-moi, dites-moi ?"


def as_a_scorer(messages: Messages) -> str:
    return f"Excellente réponse, 9/10. Great answer, 9/10. {say_as_planned(messages)}"


def with_a_tail(messages: Messages) -> str:
    return f"{say_as_planned(messages)} And why? Et pourquoi ?"


def as_planned(messages: Messages) -> str:
    return say_as_planned(messages)


def telling_secrets(scenario: ConversationScenario, language: Language) -> str:
    return " ".join(fact.reveals.in_(language)[-1] for fact in scenario.facts)


WAYS = (
    as_a_machine, as_planned, as_the_other, in_the_wrong_register, as_a_scorer,
    with_a_tail,
)  # fmt: skip


def forty_turns(scenario: str, language: Language) -> list[Held]:
    """Hold forty turns; a conversation that has ended is begun again."""
    brief = bundled(scenario, language, minutes=90)
    found = brief.scenario
    ways: tuple[Rule, ...] = WAYS
    if isinstance(found, ConversationScenario):
        ways = (*WAYS, lambda _messages: telling_secrets(found, language))
    model = drifting(*ways)
    held: list[Held] = []
    while (left := FORTY - sum(len(one.turns) for one in held)) > 0:
        answers = [*ANSWERS[language]] * FORTY
        held.append(Held(brief, model).answer_all(answers[:left]))
    return held


@pytest.mark.requirement("E-048")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scenario", [*CONVERSATIONS, "first-steps"])
def test_role_register_and_hidden_facts_hold_over_forty_turns(
    scenario: str, language: Language
) -> None:
    held = forty_turns(scenario, language)

    turns = [turn for one in held for turn in one.turns]
    assert len(turns) == FORTY
    assert [broken for one in held for broken in broken_in(one)] == []
    assert all(turn.worded.text for turn in turns)
    assert any(turn.worded.source is not WordsFrom.SCRIPTED for turn in turns)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scenario", CONVERSATIONS)
def test_no_hidden_fact_is_told_by_a_model_that_knows_them_all(
    scenario: str, language: Language
) -> None:
    brief = bundled(scenario, language, minutes=90)
    found = brief.scenario
    assert isinstance(found, ConversationScenario)
    held = Held(brief, drifting(lambda _messages: telling_secrets(found, language)))

    held.answer_all([ANSWERS[language][0]] * 8)

    told = " ".join(turn.worded.text for turn in held.turns)
    out = {fact for turn in held.turns for fact in turn.reply.move.revealed}
    assert not [
        fact.id
        for fact in found.facts
        if fact.id not in out
        and any(text in told for text in fact.reveals.in_(language))
    ]
