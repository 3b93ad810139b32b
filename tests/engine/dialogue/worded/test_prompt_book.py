"""A long conversation never outgrows its model, and is never cut in silence."""

from dataclasses import replace
from itertools import groupby, pairwise

import pytest

from engine.api.cancel import Cancel
from engine.dialogue.records import Exchange, Move, MoveKind, Reply
from engine.dialogue.worded.prompt_book import REPLY_TOKENS, PromptBook
from engine.testing.language_model import ScriptedModel
from tests.engine.dialogue.worded.holding import Held, bundled
from tests.engine.dialogue.worded.test_prompt import rendered

CONTEXT = 4096
LONG_ANSWER = " ".join(
    f"Le jour {day}, j’ai appelé le client numéro {day} et nous avons parlé longtemps."
    for day in range(20)
)
ASKED = Move(MoveKind.FOLLOW_UP, theme="introduction", taken_up="j’ai appelé")
REPLY = Reply("Qu’est-ce que cela a donné ?", ASKED, ends=False)
SAID = replace(ASKED, script=REPLY.text)


def ninety_minutes() -> list[Exchange]:
    """Return 90 turns on both sides, a minute each."""
    turns = [
        (
            Exchange(LONG_ANSWER, minute * 60_000, None),
            Exchange(f"Et la suite {minute}, c’était quoi ?", minute * 60_000, SAID),
        )
        for minute in range(90)
    ]
    return [exchange for pair in turns for exchange in pair]


def prompts(model: ScriptedModel) -> list[tuple[int, str, int]]:
    """Return first turn shown, text and length of every prompt of the 90 minutes."""
    held = Held(bundled("customer-adviser", "fr", minutes=90), model)
    book = PromptBook(held.brief, model)
    exchanges = [*held.exchanges, *ninety_minutes()]
    made = []
    for end in range(2, len(exchanges), 2):
        messages = book.for_reply(exchanges[:end], REPLY)
        made.append((book.first_shown, rendered(messages), model.count(messages)))
    return made


@pytest.mark.requirement("E-053")
def test_ninety_minutes_never_exceed_the_context() -> None:
    made = prompts(ScriptedModel(context_tokens=CONTEXT))

    assert max(tokens for _, _, tokens in made) <= CONTEXT - REPLY_TOKENS


def test_between_two_fresh_beginnings_the_prompt_only_grows() -> None:
    made = prompts(ScriptedModel(context_tokens=CONTEXT))

    stretches = [
        [text for _, text, _ in group]
        for _, group in groupby(made, key=lambda prompt: prompt[0])
    ]
    assert all(
        later.startswith(earlier)
        for stretch in stretches
        for earlier, later in pairwise(stretch)
    )
    assert len(stretches) < len(made) / 3


def test_a_fresh_beginning_tells_what_is_left_out() -> None:
    made = prompts(ScriptedModel(context_tokens=CONTEXT))

    _, last, _ = made[-1]
    assert "Plus tôt. Sujets abordés : Vous et ce métier. Tu as relevé : «" in last
    assert "Et la suite 89" not in last
    assert "Et la suite 88" in last


def test_a_large_context_is_never_begun_afresh() -> None:
    made = prompts(ScriptedModel(context_tokens=200_000))

    assert {first for first, _, _ in made} == {0}


def test_what_is_read_while_listening_is_read_once() -> None:
    model = ScriptedModel(context_tokens=CONTEXT)
    held = Held(bundled("customer-adviser", "fr"), model)
    held.answer("J’ai appelé l’entrepôt et j’ai retrouvé le colis.")
    words = "Le client a renouvelé son contrat et il nous a remerciés."

    listening = held.interviewer.listening(held.exchanges, words[:30])
    read = model.read(listening, Cancel(), is_open=True)
    held.answer(words)

    assert model.calls[-1].reading.reused >= read.tokens
