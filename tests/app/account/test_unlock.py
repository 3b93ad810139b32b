import shutil
from pathlib import Path
from uuid import UUID

import pytest

from app.account.list_profiles import list_profiles
from app.account.lock import lock
from app.account.tools import AccountTools
from app.account.unlock import unlock
from app.shared.errors import Refused, Unavailable
from app.storage.header import read_header
from app.storage.keys import Opener, WithKeyring, WithPassphrase, WithRecoveryCode
from app.storage.vault import Vault
from tests.builders import A_MOMENT, a_session, a_turn
from tests.child import give_up_rights, in_child, needs_fork
from tests.vault_fixtures import PASSPHRASE


@pytest.fixture
def database(tools: AccountTools, profile_id: UUID) -> Path:
    header = read_header(tools.profiles.header_of(profile_id))
    return tools.profiles.folder_of(profile_id) / header.database


@pytest.mark.requirement("E-004")
def test_what_was_committed_is_there_after_unlocking_again(
    vault: Vault, tools: AccountTools
) -> None:
    session = a_session()
    with vault.write() as unit:
        unit.sessions.add(session, "interview")
        unit.turns.add(a_turn(session))
    lock(vault)

    again = unlock(tools, vault.profile.id, WithPassphrase(PASSPHRASE))

    with again.read() as unit:
        assert unit.sessions.unfinished() == (session,)
        assert unit.turns.of(session.id) == (a_turn(session),)
    again.close()


@pytest.mark.requirement("E-136")
@pytest.mark.parametrize(
    "opener",
    [
        WithPassphrase("une autre phrase"),
        WithRecoveryCode("0000-0000-0000-0000-0000-0000-0000"),
        WithKeyring(),
    ],
    ids=lambda opener: type(opener).__name__,
)
def test_a_wrong_secret_is_refused_in_words_and_nothing_is_lost(
    tools: AccountTools, profile_id: UUID, opener: Opener
) -> None:
    with pytest.raises(Refused) as refused:
        unlock(tools, profile_id, opener)

    assert refused.value.remedy
    unlock(tools, profile_id, WithPassphrase(PASSPHRASE)).close()


@pytest.mark.parametrize("left", [0, 100, 4_096, 20_000])
def test_a_truncated_vault_is_told_and_its_file_left_alone(
    tools: AccountTools, profile_id: UUID, database: Path, left: int
) -> None:
    database.write_bytes(database.read_bytes()[:left])

    with pytest.raises(Unavailable) as told:
        unlock(tools, profile_id, WithPassphrase(PASSPHRASE))

    assert "backup" in told.value.remedy
    assert database.stat().st_size == left


def test_a_vault_whose_database_is_gone_is_told(
    tools: AccountTools, profile_id: UUID, database: Path
) -> None:
    database.unlink()

    with pytest.raises(Unavailable, match="missing"):
        unlock(tools, profile_id, WithPassphrase(PASSPHRASE))


def test_a_profile_that_is_not_there_is_told(tools: AccountTools) -> None:
    with pytest.raises(Unavailable, match="missing"):
        unlock(tools, tools.new_id(), WithPassphrase(PASSPHRASE))


@needs_fork
def test_a_vault_on_a_read_only_disk_is_told_and_stays_as_it_is(
    tools: AccountTools, profiles_root: Path, profile_id: UUID, database: Path
) -> None:
    folder = tools.profiles.folder_of(profile_id)
    before = database.read_bytes()
    folder.chmod(0o555)
    for path in folder.iterdir():
        path.chmod(0o444)

    code, told = in_child(lambda: _unlock_in(tools, profiles_root, profile_id))

    folder.chmod(0o755)
    assert (code, told) == (1, "Unavailable: This folder cannot be written to.")
    assert database.read_bytes() == before


def test_a_full_disk_keeps_nobody_out(
    vault: Vault, tools: AccountTools, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Erasing what was deleted needs room; opening does not."""

    def full(_vault: Vault) -> int:
        raise Unavailable("", "")

    vault.close()
    monkeypatch.setattr(Vault, "erase_trash", full)

    again = unlock(tools, vault.profile.id, WithPassphrase(PASSPHRASE))

    assert again.is_open
    again.close()


def test_two_programs_may_have_the_vault_open(
    vault: Vault, tools: AccountTools
) -> None:
    session = a_session()
    second = unlock(tools, vault.profile.id, WithPassphrase(PASSPHRASE))

    with vault.write() as unit:
        unit.sessions.add(session, "interview")

    with second.read() as unit:
        assert unit.sessions.get(session.id) == session
    second.close()


def test_locking_closes_the_vault_even_when_the_disk_says_no(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_vault: Vault) -> int:
        raise Unavailable("", "")

    monkeypatch.setattr(Vault, "erase_trash", full)

    with pytest.raises(Unavailable):
        lock(vault)

    assert not vault.is_open


def test_locking_twice_is_harmless(vault: Vault) -> None:
    with vault.write() as unit:
        unit.sessions.add(a_session(), "interview")
    lock(vault)

    lock(vault)

    assert not vault.is_open


def test_deletions_are_final_once_locked(vault: Vault, tools: AccountTools) -> None:
    session = a_session()
    with vault.write() as unit:
        unit.sessions.add(session, "interview")
        unit.sessions.trash(session.id, A_MOMENT)
    lock(vault)

    again = unlock(tools, vault.profile.id, WithPassphrase(PASSPHRASE))

    with again.write() as unit, pytest.raises(Refused):
        unit.sessions.restore(session.id)
    again.close()


@pytest.mark.requirement("E-002")
def test_a_damaged_profile_is_not_listed_but_told(
    tools: AccountTools, profile_id: UUID
) -> None:
    path = tools.profiles.header_of(profile_id)
    path.write_bytes(b"{}")

    ((folder, reason),) = tools.profiles.damaged()

    assert list_profiles(tools.profiles) == ()
    assert (folder, type(reason)) == (path.parent, Unavailable)


def test_a_copied_folder_is_not_a_second_profile(
    tools: AccountTools, profile_id: UUID
) -> None:
    folder = tools.profiles.folder_of(profile_id)
    shutil.copytree(folder, folder.with_name("copy"))

    assert [profile.id for profile in list_profiles(tools.profiles)] == [profile_id]


def test_whole_profiles_are_not_told_as_damaged(tools: AccountTools) -> None:
    assert tools.profiles.damaged() == ()


def _unlock_in(tools: AccountTools, root: Path, profile_id: UUID) -> None:
    tools.profiles.root = give_up_rights(root)
    unlock(tools, profile_id, WithPassphrase(PASSPHRASE))
