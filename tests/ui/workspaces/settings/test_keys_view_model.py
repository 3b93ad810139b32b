"""Deeds that need the person's key."""

from pathlib import Path
from uuid import UUID

import pytest

from app.account.unlock import unlock
from app.application import Application
from app.storage.keys import WithKeyring, WithPassphrase, WithRecoveryCode
from tests.vault_fixtures import PASSPHRASE
from ui.kit.context import UiContext
from ui.workspaces.settings.keys_view_model import BackupFile, KeysViewModel, Proof
from ui.workspaces.settings.state import Stage

pytestmark = pytest.mark.usefixtures("qapp")

PROOF = WithPassphrase(PASSPHRASE)
WRONG = WithPassphrase("something else entirely")
FRESH = "une phrase toute neuve"


@pytest.fixture
def keys(application: Application, ui: UiContext) -> KeysViewModel:
    return KeysViewModel(application, ui.tasks)


def opens(application: Application, profile_id: UUID, proof: Proof) -> bool:
    vault = unlock(application.accounts, profile_id, proof)
    vault.close()
    return True


@pytest.mark.requirement("E-136")
def test_a_new_passphrase_opens_from_then_on(
    keys: KeysViewModel, application: Application, profile_id: UUID
) -> None:
    keys.change_passphrase(PROOF, FRESH)

    assert keys.state.stage is Stage.DONE
    assert opens(application, profile_id, WithPassphrase(FRESH))


def test_a_wrong_proof_is_refused_and_told(keys: KeysViewModel) -> None:
    keys.change_passphrase(WRONG, FRESH)

    assert keys.state.stage is Stage.REFUSED
    assert keys.state.problem is not None


@pytest.mark.requirement("E-136")
def test_another_recovery_code_is_shown_once(
    keys: KeysViewModel, application: Application, profile_id: UUID
) -> None:
    keys.new_code(PROOF)
    code = keys.state.recovery_code
    keys.begin()

    vault = unlock(application.accounts, profile_id, WithRecoveryCode(code))
    vault.close()
    assert keys.state.recovery_code == ""


def test_this_computer_can_remember_and_forget(
    keys: KeysViewModel, application: Application, profile_id: UUID
) -> None:
    keys.remember(PROOF)
    remembered = opens(application, profile_id, WithKeyring())
    keys.forget()

    assert remembered
    assert keys.state.stage is Stage.DONE


def test_the_key_is_changed_only_after_the_proof(keys: KeysViewModel) -> None:
    wanted: list[Proof] = []
    keys.rotation_wanted.connect(wanted.append)

    keys.rotate(WRONG)
    refused = list(wanted)
    keys.rotate(PROOF)

    assert refused == []
    assert wanted == [PROOF]


@pytest.mark.requirement("E-079")
def test_a_backup_is_written_and_found_whole(
    keys: KeysViewModel, tmp_path: Path
) -> None:
    backup = BackupFile(tmp_path / "lea.exerzia", WithPassphrase(FRESH))

    keys.back_up(backup)
    written = keys.state
    keys.verify(backup)

    assert written.values == {"file": "lea.exerzia"}
    assert keys.state.values == {"sessions": 0, "name": "Léa"}


def test_a_backup_that_cannot_be_read_is_told(
    keys: KeysViewModel, tmp_path: Path
) -> None:
    keys.verify(BackupFile(tmp_path / "none.exerzia", WithPassphrase(FRESH)))

    assert keys.state.stage is Stage.REFUSED


def test_the_profile_gets_another_name(
    keys: KeysViewModel, application: Application
) -> None:
    keys.rename("Léa M.")

    assert [each.name for each in application.accounts.profiles.profiles()] == [
        "Léa M."
    ]
