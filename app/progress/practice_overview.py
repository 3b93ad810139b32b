"""What the first page says: where one stands, and what to do next."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.history import HistoryFilter, HistoryRow
from app.domain.progress import PracticePlan
from app.domain.sessions import UNFINISHED
from app.progress.next_scenario import (
    FIRST_SCENARIO,
    Reason,
    Suggestion,
    next_scenario,
)
from app.progress.practice_plan import plan_in
from app.shared.clock import Clock
from app.storage.vault import Vault
from engine.content.library import ContentLibrary

__all__ = [
    "FIRST_SCENARIO",
    "PracticeOverview",
    "Reason",
    "Suggestion",
    "practice_overview",
]

_MOST_UNFINISHED = 100


@dataclass(frozen=True, slots=True)
class PracticeOverview:
    """Where the person stands."""

    unfinished: tuple[HistoryRow, ...]
    """Sessions to take up again, the latest first."""
    this_week: int
    """Sessions held since Monday, local time, with at least one answer."""
    times_held: Mapping[str, int]
    """Whole sessions held, by scenario."""
    suggestion: Suggestion
    """The scenario to practise next, whatever else the plan says."""
    plan: PracticePlan
    """What to do next, in order."""


def practice_overview(
    vault: Vault, library: ContentLibrary, clock: Clock
) -> PracticeOverview:
    """Return where the person stands and what to practise next."""
    unfinished = HistoryFilter(statuses=UNFINISHED)
    with vault.read() as work:
        rows = work.history.page(unfinished, 0, _MOST_UNFINISHED).rows
        facts = work.practice_facts.all()
        plan = plan_in(work, facts, library, clock.now())
    whole = [fact for fact in facts if fact.focus is None]
    monday = _monday_before(clock.now())
    return PracticeOverview(
        unfinished=rows,
        this_week=sum(fact.when >= monday for fact in facts),
        times_held=Counter(fact.scenario_id for fact in whole),
        suggestion=next_scenario(whole, library),
        plan=plan,
    )


def _monday_before(now: datetime) -> datetime:
    today = now.astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    return today - timedelta(days=today.weekday())
