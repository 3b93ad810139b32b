"""A backup becomes a profile again."""

from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.account.back_up import BackupWish, back_up
from app.account.tools import AccountTools
from app.account.unlock import unlock
from app.application import Application
from app.domain.people import Profile
from app.storage.keys import WithPassphrase
from tests.ui.seeing import button, control_names, visible, words_on
from tests.vault_fixtures import PASSPHRASE
from ui.kit.context import UiContext
from ui.shell.restore.state import OpensBy
from ui.shell.restore.view import RestorePage
from ui.shell.restore.view_model import RestoreViewModel, Secrets

OF_BACKUP = "une phrase de sauvegarde"


@pytest.fixture
def backup(tools: AccountTools, profile_id: UUID, tmp_path: Path) -> Path:
    """A backup of Léa's profile, opened by OF_BACKUP."""
    target = tmp_path / "lea.exerzia"
    vault = unlock(tools, profile_id, WithPassphrase(PASSPHRASE))
    back_up(tools, vault, BackupWish(target, WithPassphrase(OF_BACKUP)))
    vault.close()
    return target


@pytest.fixture
def model(application: Application, ui: UiContext) -> RestoreViewModel:
    made = RestoreViewModel(application, ui.tasks)
    made.load()
    return made


def restorations(model: RestoreViewModel) -> list[tuple[Profile, str]]:
    heard: list[tuple[Profile, str]] = []
    model.restored.connect(lambda profile, code: heard.append((profile, code)))
    return heard


SECRETS = Secrets(OF_BACKUP, "une phrase toute neuve", on_this_computer=False)


@pytest.mark.requirement("E-079")
def test_a_backup_becomes_a_new_profile_with_its_own_code(
    model: RestoreViewModel, backup: Path, application: Application, profile_id: UUID
) -> None:
    heard = restorations(model)
    model.choose_source(backup)

    model.restore(SECRETS)

    ((profile, code),) = heard
    assert profile.name == "Léa"
    assert profile.id != profile_id
    assert len(code) == 34
    assert application.unlocked


def test_a_backup_can_take_the_place_of_a_profile(
    model: RestoreViewModel, backup: Path, application: Application, profile_id: UUID
) -> None:
    heard = restorations(model)
    model.choose_source(backup)
    model.choose_place(profile_id)

    model.restore(SECRETS)

    assert [profile.id for profile, _code in heard] == [profile_id]
    assert len(application.accounts.profiles.profiles()) == 1


def test_a_wrong_secret_is_told_and_changes_nothing(
    model: RestoreViewModel, backup: Path, application: Application
) -> None:
    heard = restorations(model)
    model.choose_source(backup)
    model.choose_opens_by(OpensBy.PASSPHRASE)

    model.restore(Secrets("wrong", "une phrase toute neuve", on_this_computer=False))

    assert heard == []
    assert model.state.problem is not None
    assert len(application.accounts.profiles.profiles()) == 1


def test_a_file_that_is_no_backup_is_told(
    model: RestoreViewModel, tmp_path: Path
) -> None:
    other = tmp_path / "holiday.jpg"
    other.write_bytes(b"\xff\xd8\xff" * 1000)
    model.choose_source(other)

    model.restore(SECRETS)

    assert model.state.problem is not None
    assert not model.state.is_busy


def test_the_page_asks_for_everything_before_it_restores(
    model: RestoreViewModel, backup: Path, ui: UiContext, qtbot: QtBot
) -> None:
    heard = restorations(model)
    page = RestorePage(ui, model)
    qtbot.addWidget(page)
    page.show()
    before = button(page, "Restore").isEnabled()
    model.choose_source(backup)
    secret, fresh = visible(page, QLineEdit)
    secret.insert(OF_BACKUP)
    fresh.insert("une phrase toute neuve")
    button(page, "Restore").click()

    assert not before
    assert "lea.exerzia" in words_on(page)
    assert len(heard) == 1


def test_every_control_has_a_name(
    model: RestoreViewModel, ui: UiContext, qtbot: QtBot
) -> None:
    page = RestorePage(ui, model)
    qtbot.addWidget(page)
    page.show()

    assert "" not in control_names(page)
