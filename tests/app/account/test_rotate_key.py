"""Changing the data key: whatever happens, one vault opens and nothing is lost."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

import pytest

from app.account.remember_on_this_computer import remember_on_this_computer
from app.account.rotate_key import rotate_key
from app.account.tools import AccountTools
from app.account.unlock import unlock
from app.domain.sessions import Session, Turn
from app.shared.errors import Refused, Unavailable
from app.storage.header import read_header
from app.storage.key_store import MemoryKeyStore
from app.storage.keys import WithKeyring, WithPassphrase, WithRecoveryCode
from app.storage.vault import Vault
from tests.builders import a_session, a_turn
from tests.child import CRASHED, crash_at_file_event, in_child, kill_after, needs_fork
from tests.vault_fixtures import PASSPHRASE

BY_PASSPHRASE = WithPassphrase(PASSPHRASE)


@pytest.fixture
def kept(vault: Vault) -> tuple[Session, Turn]:
    """A session and a turn in Léa's vault, which is locked."""
    session = a_session()
    turn = a_turn(session)
    with vault.write() as unit:
        unit.sessions.add(session, "interview")
        unit.turns.add(turn)
    vault.close()
    return session, turn


def contents(vault: Vault) -> tuple[Session, Turn]:
    with vault.read() as unit:
        (session,) = unit.sessions.unfinished()
        (turn,) = unit.turns.of(session.id)
    vault.close()
    return session, turn


@pytest.mark.requirement("E-136")
def test_a_rotated_vault_keeps_everything_under_another_key(
    tools: AccountTools, profile_id: UUID, kept: tuple[Session, Turn]
) -> None:
    _, old_key = tools.prove(profile_id, BY_PASSPHRASE)

    rotated = rotate_key(tools, profile_id, BY_PASSPHRASE)

    _, new_key = tools.prove(profile_id, BY_PASSPHRASE)
    assert new_key.reveal() != old_key.reveal()
    assert contents(unlock(tools, profile_id, BY_PASSPHRASE)) == kept
    by_code = WithRecoveryCode(rotated.recovery_code)
    assert contents(unlock(tools, profile_id, by_code)) == kept


@pytest.mark.usefixtures("kept")
def test_nothing_that_the_old_key_opens_is_left(
    tools: AccountTools, profile_id: UUID, recovery_code: str
) -> None:
    before = read_header(tools.profiles.header_of(profile_id)).database

    rotate_key(tools, profile_id, BY_PASSPHRASE)

    names = {path.name for path in tools.profiles.folder_of(profile_id).iterdir()}
    assert before not in names
    with pytest.raises(Refused):
        unlock(tools, profile_id, WithRecoveryCode(recovery_code))


def test_a_remembered_profile_stays_remembered_under_a_fresh_entry(
    tools: AccountTools,
    profile_id: UUID,
    kept: tuple[Session, Turn],
    key_store: MemoryKeyStore,
) -> None:
    remember_on_this_computer(tools, profile_id, BY_PASSPHRASE)
    entry = dict(vars(key_store))

    rotate_key(tools, profile_id, BY_PASSPHRASE)

    assert contents(unlock(tools, profile_id, WithKeyring())) == kept
    assert vars(key_store).keys() == entry.keys()


def test_the_passphrase_is_asked_for_where_there_is_one(
    tools: AccountTools, profile_id: UUID, recovery_code: str
) -> None:
    with pytest.raises(Refused, match="passphrase is needed"):
        rotate_key(tools, profile_id, WithRecoveryCode(recovery_code))


def test_an_open_vault_is_not_rotated(vault: Vault, tools: AccountTools) -> None:
    with pytest.raises(Unavailable, match="Another program"):
        rotate_key(tools, vault.profile.id, BY_PASSPHRASE)


@pytest.mark.usefixtures("kept")
def test_a_damaged_vault_is_not_rotated_and_stays_as_it_is(
    tools: AccountTools, profile_id: UUID
) -> None:
    header = read_header(tools.profiles.header_of(profile_id))
    database = tools.profiles.folder_of(profile_id) / header.database
    content = bytearray(database.read_bytes())
    content[len(content) // 2] ^= 1
    database.write_bytes(content)

    with pytest.raises(Unavailable, match="damaged"):
        rotate_key(tools, profile_id, BY_PASSPHRASE)

    assert read_header(tools.profiles.header_of(profile_id)) == header
    assert database.read_bytes() == content


@needs_fork
@pytest.mark.requirement("E-136")
def test_a_crash_at_any_step_leaves_one_vault_that_opens_with_everything(
    tools: AccountTools, profile_id: UUID, kept: tuple[Session, Turn]
) -> None:
    codes: list[int] = []

    while not {0, 1} & set(codes):
        codes.append(
            _rotate_in_child(
                tools, profile_id, partial(crash_at_file_event, len(codes) + 1)
            )
        )
        assert contents(unlock(tools, profile_id, BY_PASSPHRASE)) == kept
        assert len(list(tools.profiles.folder_of(profile_id).glob("vault-*.db"))) == 1

    assert codes == [CRASHED] * (len(codes) - 1) + [0]
    assert len(codes) > 10


@needs_fork
@pytest.mark.requirement("E-136")
@pytest.mark.parametrize("share", [number / 12 for number in range(12)])
def test_a_kill_at_any_moment_leaves_one_vault_that_opens_with_everything(
    tools: AccountTools, profile_id: UUID, kept: tuple[Session, Turn], share: float
) -> None:
    _rotate_in_child(tools, profile_id, lambda: kill_after(0.001 + share * 0.06))

    assert contents(unlock(tools, profile_id, BY_PASSPHRASE)) == kept


def _rotate_in_child(
    tools: AccountTools, profile_id: UUID, fate: Callable[[], None]
) -> int:
    def rotate() -> None:
        fate()
        rotate_key(tools, profile_id, BY_PASSPHRASE)

    code, _ = in_child(rotate)
    return code
