"""From the vault and the content to what the page says. Runs off the main thread."""

from collections.abc import Mapping
from datetime import datetime

from app.application import Application
from app.library.find_scenarios import ScenarioFilter, find_scenarios
from app.progress.practice_overview import (
    PracticeOverview,
    Reason,
    practice_overview,
)
from engine.api.language import Language
from engine.content.library import ContentLibrary
from engine.content.scenario import ConversationScenario, InterviewScenario
from ui.workspaces.practice.home.proposed import proposed
from ui.workspaces.practice.home.state import (
    Hero,
    PartOfDay,
    Ready,
    ScenarioCard,
    Suggested,
    Unfinished,
)

_NOON, _EVENING, _DAWN = 12, 18, 5


def overview_state(application: Application, language: Language) -> Ready:
    """Return the page's content; reads the vault and the bundled content.

    Args:
        application: with an open vault.
        language: of the interface; scenarios of one length stand in its alphabet.

    Raises:
        Refused: the vault is locked.
        Unavailable: the disk said no.
    """
    vault, library = application.vault, application.library
    overview = practice_overview(vault, library, application.clock)
    scenarios = find_scenarios(library, ScenarioFilter(), language)
    hero = (
        _unfinished(overview, library)
        or proposed(application, overview.plan.steps[0])
        or _suggested(overview, library)
    )
    return Ready(
        name=vault.profile.name,
        part_of_day=part_of_day(application.clock.now()),
        this_week=overview.this_week,
        is_new=not overview.times_held,
        hero=hero,
        cards=tuple(
            _card(each, library, overview.times_held)
            for each in scenarios
            if not _is_offered_first(each.id, hero)
        ),
    )


def _is_offered_first(scenario_id: str, hero: Hero) -> bool:
    """Return whether the large card offers the guided session: once is enough."""
    return (
        isinstance(hero, Suggested)
        and hero.reason is Reason.FIRST
        and hero.card.scenario_id == scenario_id
    )


def part_of_day(now: datetime) -> PartOfDay:
    """Return the part of the day where the computer stands."""
    hour = now.astimezone().hour
    if _DAWN <= hour < _NOON:
        return PartOfDay.MORNING
    return PartOfDay.AFTERNOON if _NOON <= hour < _EVENING else PartOfDay.EVENING


def _card(
    scenario: InterviewScenario | ConversationScenario,
    library: ContentLibrary,
    times_held: Mapping[str, int],
) -> ScenarioCard:
    persona = library.personas[scenario.personas[0]]
    return ScenarioCard(
        scenario_id=scenario.id,
        title=scenario.title,
        summary=scenario.summary,
        minutes=scenario.minutes,
        family=scenario.family,
        level=scenario.level,
        tone=persona.tone,
        persona=persona.name,
        look=persona.look,
        times_held=times_held.get(scenario.id, 0),
    )


def _suggested(overview: PracticeOverview, library: ContentLibrary) -> Suggested:
    suggestion = overview.suggestion
    scenario = library.scenarios[suggestion.scenario_id]
    competency = library.competencies.get(suggestion.competency_id or "")
    return Suggested(
        card=_card(scenario, library, overview.times_held),
        reason=suggestion.reason,
        competency=competency.name if competency else None,
    )


def _unfinished(
    overview: PracticeOverview, library: ContentLibrary
) -> Unfinished | None:
    if not overview.unfinished:
        return None
    latest = overview.unfinished[0]
    persona = library.personas.get(latest.persona_id)
    return Unfinished(
        session_id=latest.id,
        title=latest.title,
        persona=persona.name if persona else None,
        look=persona.look if persona else None,
        started_at=latest.started_at,
        answers=latest.answers,
        others=len(overview.unfinished) - 1,
    )
