"""What the first page of practice says: where one stands, and what to do next."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from app.domain.history import HistoryFilter, HistoryRow
from app.domain.sessions import UNFINISHED
from app.shared.clock import Clock
from app.storage.vault import Vault
from engine.content.library import ContentLibrary
from engine.content.scenario import ConversationScenario, InterviewScenario

FIRST_SCENARIO = "first-steps"
"""The guided session that somebody new is offered."""

_LATEST = 500
"""Sessions looked back on; older ones say little of what to do next."""

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
    """What to practise next."""

    scenario_id: str
    reason: Reason
    competency_id: str | None = None
    """The competency practised longest ago, or never, that the scenario trains."""


@dataclass(frozen=True, slots=True)
class PracticeOverview:
    """Where the person stands."""

    unfinished: tuple[HistoryRow, ...]
    """Sessions to take up again, the latest first."""
    this_week: int
    """Sessions held since Monday, local time, with at least one answer."""
    times_held: Mapping[str, int]
    """Sessions held, by scenario."""
    suggestion: Suggestion


def practice_overview(
    vault: Vault, library: ContentLibrary, clock: Clock
) -> PracticeOverview:
    """Return where the person stands and what to practise next."""
    with vault.read() as work:
        rows = work.history.page(HistoryFilter(), 0, _LATEST).rows
    held = [row for row in rows if row.status not in UNFINISHED and row.answers]
    monday = _monday_before(clock.now())
    return PracticeOverview(
        unfinished=tuple(row for row in rows if row.status in UNFINISHED),
        this_week=sum(_when(row) >= monday for row in held),
        times_held=Counter(row.scenario_id for row in held),
        suggestion=_suggestion(held, library),
    )


def _suggestion(held: Sequence[HistoryRow], library: ContentLibrary) -> Suggestion:
    """Return the next scenario; ``held`` are sessions held, the latest first."""
    if not held and FIRST_SCENARIO in library.scenarios:
        return Suggestion(FIRST_SCENARIO, Reason.FIRST)
    last_held = {row.scenario_id: _when(row) for row in reversed(held)}
    practised = _last_practised(last_held, library)
    family = held[0].family if held else None

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


def _when(row: HistoryRow) -> datetime:
    return row.started_at or _NEVER


def _monday_before(now: datetime) -> datetime:
    today = now.astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    return today - timedelta(days=today.weekday())
