"""Every ending of the conversations that ship can be reached by what a person says."""

import pytest

from engine.api.language import LANGUAGES, Language
from engine.content.persona import Tone
from engine.content.scenario import ConversationScenario, Signal
from engine.dialogue.reader import RULES
from engine.dialogue.records import Brief, Mode
from tests.content import shipped
from tests.engine.dialogue.builders import MINUTE_MS
from tests.engine.dialogue.searcher import UTTERANCES, Search
from tests.engine.dialogue.simulation import CachedReader

LIBRARY = shipped()
CONVERSATIONS = {
    identifier: scenario
    for identifier, scenario in LIBRARY.scenarios.items()
    if isinstance(scenario, ConversationScenario)
}
ENDINGS = [
    (identifier, ending.id)
    for identifier, scenario in CONVERSATIONS.items()
    for ending in scenario.endings
]


def a_search(scenario_id: str, ending_id: str, language: Language) -> Search:
    scenario = CONVERSATIONS[scenario_id]
    brief = Brief(
        scenario=scenario,
        persona=LIBRARY.personas[scenario.personas[0]],
        library=LIBRARY,
        language=language,
        mode=Mode.REAL,
        tone=Tone.NEUTRAL,
        budget_ms=scenario.minutes * MINUTE_MS,
        seed=1,
    )
    [ending] = [ending for ending in scenario.endings if ending.id == ending_id]
    return Search(brief, scenario, ending, CachedReader())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("scenario_id", "ending_id"), ENDINGS)
def test_an_ending_is_reached_in_words(
    scenario_id: str, ending_id: str, language: Language
) -> None:
    path = a_search(scenario_id, ending_id, language).run()

    assert path is not None
    assert path.reply.move.ending == ending_id


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("signal", UTTERANCES)
def test_the_searchers_words_show_the_signal_they_stand_for(
    signal: Signal, language: Language
) -> None:
    text = UTTERANCES[signal][language]

    assert signal in RULES.read_signals(text, language=language)
