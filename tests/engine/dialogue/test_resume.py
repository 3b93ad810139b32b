"""An interrupted conversation goes on as if it had not been interrupted."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.api.language import LANGUAGES, Language
from engine.content.library import ContentLibrary
from engine.content.persona import Tone
from engine.dialogue.conversation import Conversation
from engine.dialogue.records import Brief, Exchange, Mode
from tests.content import shipped
from tests.engine.dialogue.builders import MINUTE_MS, a_brief, a_roleplay
from tests.engine.dialogue.candidates import CONVERSATION_TEMPERS, Temper
from tests.engine.dialogue.simulation import CachedReader, Played, perform, play
from tests.examples import examples

SPEAKING_MS = 4_000
LIBRARY: ContentLibrary = shipped()
READER = CachedReader()

small_briefs = st.builds(
    lambda roleplay, tone, seed: a_brief(
        a_roleplay() if roleplay else None, tone=tone, seed=seed, mode=Mode.COACHED
    ),
    st.booleans(),
    st.sampled_from(Tone),
    st.integers(0, 1_000),
)


def a_real_brief(identifier: str, language: Language, tone: Tone, seed: int) -> Brief:
    scenario = LIBRARY.scenarios[identifier]
    return Brief(
        scenario=scenario,
        persona=LIBRARY.personas[scenario.personas[seed % len(scenario.personas)]],
        library=LIBRARY,
        language=language,
        mode=Mode.COACHED,
        tone=tone,
        budget_ms=scenario.minutes * MINUTE_MS,
        seed=seed,
    )


real_briefs = st.builds(
    a_real_brief,
    st.sampled_from(sorted(LIBRARY.scenarios)),
    st.sampled_from(LANGUAGES),
    st.sampled_from(Tone),
    st.integers(0, 1_000),
)


def stored(played: Played, replies: int) -> list[Exchange]:
    """Return the turns stored up to so many interviewer turns.

    The interviewer's turns end a while after the answer they react to.
    """
    kept: list[Exchange] = []
    for exchange in played.exchanges:
        spoken = exchange.move is not None
        late = replace(exchange, at_ms=exchange.at_ms + SPEAKING_MS)
        kept.append(late if spoken else exchange)
        if sum(known.move is not None for known in kept) == replies:
            break
    return kept


def check(brief: Brief, temper: Temper, seed: int, data: st.DataObject) -> None:
    played = play(brief, temper, READER, seed)
    cut = data.draw(st.integers(1, len(played.acts)), label="interviewer turns kept")

    resumed = Conversation.resume(brief, stored(played, cut), READER)

    at_ms = played.times_ms[cut - 1]
    assert perform(resumed, played.acts[cut - 1], at_ms) == played.replies[cut]


@pytest.mark.requirement("E-004")
@settings(max_examples=examples(150))
@given(
    small_briefs, st.sampled_from(CONVERSATION_TEMPERS), st.integers(0, 99), st.data()
)
def test_a_conversation_cut_anywhere_goes_on_with_the_same_reply(
    brief: Brief, temper: Temper, seed: int, data: st.DataObject
) -> None:
    check(brief, temper, seed, data)


@settings(max_examples=examples(150))
@given(
    real_briefs, st.sampled_from(CONVERSATION_TEMPERS), st.integers(0, 99), st.data()
)
def test_a_session_on_the_shipped_content_goes_on_with_the_same_reply(
    brief: Brief, temper: Temper, seed: int, data: st.DataObject
) -> None:
    check(brief, temper, seed, data)
