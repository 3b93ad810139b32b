"""Finding a scenario."""

import pytest

from app.library.bundled_library import bundled_library
from app.library.find_scenarios import ScenarioFilter, find_scenarios
from engine.content.library import ContentLibrary
from engine.content.question import Level


@pytest.fixture(scope="module")
def library() -> ContentLibrary:
    return bundled_library()


@pytest.mark.requirement("E-023")
def test_trade_and_level_together_keep_only_what_has_both(
    library: ContentLibrary,
) -> None:
    wanted = ScenarioFilter(trade="sales", level=Level.JUNIOR, family="interview")

    found = find_scenarios(library, wanted, "en")

    assert [scenario.id for scenario in found] == ["sales-representative"]


def test_words_are_found_whatever_their_accents_and_order(
    library: ContentLibrary,
) -> None:
    title = library.scenarios["nurse-hospital"].title.fr
    words = " ".join(reversed(title.upper().replace("È", "e").split()))

    found = find_scenarios(library, ScenarioFilter(text=words), "fr")

    assert "nurse-hospital" in [scenario.id for scenario in found]


def test_nothing_asked_finds_everything_shortest_first(library: ContentLibrary) -> None:
    found = find_scenarios(library, ScenarioFilter(), "en")

    minutes = [scenario.minutes for scenario in found]
    assert len(found) == len(library.scenarios)
    assert minutes == sorted(minutes)
