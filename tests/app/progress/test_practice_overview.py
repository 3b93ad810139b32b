"""Where one stands, and what to do next, from the sessions in the vault."""

from datetime import timedelta
from typing import Any

import pytest

from app.domain.sessions import Session, SessionStatus
from app.progress.practice_overview import Reason, practice_overview
from app.shared.clock import ManualClock
from app.storage.vault import Vault
from engine.content.library import ContentLibrary
from tests.builders import A_MOMENT, a_session, a_turn
from tests.content import shipped

LIBRARY: ContentLibrary = shipped()
TRIED = SessionStatus.ANALYSED


def keep(vault: Vault, answers: int = 1, **changes: Any) -> Session:
    """Keep a session with so many answers."""
    session = a_session(**changes)
    family = LIBRARY.scenarios[session.scenario_id].family
    with vault.write() as work:
        work.sessions.add(session, family)
        for index in range(2 * answers):
            work.turns.add(a_turn(session, index))
    return session


def test_somebody_new_is_offered_the_guided_session(
    vault: Vault, clock: ManualClock
) -> None:
    overview = practice_overview(vault, LIBRARY, clock)

    assert overview.suggestion.scenario_id == "first-steps"
    assert overview.suggestion.reason is Reason.FIRST
    assert overview.this_week == 0


def test_a_session_without_an_answer_is_not_practice(
    vault: Vault, clock: ManualClock
) -> None:
    keep(vault, answers=0, scenario_id="nurse-hospital", status=SessionStatus.ENDED)

    overview = practice_overview(vault, LIBRARY, clock)

    assert overview.suggestion.reason is Reason.FIRST
    assert overview.times_held == {}


def test_after_the_first_session_a_scenario_not_tried_is_offered(
    vault: Vault, clock: ManualClock
) -> None:
    keep(vault, scenario_id="first-steps", status=TRIED)

    suggestion = practice_overview(vault, LIBRARY, clock).suggestion

    scenario = LIBRARY.scenarios[suggestion.scenario_id]
    assert suggestion.reason is Reason.NOT_TRIED
    assert scenario.family == "interview"
    assert suggestion.competency_id in scenario.competencies
    first_steps = LIBRARY.scenarios["first-steps"]
    assert suggestion.competency_id not in first_steps.competencies


def test_when_all_were_tried_the_one_of_longest_ago_is_offered(
    vault: Vault, clock: ManualClock
) -> None:
    for days, name in enumerate(sorted(LIBRARY.scenarios)):
        when = A_MOMENT + timedelta(days=days)
        keep(vault, scenario_id=name, status=TRIED, started_at=when)

    suggestion = practice_overview(vault, LIBRARY, clock).suggestion

    assert suggestion.reason is Reason.LONGEST_AGO
    assert suggestion.scenario_id == min(LIBRARY.scenarios)


@pytest.mark.requirement("E-004")
def test_unfinished_sessions_come_the_latest_first(
    vault: Vault, clock: ManualClock
) -> None:
    earlier = keep(vault, scenario_id="first-steps", status=SessionStatus.PAUSED)
    later = keep(
        vault,
        scenario_id="first-steps",
        status=SessionStatus.RUNNING,
        started_at=A_MOMENT + timedelta(hours=1),
    )

    overview = practice_overview(vault, LIBRARY, clock)

    assert [row.id for row in overview.unfinished] == [later.id, earlier.id]
    assert overview.this_week == 0


def test_the_week_begins_on_monday(vault: Vault, clock: ManualClock) -> None:
    """A_MOMENT is a Monday."""
    keep(vault, scenario_id="first-steps", status=TRIED, started_at=A_MOMENT)
    sunday = A_MOMENT - timedelta(days=1)
    keep(vault, scenario_id="first-steps", status=TRIED, started_at=sunday)

    overview = practice_overview(vault, LIBRARY, clock)

    assert overview.this_week == 1
    assert overview.times_held["first-steps"] == 2
