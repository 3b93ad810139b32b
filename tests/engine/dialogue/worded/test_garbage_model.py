"""With a model that writes nothing but garbage, every session still ends well."""

import pytest

from engine.api.language import LANGUAGES, Language
from engine.content.scenario import InterviewScenario
from engine.dialogue.records import MoveKind
from engine.testing.garbage import GarbageModel
from tests.engine.dialogue.candidates import CONVERSATION_TEMPERS, TEMPERS, Cue, Temper
from tests.engine.dialogue.worded.auditing import broken_in
from tests.engine.dialogue.worded.holding import Held, bundled, library

MOST_TURNS = 120
SCENARIOS = sorted(library().scenarios)
SILENCE = "…"


def held_to_the_end(held: Held, temper: Temper, seed: int) -> Held:
    """Hold the whole conversation with a simulated candidate."""
    while not held.conversation.is_over and len(held.turns) < MOST_TURNS:
        said = held.turns[-1].reply if held.turns else held.opening
        cue = Cue(held.brief.language, said, len(held.turns) + 1, seed, coached=False)
        act = temper(cue)
        held.answer(act if isinstance(act, str) else SILENCE)
    return held


def tempers(scenario: str) -> tuple[Temper, ...]:
    interview = isinstance(library().scenarios[scenario], InterviewScenario)
    return TEMPERS if interview else CONVERSATION_TEMPERS


@pytest.mark.requirement("E-051")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_session_ends_well_and_nothing_broken_is_released(
    scenario: str, language: Language
) -> None:
    crowd = tempers(scenario)
    seed = SCENARIOS.index(scenario)
    held = Held(bundled(scenario, language), GarbageModel(seed=seed))

    held_to_the_end(held, crowd[seed % len(crowd)], seed)

    assert held.turns[-1].reply.move.kind is MoveKind.CLOSING
    assert all(turn.worded.text for turn in held.turns)
    assert broken_in(held) == []


def test_the_same_seed_gives_the_same_session() -> None:
    def once() -> list[str]:
        held = Held(bundled("customer-adviser", "fr"), GarbageModel(seed=5))
        return held_to_the_end(held, TEMPERS[0], 5).texts

    assert once() == once()


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_twenty_seeds_of_garbage_end_well(scenario: str, seed: int) -> None:
    crowd = tempers(scenario)
    language = LANGUAGES[seed % 2]
    held = Held(bundled(scenario, language, seed=seed), GarbageModel(seed=seed))

    held_to_the_end(held, crowd[seed % len(crowd)], seed)

    assert held.turns[-1].reply.ends
    assert broken_in(held) == []
