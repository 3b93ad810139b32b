"""The lock screen by hand and by keyboard."""

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.account.create_profile import NewProfile, create_profile
from app.account.lock import lock
from app.application import Application
from app.shared.clock import ManualClock
from app.text import Texts
from tests.ui.seeing import button, control_names, visible, words_on
from tests.vault_fixtures import PASSPHRASE
from ui.kit.context import UiContext
from ui.shell.door_foot import DoorFoot
from ui.shell.lock.forgotten_sheet import ForgottenSheet
from ui.shell.lock.view import LockScreen
from ui.shell.lock.view_model import LockViewModel
from ui.workspaces.settings.confirm_by_typing import ConfirmByTyping
from ui.workspaces.settings.preferences_view_model import PreferencesViewModel


@pytest.fixture
def model(application: Application, ui: UiContext) -> LockViewModel:
    return LockViewModel(application, ui.tasks, None, by_itself=False)


@pytest.fixture
def screen(
    model: LockViewModel,
    ui: UiContext,
    preferences: PreferencesViewModel,
    qtbot: QtBot,
) -> LockScreen:
    made = LockScreen(ui, model, DoorFoot(ui, preferences))
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    return made


def field(screen: LockScreen) -> QLineEdit:
    return visible(screen, QLineEdit)[0]


@pytest.mark.requirement("E-002")
def test_it_greets_its_only_person_and_takes_the_keyboard(screen: LockScreen) -> None:
    assert "Hello, Léa" in words_on(screen)
    assert screen.focusWidget() is field(screen)


def test_enter_opens(
    screen: LockScreen, model: LockViewModel, application: Application, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(model.entered):
        QTest.keyClicks(field(screen), PASSPHRASE)
        QTest.keyClick(field(screen), Qt.Key.Key_Return)

    assert application.unlocked


def test_a_wrong_passphrase_is_told_at_the_field_which_is_empty_again(
    screen: LockScreen,
) -> None:
    QTest.keyClicks(field(screen), "something else")
    button(screen, "Unlock").click()

    assert "This passphrase does not open the profile." in words_on(screen)
    assert field(screen).text() == ""


@pytest.mark.requirement("E-137")
def test_the_wait_is_counted_down_in_words(
    screen: LockScreen, model: LockViewModel, clock: ManualClock, qtbot: QtBot
) -> None:
    for _ in range(3):
        model.unlock("something else")
    told = words_on(screen)
    clock.advance(3_500)

    assert "possible in 5 seconds" in told
    qtbot.waitUntil(lambda: "possible in 2 seconds" in words_on(screen))
    assert not field(screen).isEnabled()


def test_it_speaks_french_at_once(screen: LockScreen, ui: UiContext) -> None:
    before = words_on(screen)
    ui.speak(Texts("fr"))

    assert "Hello" in before
    assert words_on(screen) != before


def test_forgetting_the_passphrase_is_explained_with_four_ways(
    screen: LockScreen,
) -> None:
    button(screen, "Passphrase forgotten?").click()
    sheet = screen.findChild(ForgottenSheet)

    assert sheet is not None
    assert "no back door" in words_on(sheet)
    for way in ("recovery code", "backup", "another profile", "Delete"):
        assert way in words_on(sheet)


def test_a_forgotten_profile_is_deleted_only_when_its_name_was_typed(
    screen: LockScreen, application: Application
) -> None:
    button(screen, "Passphrase forgotten?").click()
    forgotten = screen.findChild(ForgottenSheet)
    assert forgotten is not None
    forgotten.deletion_wanted.emit()
    sheet = screen.findChild(ConfirmByTyping)
    assert sheet is not None
    too_early = button(sheet, "Delete for good").isEnabled()
    visible(sheet, QLineEdit)[0].insert("léa")
    button(sheet, "Delete for good").click()

    assert not too_early
    assert application.accounts.profiles.profiles() == ()


def test_several_people_choose_by_keyboard(
    application: Application,
    ui: UiContext,
    preferences: PreferencesViewModel,
    qtbot: QtBot,
) -> None:
    wish = NewProfile("Tom", "trois mots de Tom", on_this_computer=False)
    lock(create_profile(application.accounts, wish).vault)
    model = LockViewModel(application, ui.tasks, None, by_itself=False)
    screen = LockScreen(ui, model, DoorFoot(ui, preferences))
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()

    QTest.keyClick(button(screen, "Tom"), Qt.Key.Key_Return)
    asked = words_on(screen)
    QTest.keyClick(visible(screen, QLineEdit)[0], Qt.Key.Key_Escape)

    assert "Hello, Tom" in asked
    assert "Who is practising?" in words_on(screen)


def test_a_damaged_profile_has_remedies(
    application: Application,
    ui: UiContext,
    preferences: PreferencesViewModel,
    profile_id: UUID,
    qtbot: QtBot,
) -> None:
    application.accounts.profiles.header_of(profile_id).write_text("{")
    model = LockViewModel(application, ui.tasks, None, by_itself=False)
    screen = LockScreen(ui, model, DoorFoot(ui, preferences))
    qtbot.addWidget(screen)
    screen.show()

    with qtbot.waitSignal(screen.restore_wanted):
        button(screen, "Restore a backup").click()

    assert "damaged" in words_on(screen)
    assert button(screen, "Show the folder").isEnabled()


def test_every_control_has_a_name(screen: LockScreen) -> None:
    names = control_names(screen)

    assert len(names) >= 7
    assert "" not in names
