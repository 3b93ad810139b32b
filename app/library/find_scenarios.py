"""Scenarios by family, trade, level, length and words."""

import unicodedata
from dataclasses import dataclass

from engine.api.language import Language
from engine.content.library import ContentLibrary
from engine.content.question import Level
from engine.content.scenario import ConversationScenario, InterviewScenario


@dataclass(frozen=True, slots=True)
class ScenarioFilter:
    """What to keep; a part left out keeps everything."""

    family: str | None = None
    """"interview" or "conversation"."""
    trade: str | None = None
    level: Level | None = None
    competency: str | None = None
    under_minutes: int | None = None
    text: str = ""
    """Words of the title, summary or tags, in any order, accents ignored."""
    only: frozenset[str] | None = None
    """Identifiers to choose from: the favourites, for instance."""


def find_scenarios(
    library: ContentLibrary, wanted: ScenarioFilter, language: Language
) -> tuple[InterviewScenario | ConversationScenario, ...]:
    """Return the scenarios that match every part of ``wanted``, shortest first."""
    found = (
        scenario
        for scenario in library.scenarios.values()
        if _fits(scenario, wanted) and _has_words(scenario, wanted.text, language)
    )
    return tuple(sorted(found, key=lambda s: (s.minutes, s.title.in_(language))))


def _fits(
    scenario: InterviewScenario | ConversationScenario, wanted: ScenarioFilter
) -> bool:
    return (
        wanted.family in (None, scenario.family)
        and (wanted.only is None or scenario.id in wanted.only)
        and (wanted.trade is None or wanted.trade in scenario.trades)
        and wanted.level in (None, scenario.level)
        and (wanted.competency is None or wanted.competency in scenario.competencies)
        and (wanted.under_minutes is None or scenario.minutes < wanted.under_minutes)
    )


def _has_words(
    scenario: InterviewScenario | ConversationScenario, text: str, language: Language
) -> bool:
    searched = _folded(
        " ".join(
            (
                scenario.title.in_(language),
                scenario.summary.in_(language),
                scenario.sector.in_(language),
                *scenario.tags,
                *scenario.trades,
            )
        )
    )
    return all(word in searched for word in _folded(text).split())


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))
