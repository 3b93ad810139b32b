"""How often sessions break off: counted rightly, and seldom (E-181)."""

import os
from uuid import UUID

import pytest

from app.account.tools import AccountTools
from app.account.unlock import unlock
from app.history.crash_rate import CrashRate, crash_rate
from app.practice.ask_interviewer import Ask
from app.practice.note_broken_off import note_broken_off
from app.practice.spoken.state import Stage
from app.shared.clock import ManualClock
from app.storage.keys import WithPassphrase
from app.storage.vault import Vault
from tests.acceptance.voice.breaking import HALVES, HEADSET, BreakingRoom, House
from tests.child import CRASHED, in_child, needs_fork
from tests.vault_fixtures import PASSPHRASE

SESSIONS = 500
MOST = 0.02


def held(house: House) -> BreakingRoom:
    """Return a room in which one answer has been given."""
    room = house.enter()
    room.begin(HEADSET, {"language": room.model})
    room.answer(HALVES[0])
    return room


def hold_to_the_end(house: House) -> None:
    room = held(house)
    room.session.ask(Ask.CLOSE)
    room.until(Stage.OVER)
    room.session.close()
    room.lanes.settle()


@needs_fork
@pytest.mark.requirement("E-181")
def test_what_crashes_in_mid_session_is_counted_right_at_the_next_unlocking(
    tools: AccountTools, profile_id: UUID, clock: ManualClock
) -> None:
    def crash() -> None:
        house = House(unlock(tools, profile_id, WithPassphrase(PASSPHRASE)), clock)
        hold_to_the_end(house)
        held(house)
        os._exit(CRASHED)

    codes = [in_child(crash)[0] for _ in range(3)]
    vault = unlock(tools, profile_id, WithPassphrase(PASSPHRASE))
    noted = note_broken_off(vault)
    rate = crash_rate(vault, clock)
    vault.close()

    assert codes == [CRASHED] * 3
    assert len(noted) == 3
    assert rate == CrashRate(started=6, broken_off=3)


@pytest.mark.slow
@pytest.mark.requirement("E-181")
@pytest.mark.requirement("E-237")
def test_of_five_hundred_sessions_fewer_than_two_percent_break_off(
    vault: Vault, clock: ManualClock
) -> None:
    house = House(vault, clock)
    for _ in range(SESSIONS):
        hold_to_the_end(house)

    note_broken_off(vault)
    rate = crash_rate(vault, clock)

    assert rate.started == SESSIONS
    assert rate.share is not None
    assert rate.share < MOST
