"""The settings by hand."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from app.application import Application
from app.settings.read_settings import read_settings
from tests.ui.seeing import button, control_names, visible, words_on
from tests.vault_fixtures import PASSPHRASE
from ui.design.components.select import Select
from ui.design.components.sheet import Sheet
from ui.kit.context import UiContext
from ui.workspaces.settings.backup_sheet import BackupSheet
from ui.workspaces.settings.code_sheet import CodeSheet
from ui.workspaces.settings.confirm_by_typing import ConfirmByTyping
from ui.workspaces.settings.preferences_view_model import PreferencesViewModel
from ui.workspaces.settings.state import Section
from ui.workspaces.settings.view import SettingsWorkspace


def the_sheet(workspace: SettingsWorkspace) -> Sheet:
    """Return the sheet that lies over the settings."""
    return next(each for each in workspace.findChildren(Sheet) if each.isVisible())


def choose(workspace: SettingsWorkspace, name: str, value: str) -> None:
    """Choose an option in the list of that name."""
    select = next(
        each for each in visible(workspace, Select) if each.accessibleName() == name
    )
    select.chosen.emit(value)


@pytest.mark.parametrize("section", Section)
def test_every_page_is_drawn_with_a_name_for_every_control(
    workspace: SettingsWorkspace, section: Section
) -> None:
    workspace.show_section(section)

    assert len(words_on(workspace)) > 60
    assert "" not in control_names(workspace)


def test_an_unknown_page_changes_nothing(workspace: SettingsWorkspace) -> None:
    before = words_on(workspace)

    workspace.show_section("no-such-page")

    assert words_on(workspace) == before


def test_the_language_is_chosen(
    workspace: SettingsWorkspace, preferences: PreferencesViewModel
) -> None:
    segments = visible(workspace, QAbstractButton)
    next(each for each in segments if each.text() == "Français").click()

    assert preferences.state.language == "fr"


def test_the_size_of_the_text_is_chosen(
    workspace: SettingsWorkspace, preferences: PreferencesViewModel
) -> None:
    workspace.show_section("appearance")
    choose(workspace, "Size of the text", "150")
    button(workspace, "Reduced motion").click()

    assert preferences.state.text_percent == 150
    assert preferences.state.reduced_motion


@pytest.mark.requirement("E-137")
def test_when_the_profile_locks_by_itself_is_kept_in_the_vault(
    workspace: SettingsWorkspace, application: Application
) -> None:
    workspace.show_section("security")
    choose(workspace, "Lock by itself", "30")
    half_an_hour = read_settings(application.vault).auto_lock_minutes
    choose(workspace, "Lock by itself", "never")

    assert half_an_hour == 30
    assert read_settings(application.vault).auto_lock_minutes is None


def test_what_is_kept_and_where_is_said(
    workspace: SettingsWorkspace, application: Application
) -> None:
    workspace.show_section("privacy")

    assert str(application.vault.folder) in words_on(workspace)
    assert "What was ever sent: nothing" in words_on(workspace)


@pytest.mark.requirement("E-080")
def test_everything_is_deleted_only_when_the_name_was_typed(
    workspace: SettingsWorkspace, qtbot: QtBot
) -> None:
    workspace.show_section("privacy")
    button(workspace, "Delete everything…").click()
    sheet = the_sheet(workspace)
    assert isinstance(sheet, ConfirmByTyping)
    too_early = button(sheet, "Delete everything").isEnabled()
    with qtbot.waitSignal(workspace.deletion_wanted):
        visible(sheet, QLineEdit)[0].insert("Léa")
        button(sheet, "Delete everything").click()

    assert not too_early


def act_on(workspace: SettingsWorkspace, row: str) -> Sheet:
    """Press the button of a row, and return the sheet it opens."""
    workspace.show_section("security")
    rows = visible(workspace, QAbstractButton)
    next(each for each in rows if each.accessibleDescription() == row).click()
    return the_sheet(workspace)


@pytest.fixture
def told(ui: UiContext) -> list[str]:
    """What the notices say."""
    heard: list[str] = []
    ui.notices.told.connect(lambda words, _undo: heard.append(words))
    return heard


def test_another_passphrase_is_chosen_in_a_sheet(
    workspace: SettingsWorkspace, told: list[str]
) -> None:
    sheet = act_on(workspace, "Passphrase")
    present, fresh = visible(sheet, QLineEdit)
    present.insert(PASSPHRASE)
    fresh.insert("une phrase toute neuve")
    button(sheet, "Keep this passphrase").click()

    assert told == ["The new passphrase opens your profile."]
    assert not sheet.isVisible()


def test_a_wrong_passphrase_leaves_the_sheet_open(
    workspace: SettingsWorkspace, told: list[str]
) -> None:
    sheet = act_on(workspace, "Passphrase")
    present, fresh = visible(sheet, QLineEdit)
    present.insert("something else")
    fresh.insert("une phrase toute neuve")
    button(sheet, "Keep this passphrase").click()

    assert told == []
    assert "does not open the profile" in words_on(sheet)


def test_another_name_is_given(workspace: SettingsWorkspace) -> None:
    sheet = act_on(workspace, "First name")
    (line,) = visible(sheet, QLineEdit)
    line.selectAll()
    line.insert("Léa M.")
    button(sheet, "Change").click()

    assert "Léa M." in words_on(workspace)


@pytest.mark.requirement("E-136")
def test_another_recovery_code_is_shown_in_a_sheet(
    workspace: SettingsWorkspace,
) -> None:
    sheet = act_on(workspace, "Recovery code")
    visible(sheet, QLineEdit)[0].insert(PASSPHRASE)
    button(sheet, "Make another code").click()
    shown = the_sheet(workspace)

    assert isinstance(shown, CodeSheet)
    assert not button(shown, "Done").isEnabled()


def test_this_computer_can_open_it_without_typing(
    workspace: SettingsWorkspace, told: list[str]
) -> None:
    workspace.show_section("security")
    button(workspace, "Open without typing on this computer").click()
    sheet = the_sheet(workspace)
    visible(sheet, QLineEdit)[0].insert(PASSPHRASE)
    button(sheet, "Let this computer open it").click()
    switch = button(workspace, "Open without typing on this computer")
    is_on = switch.isChecked()
    switch.click()

    assert is_on
    assert not switch.isChecked()
    assert told[-1] == "This computer has forgotten the key."


def test_the_key_is_changed_by_the_window(
    workspace: SettingsWorkspace, qtbot: QtBot
) -> None:
    sheet = act_on(workspace, "Encryption key")
    visible(sheet, QLineEdit)[0].insert(PASSPHRASE)

    with qtbot.waitSignal(workspace.rotation_wanted):
        button(sheet, "Change the key").click()


@pytest.mark.requirement("E-079")
def test_a_backup_is_saved_where_the_person_says(
    workspace: SettingsWorkspace,
    told: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = tmp_path / "lea.exerzia"
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), "")
    )
    workspace.show_section("backup")
    button(workspace, "Save as…").click()
    sheet = the_sheet(workspace)
    assert isinstance(sheet, BackupSheet)
    visible(sheet, QLineEdit)[0].insert("une phrase de sauvegarde")
    button(sheet, "Write the backup").click()

    assert target.is_file()
    assert told == ["The backup is written and was read back: lea.exerzia"]


def test_a_visitor_is_offered_a_profile_in_the_place_of_keys(
    ui: UiContext,
    application: Application,
    preferences: PreferencesViewModel,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    visited = SettingsWorkspace(ui, application, preferences, tmp_path, is_guest=True)
    qtbot.addWidget(visited)
    visited.show()
    visited.show_section("security")

    with qtbot.waitSignal(visited.profile_wanted):
        button(visited, "Create a profile").click()


def test_arrows_turn_the_pages(workspace: SettingsWorkspace) -> None:
    chosen = workspace.focusWidget()
    assert chosen is not None
    QTest.keyClick(chosen, Qt.Key.Key_Right)

    assert "Reduced motion" in words_on(workspace)
