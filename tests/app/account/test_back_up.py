"""Backups: saved, checked, brought back."""

import shutil
from pathlib import Path
from uuid import UUID

import pytest

from app.account.back_up import BackupWish, back_up
from app.account.lock import lock
from app.account.restore_backup import Restoration, restore_backup
from app.account.tools import AccountTools
from app.account.unlock import unlock
from app.account.verify_backup import verify_backup
from app.domain.sessions import Session, SessionStatus, Turn
from app.shared.clock import ManualClock
from app.shared.errors import Refused, Unavailable
from app.storage.header import SlotKind, read_header, write_header
from app.storage.key_store import MemoryKeyStore
from app.storage.keys import WithKeyring, WithPassphrase, WithRecoveryCode
from app.storage.recovery_code import new_recovery_code
from app.storage.vault import Vault
from tests.builders import A_MOMENT, a_session, a_turn
from tests.child import CRASHED, crash_at_file_event, in_child, needs_fork
from tests.forensics import words_in_clear
from tests.vault_fixtures import PASSPHRASE, account_tools

BACKUP_PHRASE = WithPassphrase("mots de la sauvegarde")
NEW_PASSPHRASE = "trois autres mots"  # noqa: S105 (opens nothing but test vaults)
SAID = "Prestidigitation"


@pytest.fixture
def kept(vault: Vault) -> tuple[Session, Turn]:
    """An ended session and a turn in Léa's open vault."""
    session = a_session(status=SessionStatus.RUNNING)
    turn = a_turn(session, 1, text=SAID)
    with vault.write() as unit:
        unit.sessions.add(session, "interview")
        unit.turns.add(turn)
    return session, turn


@pytest.fixture
def backup(
    vault: Vault, tools: AccountTools, kept: tuple[Session, Turn], tmp_path: Path
) -> Path:
    """A backup of Léa's vault, opened by BACKUP_PHRASE."""
    assert kept
    target = tmp_path / "sauvegarde.exerzia"
    back_up(tools, vault, BackupWish(target, BACKUP_PHRASE))
    return target


@pytest.fixture
def elsewhere(tmp_path: Path, clock: ManualClock) -> AccountTools:
    """The account of another computer."""
    return account_tools(tmp_path / "elsewhere", clock, MemoryKeyStore())


def contents(vault: Vault) -> tuple[Session, Turn]:
    with vault.read() as unit:
        (session,) = unit.sessions.unfinished()
        (turn,) = unit.turns.of(session.id)
    vault.close()
    return session, turn


def test_a_backup_becomes_a_new_profile_on_another_computer(
    elsewhere: AccountTools, backup: Path, kept: tuple[Session, Turn]
) -> None:
    restored = restore_backup(
        elsewhere,
        Restoration(backup, BACKUP_PHRASE, NEW_PASSPHRASE, on_this_computer=True),
    )
    restored.vault.close()

    profile = restored.vault.profile
    assert profile.name == "Léa"
    for opener in (
        WithPassphrase(NEW_PASSPHRASE),
        WithKeyring(),
        WithRecoveryCode(restored.recovery_code),
    ):
        assert contents(unlock(elsewhere, profile.id, opener)) == kept


def test_a_backup_opens_by_a_recovery_code_too(
    vault: Vault,
    tools: AccountTools,
    elsewhere: AccountTools,
    kept: tuple[Session, Turn],
    tmp_path: Path,
) -> None:
    code = WithRecoveryCode(new_recovery_code(lambda count: bytes(range(count))))
    target = tmp_path / "code.exerzia"

    back_up(tools, vault, BackupWish(target, code))

    restored = restore_backup(
        elsewhere, Restoration(target, code, NEW_PASSPHRASE, on_this_computer=False)
    )
    assert contents(restored.vault) == kept


def test_a_restored_profile_has_a_key_of_its_own(
    tools: AccountTools, elsewhere: AccountTools, backup: Path, profile_id: UUID
) -> None:
    restored = restore_backup(
        elsewhere,
        Restoration(backup, BACKUP_PHRASE, NEW_PASSPHRASE, on_this_computer=False),
    )
    restored.vault.close()

    _, first = tools.prove(profile_id, WithPassphrase(PASSPHRASE))
    _, second = elsewhere.prove(
        restored.vault.profile.id, WithPassphrase(NEW_PASSPHRASE)
    )
    assert first.reveal() != second.reveal()


@pytest.mark.requirement("E-238")
def test_a_backup_and_its_making_leave_no_word_in_clear(
    vault: Vault, backup: Path, tmp_path: Path
) -> None:
    assert words_in_clear(tmp_path, SAID) == []
    assert [*vault.folder.glob("*.new*")] == []
    assert backup.exists()


def test_a_backup_is_checked_without_leaving_anything(
    elsewhere: AccountTools, backup: Path
) -> None:
    verified = verify_backup(elsewhere, backup, BACKUP_PHRASE)

    assert (verified.profile_name, verified.sessions) == ("Léa", 1)
    assert verified.created_at == A_MOMENT
    assert list(elsewhere.profiles.root.iterdir()) == []


@pytest.mark.usefixtures("backup")
def test_a_file_that_is_there_is_replaced_only_on_request(
    vault: Vault, tools: AccountTools, tmp_path: Path
) -> None:
    target = tmp_path / "other"
    target.write_bytes(b"precious")

    with pytest.raises(Refused, match="already a file"):
        back_up(tools, vault, BackupWish(target, BACKUP_PHRASE))
    untouched = target.read_bytes()
    back_up(tools, vault, BackupWish(target, BACKUP_PHRASE, replace=True))

    assert untouched == b"precious"
    assert verify_backup(tools, target, BACKUP_PHRASE).sessions == 1


def test_a_wrong_secret_opens_no_backup(elsewhere: AccountTools, backup: Path) -> None:
    wrong = Restoration(
        backup,
        WithPassphrase("une autre phrase"),
        NEW_PASSPHRASE,
        on_this_computer=False,
    )

    with pytest.raises(Refused, match="does not open"):
        restore_backup(elsewhere, wrong)

    assert list(elsewhere.profiles.root.iterdir()) == []


def test_a_locked_vault_is_not_backed_up(
    vault: Vault, tools: AccountTools, tmp_path: Path
) -> None:
    lock(vault)

    with pytest.raises(Refused, match="locked"):
        back_up(tools, vault, BackupWish(tmp_path / "none", BACKUP_PHRASE))

    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    "opener", [WithPassphrase("court"), WithRecoveryCode("ABCD")], ids=["short", "slip"]
)
def test_a_backup_is_not_made_with_a_secret_that_makes_no_sense(
    vault: Vault,
    tools: AccountTools,
    tmp_path: Path,
    opener: WithPassphrase | WithRecoveryCode,
) -> None:
    with pytest.raises(Refused):
        back_up(tools, vault, BackupWish(tmp_path / "none", opener))

    assert not (tmp_path / "none").exists()


def test_a_truncated_backup_restores_nothing(
    elsewhere: AccountTools, backup: Path
) -> None:
    backup.write_bytes(backup.read_bytes()[:-1])

    with pytest.raises(Unavailable, match="damaged or incomplete"):
        restore_backup(
            elsewhere,
            Restoration(backup, BACKUP_PHRASE, NEW_PASSPHRASE, on_this_computer=False),
        )

    assert list(elsewhere.profiles.root.iterdir()) == []


def test_restoring_over_a_profile_keeps_what_was_there(
    vault: Vault, tools: AccountTools, backup: Path, kept: tuple[Session, Turn]
) -> None:
    later = a_session(title="Plus tard")
    with vault.write() as unit:
        unit.sessions.add(later, "interview")
    lock(vault)

    restored = restore_backup(
        tools,
        Restoration(
            backup,
            BACKUP_PHRASE,
            NEW_PASSPHRASE,
            on_this_computer=False,
            into=vault.profile.id,
        ),
    )

    assert contents(restored.vault) == kept
    assert restored.vault.profile.id == vault.profile.id
    assert _titles_of_earlier(tools, vault.profile.id) == {"Plus tard", kept[0].title}


def test_a_backup_takes_the_place_of_a_damaged_profile(
    vault: Vault, tools: AccountTools, backup: Path, kept: tuple[Session, Turn]
) -> None:
    lock(vault)
    tools.profiles.header_of(vault.profile.id).write_bytes(b"damaged")

    restored = restore_backup(
        tools,
        Restoration(
            backup,
            BACKUP_PHRASE,
            NEW_PASSPHRASE,
            on_this_computer=True,
            into=vault.profile.id,
        ),
    )

    assert contents(restored.vault) == kept
    (earlier,) = (vault.folder / "earlier").iterdir()
    assert (earlier / "vault.json").read_bytes() == b"damaged"


def test_restoring_over_an_open_profile_is_refused(
    vault: Vault, tools: AccountTools, backup: Path
) -> None:
    with pytest.raises(Unavailable, match="Another program"):
        restore_backup(
            tools,
            Restoration(
                backup,
                BACKUP_PHRASE,
                NEW_PASSPHRASE,
                on_this_computer=False,
                into=vault.profile.id,
            ),
        )


def test_a_backup_of_a_newer_version_is_refused_kindly(
    vault: Vault,
    tools: AccountTools,
    elsewhere: AccountTools,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = tmp_path / "newer.exerzia"
    monkeypatch.setattr("app.account.back_up.HEAD", "0999")
    back_up(tools, vault, BackupWish(target, BACKUP_PHRASE))

    with pytest.raises(Refused, match="newer version"):
        restore_backup(
            elsewhere,
            Restoration(target, BACKUP_PHRASE, NEW_PASSPHRASE, on_this_computer=False),
        )


def test_the_key_store_forgets_the_key_of_the_vault_that_was_replaced(
    tools: AccountTools, vault: Vault, backup: Path, key_store: MemoryKeyStore
) -> None:
    path = tools.profiles.header_of(vault.profile.id)
    old = tools.locksmith.keyring_slot(vault.profile.id, tools.locksmith.new_key())
    lock(vault)
    write_header(path, read_header(path).with_slot(old))

    restored = restore_backup(
        tools,
        Restoration(
            backup, BACKUP_PHRASE, None, on_this_computer=True, into=vault.profile.id
        ),
    )

    restored.vault.close()
    fresh = read_header(path).slot(SlotKind.KEYRING)
    assert fresh is not None
    assert key_store.read(f"{vault.profile.id}/{old.id}") is None
    assert key_store.read(f"{vault.profile.id}/{fresh.id}") is not None


@needs_fork
@pytest.mark.slow
def test_a_crash_at_any_step_of_a_restoration_leaves_one_whole_vault(
    vault: Vault, tools: AccountTools, backup: Path, kept: tuple[Session, Turn]
) -> None:
    lock(vault)
    wish = Restoration(
        backup,
        BACKUP_PHRASE,
        PASSPHRASE,
        on_this_computer=False,
        into=vault.profile.id,
    )
    codes: list[int] = []

    while not {0, 1} & set(codes):
        codes.append(_restore_in_child(tools, wish, len(codes) + 1))
        again = unlock(tools, vault.profile.id, WithPassphrase(PASSPHRASE))
        assert contents(again) == kept

    assert codes == [CRASHED] * (len(codes) - 1) + [0]
    assert list(vault.folder.glob("*.new*")) == []


def _restore_in_child(tools: AccountTools, wish: Restoration, step: int) -> int:
    def restore() -> None:
        crash_at_file_event(step)
        restore_backup(tools, wish).vault.close()

    code, _ = in_child(restore)
    return code


def _titles_of_earlier(tools: AccountTools, profile_id: UUID) -> set[str]:
    """Put the kept state back in its place, as a person would, and open it."""
    folder = tools.profiles.folder_of(profile_id)
    (earlier,) = (folder / "earlier").iterdir()
    aside = folder.with_name("aside")
    earlier.rename(aside)
    shutil.rmtree(folder)
    aside.rename(folder)
    vault = unlock(tools, profile_id, WithPassphrase(PASSPHRASE))
    with vault.read() as unit:
        titles = {session.title for session in unit.sessions.unfinished()}
    vault.close()
    return titles
