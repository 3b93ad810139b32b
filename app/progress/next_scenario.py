"""Which scenario to practise next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from app.domain.progress import PracticeFact
from engine.content.library import ContentLibrary
from engine.content.scenario import ConversationScenario, InterviewScenario

FIRST_SCENARIO = "first-steps"
"""The guided session that somebody new is offered."""

_NEVER = datetime.min.replace(tzinfo=UTC)


class Reason(StrEnum):
    """Why a scenario is suggested."""

    FIRST = "first"
    """Nothing has been practised yet."""
    NOT_TRIED = "not_tried"
    """A scenario not tried yet, for what was practised longest ago."""
    LONGEST_AGO = "longest_ago"
    """Every scenario was tried; this one longest ago."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Which scenario to practise next."""

    scenario_id: str
    reason: Reason
    competency_id: str | None = None
    """The competency practised longest ago, or never, that the scenario trains."""


def next_scenario(held: Sequence[PracticeFact], library: ContentLibrary) -> Suggestion:
    """Return the next scenario.

    Args:
        held: whole sessions, the earliest first.
        library: what there is.
    """
    if not held and FIRST_SCENARIO in library.scenarios:
        return Suggestion(FIRST_SCENARIO, Reason.FIRST)
    last_held = {fact.scenario_id: fact.when for fact in held}
    practised = _last_practised(last_held, library)
    latest = library.scenarios.get(held[-1].scenario_id) if held else None
    family = latest.family if latest else None

    def rank(
        scenario: InterviewScenario | ConversationScenario,
    ) -> tuple[datetime, datetime, bool, int, str]:
        return (
            last_held.get(scenario.id, _NEVER),
            min(practised[competency] for competency in scenario.competencies),
            scenario.family != family,
            scenario.minutes,
            scenario.id,
        )

    scenarios = library.scenarios.values()
    offered = [each for each in scenarios if each.id != FIRST_SCENARIO]
    chosen = min(offered or scenarios, key=rank)
    reason = Reason.LONGEST_AGO if chosen.id in last_held else Reason.NOT_TRIED
    oldest = min(chosen.competencies, key=lambda each: practised[each])
    return Suggestion(chosen.id, reason, oldest)


def _last_practised(
    last_held: Mapping[str, datetime], library: ContentLibrary
) -> dict[str, datetime]:
    practised = dict.fromkeys(library.competencies, _NEVER)
    for scenario_id, when in last_held.items():
        scenario = library.scenarios.get(scenario_id)
        for competency in scenario.competencies if scenario else ():
            practised[competency] = max(when, practised[competency])
    return practised
