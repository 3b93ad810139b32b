import json
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.account.attempt_brake import pause_ms
from app.account.tools import AccountTools
from app.account.unlock import unlock
from app.shared.clock import ManualClock
from app.shared.errors import Refused, Unavailable
from app.storage.key_store import MemoryKeyStore
from app.storage.keys import WithKeyring, WithPassphrase, WithRecoveryCode
from tests.builders import A_MOMENT
from tests.vault_fixtures import PASSPHRASE, account_tools

QUARTER_OF_AN_HOUR_MS = 15 * 60_000


def try_wrongly(tools: AccountTools, profile_id: UUID, times: int = 1) -> None:
    for _ in range(times):
        with pytest.raises(Refused, match="does not open"):
            unlock(tools, profile_id, WithPassphrase("une autre phrase"))


@pytest.mark.requirement("E-137")
def test_three_attempts_are_free_and_the_next_has_to_wait(
    tools: AccountTools, profile_id: UUID
) -> None:
    try_wrongly(tools, profile_id, 2)
    after_two = tools.brake.remaining_ms(profile_id)
    try_wrongly(tools, profile_id)

    with pytest.raises(Refused, match="too many wrong attempts") as refused:
        unlock(tools, profile_id, WithPassphrase(PASSPHRASE))

    assert (after_two, tools.brake.remaining_ms(profile_id)) == (0, 5_000)
    assert refused.value.values == {"seconds": 5}


def test_after_the_pause_the_right_passphrase_opens_and_clears_the_count(
    tools: AccountTools, profile_id: UUID, clock: ManualClock
) -> None:
    try_wrongly(tools, profile_id, 3)
    clock.advance(5_000)

    unlock(tools, profile_id, WithPassphrase(PASSPHRASE)).close()

    try_wrongly(tools, profile_id, 2)
    assert tools.brake.remaining_ms(profile_id) == 0


@given(st.integers(0, 10_000))
def test_pauses_never_get_shorter_and_never_exceed_a_quarter_of_an_hour(
    failures: int,
) -> None:
    assert pause_ms(failures) <= pause_ms(failures + 1) <= QUARTER_OF_AN_HOUR_MS


def test_the_count_outlives_the_program(
    tools: AccountTools, profile_id: UUID, clock: ManualClock, profiles_root: Path
) -> None:
    try_wrongly(tools, profile_id, 3)
    clock.advance(1_000)

    restarted = account_tools(profiles_root, clock, MemoryKeyStore())

    assert restarted.brake.remaining_ms(profile_id) == 4_000


def test_putting_the_clock_back_does_not_keep_the_owner_out_for_ever(
    tools: AccountTools, profile_id: UUID, profiles_root: Path
) -> None:
    try_wrongly(tools, profile_id, 3)
    yesterday = ManualClock(A_MOMENT - timedelta(days=1))
    restarted = account_tools(profiles_root, yesterday, MemoryKeyStore())
    at_once = restarted.brake.remaining_ms(profile_id)

    yesterday.advance(5_000)

    assert (at_once, restarted.brake.remaining_ms(profile_id)) == (5_000, 0)


def test_putting_the_clock_forward_does_not_shorten_the_pause(
    profiles_root: Path, profile_id: UUID
) -> None:
    clock = JumpingClock()
    tools = account_tools(profiles_root, clock, MemoryKeyStore())
    try_wrongly(tools, profile_id, 3)

    clock.jump = timedelta(days=1)

    assert tools.brake.remaining_ms(profile_id) == 5_000


def test_an_attempt_that_is_killed_has_counted(
    tools: AccountTools, profile_id: UUID
) -> None:
    path = tools.profiles.folder_of(profile_id) / "attempts.json"
    with tools.brake.attempt(profile_id):
        counted = json.loads(path.read_bytes())["failures"]

    assert (counted, path.exists()) == (1, False)


def test_a_typing_error_in_a_recovery_code_does_not_count(
    tools: AccountTools, profile_id: UUID
) -> None:
    for _ in range(5):
        with pytest.raises(Refused, match="letters and digits"):
            unlock(tools, profile_id, WithRecoveryCode("ABCD"))

    assert tools.brake.remaining_ms(profile_id) == 0


def test_the_key_store_is_not_braked(tools: AccountTools, profile_id: UUID) -> None:
    try_wrongly(tools, profile_id, 3)

    with pytest.raises(Refused, match="not remembered"):
        unlock(tools, profile_id, WithKeyring())


def test_each_profile_has_its_own_count(tools: AccountTools, profile_id: UUID) -> None:
    try_wrongly(tools, profile_id, 3)

    assert tools.brake.remaining_ms(tools.new_id()) == 0


@pytest.mark.parametrize("content", [b"", b"{}", b'{"failures": -1}', b"\xff"])
def test_a_damaged_count_starts_anew(
    tools: AccountTools, profile_id: UUID, content: bytes
) -> None:
    (tools.profiles.folder_of(profile_id) / "attempts.json").write_bytes(content)

    unlock(tools, profile_id, WithPassphrase(PASSPHRASE)).close()


def test_an_attempt_that_fails_for_another_reason_does_not_count(
    tools: AccountTools, profile_id: UUID
) -> None:
    with pytest.raises(Unavailable), tools.brake.attempt(profile_id):
        raise Unavailable("", "")

    try_wrongly(tools, profile_id, 2)
    assert tools.brake.remaining_ms(profile_id) == 0


def test_a_disk_that_cannot_keep_the_count_keeps_nobody_out_and_counts_all_the_same(
    tools: AccountTools, profile_id: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_of: object) -> None:
        raise Unavailable("", "")

    monkeypatch.setattr("app.account.attempt_brake.write_whole", full)

    try_wrongly(tools, profile_id, 2)
    unlock(tools, profile_id, WithPassphrase(PASSPHRASE)).close()
    try_wrongly(tools, profile_id, 3)

    assert tools.brake.remaining_ms(profile_id) == 5_000


def test_removing_the_count_does_not_help_while_the_program_runs(
    tools: AccountTools, profile_id: UUID
) -> None:
    try_wrongly(tools, profile_id, 3)

    (tools.profiles.folder_of(profile_id) / "attempts.json").unlink()

    assert tools.brake.remaining_ms(profile_id) == 5_000


class JumpingClock(ManualClock):
    """A clock whose date somebody can set."""

    def __init__(self) -> None:
        super().__init__(A_MOMENT)
        self.jump = timedelta()

    def now(self) -> datetime:
        return super().now() + self.jump
