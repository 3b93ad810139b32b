"""Somebody new, from the first page of the window to their first report."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from app.application import Application
from app.domain.history import HistoryFilter
from app.domain.sessions import SessionStatus
from app.history.list_sessions import list_sessions
from app.settings.read_preferences import read_preferences
from app.shared.clock import ManualClock
from app.shared.places import places_in
from app.storage.key_store import NoKeyStore
from engine.content.library import ContentLibrary
from tests.app.models.desk import Desk
from tests.ui.seeing import button, visible, words_on
from tests.ui.shell.doors import rooms_in
from tests.ui.shell.first_run.beginning import NEW_PASSPHRASE
from tests.ui.workspaces.practice.rehearsals import STORY
from tests.vault_fixtures import account_tools
from ui.design.components.text_area import TextArea
from ui.kit.context import UiContext
from ui.report.view import ReportView
from ui.shell.house import House
from ui.shell.main_window import MainWindow


@pytest.fixture
def newcomer(
    desk: Desk,
    clock: ManualClock,
    library: ContentLibrary,
    monkeypatch: pytest.MonkeyPatch,
) -> Application:
    """Exerzia on a computer where nobody has a profile."""
    monkeypatch.setattr("app.application.bundled_library", lambda: library)
    tools = account_tools(desk.folder / "profiles", clock, NoKeyStore())
    return Application(places_in(desk.folder), tools, models=desk.tools())


def press(window: MainWindow, *names: str) -> None:
    for name in names:
        button(window, name).click()


def answer(window: MainWindow) -> None:
    (text,) = visible(window, TextArea)
    QTest.keyClicks(text, STORY)
    QTest.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.requirement("E-081")
@pytest.mark.qt_log_ignore("PulseAudioService", extend=True)  # no sound server here
def test_the_first_run_leads_to_a_finished_session_its_report_and_an_honest_home(
    newcomer: Application, ui: UiContext, window: MainWindow
) -> None:
    House(ui, window, newcomer).open()
    press(window, "Continue")
    first, passphrase = visible(window, QLineEdit)
    first.insert("Nour")
    passphrase.insert(NEW_PASSPHRASE)
    press(window, "Create the profile", "Not now", "Continue without a model")
    press(window, "I will type", "Begin the guided session")
    under_way = read_preferences(newcomer.places.preferences).first_run
    press(window, "Begin")
    answer(window)
    answer(window)
    press(window, "End", "Make the report", "Go on to the report", "Well")
    reports = visible(window, ReportView)
    press(window, "Back")

    (row,) = list_sessions(newcomer.vault, HistoryFilter()).rows
    assert under_way is None
    assert len(reports) == 1
    assert (row.scenario_id, row.status) == ("first-steps", SessionStatus.ANALYSED)
    assert "1 session this week." in words_on(rooms_in(window))
    newcomer.close()
