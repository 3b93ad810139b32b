"""The window as a whole: what is shown when, and what is gone when it locks."""

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication

from app.account.remember_on_this_computer import remember_on_this_computer
from app.account.tools import AccountTools
from app.account.unlock import unlock
from app.application import Application
from app.shared.places import places_in
from app.storage.keys import WithPassphrase
from app.storage.profiles import ProfilesFolder
from tests.builders import a_session, a_turn
from tests.ui.seeing import button, words_on
from tests.ui.shell.doors import rooms_in, unlock_by_hand
from tests.vault_fixtures import PASSPHRASE
from ui.kit.context import UiContext
from ui.kit.problems import Problem
from ui.shell.first_run.view import FirstRunPage
from ui.shell.house import House
from ui.shell.inside import Inside
from ui.shell.leaving_sheet import LeavingSheet
from ui.shell.lock.view import LockScreen
from ui.shell.main_window import MainWindow
from ui.shell.sent_sheet import SentSheet
from ui.workspaces.history.workspace import HistoryWorkspace
from ui.workspaces.practice.workspace import PracticeWorkspace
from ui.workspaces.settings.view import SettingsWorkspace

ROOMS = (Inside, PracticeWorkspace, HistoryWorkspace, SettingsWorkspace)
Swept = Callable[[], None]


def rooms_alive() -> list[str]:
    """Return the widgets of the whole program that could show a person's data."""
    return [
        type(widget).__name__
        for widget in QApplication.allWidgets()
        if isinstance(widget, ROOMS)
    ]


@pytest.mark.requirement("E-002")
def test_a_locked_profile_shows_only_the_unlock_screen(
    exerzia: MainWindow, swept: Swept
) -> None:
    swept()

    assert isinstance(exerzia.centralWidget(), LockScreen)
    assert rooms_alive() == []


@pytest.mark.requirement("E-002")
def test_an_unlocked_person_lands_on_the_simulator(inside: Inside) -> None:
    assert inside.present_room == "practice"
    assert "Léa" in words_on(inside)


@pytest.mark.requirement("E-002")
def test_after_a_lock_no_widget_holds_anything_of_the_profile(
    house: House,
    exerzia: MainWindow,
    inside: Inside,
    application: Application,
    swept: Swept,
) -> None:
    for room in ("history", "settings", "help"):
        inside.go(room)
    before = rooms_alive()
    house.lock()
    swept()

    assert len(before) == 4
    assert rooms_alive() == []
    assert isinstance(exerzia.centralWidget(), LockScreen)
    assert not application.unlocked


@pytest.mark.requirement("E-002")
def test_a_computer_that_keeps_the_key_opens_on_the_simulator_at_once(
    application: Application, profile_id: UUID, ui: UiContext, window: MainWindow
) -> None:
    opener = WithPassphrase(PASSPHRASE)
    remember_on_this_computer(application.accounts, profile_id, opener)

    House(ui, window, application).open()

    assert rooms_in(window).present_room == "practice"


def test_after_a_lock_the_profile_is_not_opened_by_itself(
    inside: Inside, application: Application
) -> None:
    inside.lock_wanted.emit()

    assert not application.unlocked


def test_an_unfinished_session_is_not_taken_up_by_itself(
    application: Application, profile_id: UUID, exerzia: MainWindow
) -> None:
    vault = unlock(application.accounts, profile_id, WithPassphrase(PASSPHRASE))
    session = a_session(scenario_id="first-steps", persona_id="claire-morel")
    with vault.write() as unit:
        unit.sessions.add(session, "interview")
        unit.turns.add(a_turn(session))
    vault.close()

    unlock_by_hand(exerzia)

    assert not rooms_in(exerzia).has_live_session


@pytest.mark.requirement("E-137")
def test_a_live_session_goes_on_after_the_profile_was_locked(
    house: House, exerzia: MainWindow, inside: Inside
) -> None:
    inside.prepare("first-steps")
    button(inside, "Begin").click()
    live = inside.has_live_session
    house.lock()
    unlock_by_hand(exerzia)

    assert live
    assert rooms_in(exerzia).has_live_session


def test_nobody_here_yet_means_the_first_run(
    tools: AccountTools, ui: UiContext, window: MainWindow
) -> None:
    house = House(ui, window, an_empty_computer(tools))
    house.open()

    assert window.findChild(FirstRunPage) is not None


def an_empty_computer(tools: AccountTools) -> Application:
    folder = tools.profiles.root.parent / "elsewhere"
    empty = AccountTools(
        ProfilesFolder(folder / "profiles"),
        tools.locksmith,
        tools.brake,
        tools.clock,
        tools.new_id,
    )
    return Application(places_in(folder), empty)


def test_a_guest_leaves_nothing_behind(
    tools: AccountTools, ui: UiContext, window: MainWindow, swept: Swept
) -> None:
    application = an_empty_computer(tools)
    house = House(ui, window, application)
    house.open()
    button(window, "Continue").click()
    button(window, "Look around first").click()
    visited = window.findChild(Inside)
    house.lock()
    sheet = window.findChild(LeavingSheet)
    assert sheet is not None
    sheet.accept()
    swept()

    assert visited is not None
    assert rooms_alive() == []
    assert not application.places.profiles.exists()
    assert window.findChild(FirstRunPage) is not None


@pytest.mark.requirement("E-136")
def test_another_key_keeps_everything_and_shows_another_code(
    exerzia: MainWindow, inside: Inside, application: Application
) -> None:
    header = application.accounts.profiles.header_of(application.vault.profile.id)
    before = header.read_text()
    inside.rotation_wanted.emit(WithPassphrase(PASSPHRASE))
    shown = words_on(exerzia)
    button(exerzia, "Not now").click()

    assert "Your recovery code" in shown
    assert header.read_text() != before
    assert rooms_in(exerzia).present_room == "practice"
    assert application.unlocked


@pytest.mark.requirement("E-080")
def test_deleting_everything_leads_back_to_the_beginning(
    exerzia: MainWindow, inside: Inside, application: Application
) -> None:
    folder = application.vault.folder
    inside.deletion_wanted.emit()

    assert not folder.exists()
    assert exerzia.findChild(FirstRunPage) is not None


def test_the_seal_leads_to_what_was_ever_sent(
    exerzia: MainWindow, inside: Inside
) -> None:
    inside.sent_wanted.emit()
    sheet = exerzia.findChild(SentSheet)

    assert sheet is not None
    assert "Nothing was ever sent." in words_on(sheet)
    assert "No connection open." in words_on(sheet)


def test_a_notice_does_not_outlive_the_profile_it_is_about(
    exerzia: MainWindow, inside: Inside, ui: UiContext
) -> None:
    ui.notices.tell("“My raise” was deleted.", lambda: None)
    before = words_on(exerzia)
    inside.lock_wanted.emit()

    assert "My raise" in before
    assert "My raise" not in words_on(exerzia)


def test_an_unexpected_failure_is_told_calmly(
    exerzia: MainWindow, ui: UiContext
) -> None:
    ui.problems.reported.emit(
        Problem("Something went wrong inside Exerzia.", "Try again.", is_bug=True)
    )

    assert "without any of your words" in words_on(exerzia)
    assert button(exerzia, "Open the log folder").isEnabled()


def test_help_explains_the_lock_screen(exerzia: MainWindow) -> None:
    button(exerzia, "Help").click()

    assert "Passphrase and recovery code" in words_on(exerzia)
