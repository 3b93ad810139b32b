"""Simulated candidates of every temper on the content as it ships.

Each session ends, in time, without repetition, with every theme reached or marked
skipped; what they say is read by the real rules.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.content.library import ContentLibrary
from engine.content.persona import Tone
from engine.content.scenario import InterviewScenario
from engine.dialogue.records import Brief, Mode, ThemeStatus
from tests.content import shipped
from tests.engine.dialogue.builders import MINUTE_MS
from tests.engine.dialogue.candidates import CONVERSATION_TEMPERS, TEMPERS, Temper
from tests.engine.dialogue.simulation import CachedReader, Played, play

CONTENT = Path(__file__).parents[3] / "resources" / "content"
SCENARIOS = sorted(path.stem for path in (CONTENT / "scenarios").glob("*.yaml"))
LENGTHS = (3, 5, 10, 15, 20, 30, 45, 90)
TONES = tuple(Tone)
A_FEW = 80
A_THOUSAND = 1_000


@pytest.fixture(scope="module")
def library() -> ContentLibrary:
    return shipped()


@pytest.fixture(scope="module")
def reader() -> CachedReader:
    return CachedReader()


def briefs(library: ContentLibrary, scenario_id: str, count: int) -> Iterator[Brief]:
    """Yield briefs over both languages, all personas, tones, modes and lengths."""
    scenario = library.scenarios[scenario_id]
    lengths = (scenario.minutes, *LENGTHS)
    for number in range(count):
        minutes = lengths[number % len(lengths)]
        persona = scenario.personas[number % len(scenario.personas)]
        yield Brief(
            scenario=scenario,
            persona=library.personas[persona],
            library=library,
            language="fr" if number % 2 else "en",
            mode=Mode.COACHED if number % 5 == 0 else Mode.REAL,
            tone=TONES[number % len(TONES)],
            budget_ms=minutes * MINUTE_MS,
            seed=number,
        )


def tempers(brief: Brief) -> tuple[Temper, ...]:
    interview = isinstance(brief.scenario, InterviewScenario)
    return TEMPERS if interview else CONVERSATION_TEMPERS


def defects(brief: Brief, played: Played) -> Iterator[str]:
    """Yield what is wrong with a session, by name."""
    if not played.ended:
        yield "does not end"
    if played.closed_at_ms > brief.budget_ms + played.last_act_ms:
        yield "ends late"
    if len(set(played.sentences)) < len(played.sentences):
        yield "says a sentence twice"
    if len(set(played.questions)) < len(played.questions):
        yield "asks a question twice"
    if not all(reply.text for reply in played.replies):
        yield "says nothing"
    statuses = {status for _, status in played.progress.themes}
    if statuses & {ThemeStatus.AHEAD, ThemeStatus.OPEN}:
        yield "forgets a theme"


def found(
    library: ContentLibrary, reader: CachedReader, scenario: str, count: int
) -> list[str]:
    """Play ``count`` sessions of a scenario and return their defects."""
    report = []
    for brief in briefs(library, scenario, count):
        crowd = tempers(brief)
        temper = crowd[(brief.seed // 2) % len(crowd)]
        played = play(brief, temper, reader, brief.seed)
        report += [
            f"{temper.__name__} with seed {brief.seed}: {defect}"
            for defect in defects(brief, played)
        ]
    return report


@pytest.mark.requirement("E-005")
@pytest.mark.requirement("E-012")
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_sessions_end_in_time_without_repetition_and_with_every_theme(
    library: ContentLibrary, reader: CachedReader, scenario: str
) -> None:
    assert found(library, reader, scenario, A_FEW) == []


@pytest.mark.slow
@pytest.mark.requirement("E-012")
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_thousand_candidates_each_come_to_a_good_end(
    library: ContentLibrary, reader: CachedReader, scenario: str
) -> None:
    assert found(library, reader, scenario, A_THOUSAND) == []
