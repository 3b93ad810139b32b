from datetime import timedelta

import pytest

from app.domain.sessions import SessionStatus
from app.history.crash_rate import CrashRate, crash_rate
from app.practice.note_broken_off import note_broken_off
from app.shared.clock import ManualClock
from app.storage.vault import Vault
from tests.builders import A_MOMENT, a_session


def keep(vault: Vault, status: SessionStatus, days_ago: int = 1) -> None:
    session = a_session(status=status, started_at=A_MOMENT - timedelta(days=days_ago))
    with vault.write() as work:
        work.sessions.add(session, "interview")


@pytest.mark.requirement("E-181")
def test_the_rate_is_what_broke_off_among_what_was_started(
    vault: Vault, clock: ManualClock
) -> None:
    for status in (SessionStatus.ENDED, SessionStatus.PAUSED, SessionStatus.RUNNING):
        keep(vault, status)
    keep(vault, SessionStatus.ANALYSED)

    note_broken_off(vault)
    rate = crash_rate(vault, clock)

    assert rate == CrashRate(started=4, broken_off=1)
    assert rate.share == 0.25


@pytest.mark.requirement("E-181")
def test_a_crash_is_counted_once(vault: Vault, clock: ManualClock) -> None:
    keep(vault, SessionStatus.RUNNING)

    first = note_broken_off(vault)
    second = note_broken_off(vault)

    assert (len(first), second) == (1, ())
    assert first[0].status is SessionStatus.PAUSED
    assert crash_rate(vault, clock).broken_off == 1


@pytest.mark.requirement("E-181")
def test_only_the_last_28_days_count(vault: Vault, clock: ManualClock) -> None:
    keep(vault, SessionStatus.RUNNING, days_ago=29)
    keep(vault, SessionStatus.ENDED, days_ago=27)

    note_broken_off(vault)

    assert crash_rate(vault, clock) == CrashRate(started=1, broken_off=0)


def test_without_a_session_there_is_no_rate(vault: Vault, clock: ManualClock) -> None:
    assert crash_rate(vault, clock).share is None
