"""The practice workspace: from the first page to the report, and back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from app.account.tools import AccountTools
from app.account.unlock import unlock
from app.application import Application
from app.domain.history import HistoryFilter
from app.domain.sessions import SessionStatus
from app.history.list_sessions import list_sessions
from app.storage.keys import WithPassphrase
from tests.builders import new_id
from tests.ui.seeing import button, visible, words_on
from tests.ui.sounds import HandSound
from tests.ui.workspaces.practice.rehearsals import STORY, begin, session_of
from tests.ui.workspaces.practice.spoken_sessions import HandEngines
from tests.vault_fixtures import PASSPHRASE
from ui.design.components.text_area import TextArea
from ui.kit.context import UiContext
from ui.report.view import ReportView
from ui.workspaces.practice.briefing.view import BriefingView
from ui.workspaces.practice.home.view import HomeView
from ui.workspaces.practice.room.pause_overlay import PauseOverlay
from ui.workspaces.practice.room.state import Phase
from ui.workspaces.practice.room.view import RoomView
from ui.workspaces.practice.workspace import PracticeWorkspace

CONTROL = Qt.KeyboardModifier.ControlModifier


class Rooms(QStackedWidget):
    """Stands for the window: practice, and another workspace."""

    def __init__(self, practice: PracticeWorkspace) -> None:
        super().__init__()
        self.other = QWidget()
        self.addWidget(practice)
        self.addWidget(self.other)


@pytest.fixture
def practice(
    ui: UiContext, application: Application, qtbot: QtBot
) -> PracticeWorkspace:
    made = PracticeWorkspace(ui, application)
    qtbot.addWidget(made)
    made.resize(1096, 800)
    made.show()
    made.entered()
    return made


def answer_by_keyboard(practice: PracticeWorkspace) -> None:
    (room,) = visible(practice, RoomView)
    (text,) = visible(room, TextArea)
    QTest.keyClicks(text, STORY)
    QTest.keyClick(text, Qt.Key.Key_Return, CONTROL)


@pytest.mark.requirement("E-001")
def test_a_whole_session_leads_from_home_to_its_report_and_the_history(
    practice: PracticeWorkspace, application: Application
) -> None:
    button(practice, "Begin").click()
    (briefing,) = visible(practice, BriefingView)
    QTest.keyClick(briefing, Qt.Key.Key_Return)
    for _ in range(2):
        answer_by_keyboard(practice)
    button(practice, "End").click()
    button(practice, "Make the report").click()
    button(practice, "Go on to the report").click()
    button(practice, "Well").click()

    assert len(visible(practice, ReportView)) == 1

    button(practice, "Back").click()

    page = list_sessions(application.vault, HistoryFilter())
    assert [row.status for row in page.rows] == [SessionStatus.ANALYSED]
    assert "1 session this week." in words_on(practice)


@pytest.mark.requirement("E-004")
def test_an_unfinished_session_is_resumed_from_home(
    practice: PracticeWorkspace, application: Application
) -> None:
    live = begin(application)
    practice.show_home()

    button(practice, "Resume").click()

    assert practice.has_live_session
    assert practice.room_model.session_id == live.session.id
    assert len(visible(practice, RoomView)) == 1


@pytest.mark.requirement("E-004")
def test_an_unfinished_session_is_closed_from_home_for_its_report(
    practice: PracticeWorkspace, application: Application
) -> None:
    begin(application)
    practice.show_home()

    button(practice, "Close and make the report").click()
    button(practice, "Go straight to the report").click()

    assert len(visible(practice, ReportView)) == 1


@pytest.mark.requirement("E-006")
def test_leaving_for_another_workspace_pauses_and_offers_to_come_back(
    ui: UiContext, application: Application, qtbot: QtBot
) -> None:
    practice = PracticeWorkspace(ui, application)
    rooms = Rooms(practice)
    qtbot.addWidget(rooms)
    rooms.show()
    live = begin(application)
    practice.resume(live.session.id)
    practice.room_model.write("Last March")

    rooms.setCurrentWidget(rooms.other)

    assert session_of(application, live).status is SessionStatus.PAUSED

    rooms.setCurrentWidget(practice)
    practice.entered()

    (overlay,) = visible(practice, PauseOverlay)
    button(overlay, "Resume").click()
    assert practice.room_model.state.phase is Phase.LISTENING
    assert practice.room_model.state.draft == "Last March"


@pytest.mark.requirement("E-137")
def test_a_draft_is_there_again_after_lock_and_unlock(
    practice: PracticeWorkspace,
    application: Application,
    ui: UiContext,
    tools: AccountTools,
    qtbot: QtBot,
) -> None:
    live = begin(application)
    practice.resume(live.session.id)
    practice.room_model.write("Last March our supplier")
    profile_id = application.vault.profile.id

    practice.pause_live()
    application.lock()
    application.use(unlock(tools, profile_id, WithPassphrase(PASSPHRASE)))
    again = PracticeWorkspace(ui, application)
    qtbot.addWidget(again)
    again.resume(live.session.id)

    assert again.room_model.state.draft == "Last March our supplier"
    assert again.room_model.state.phase is Phase.LISTENING
    application.lock()


def test_a_session_that_is_gone_leads_home_with_a_sentence(
    practice: PracticeWorkspace,
) -> None:
    practice.resume(new_id())

    assert len(visible(practice, HomeView)) == 1
    assert "This session is no longer in your history." in words_on(practice)


def test_preparing_another_scenario_pauses_the_live_session(
    practice: PracticeWorkspace, application: Application
) -> None:
    live = begin(application)
    practice.resume(live.session.id)

    practice.prepare("nurse-hospital")

    assert session_of(application, live).status is SessionStatus.PAUSED
    assert len(visible(practice, BriefingView)) == 1


def test_a_paused_session_is_taken_up_where_it_was_without_reading_it_again(
    practice: PracticeWorkspace, application: Application
) -> None:
    live = begin(application)
    practice.resume(live.session.id)
    practice.room_model.write("Last March")
    practice.show_home()

    button(practice, "Resume").click()

    assert practice.room_model.state.phase is Phase.LISTENING
    assert practice.room_model.state.draft == "Last March"


def test_back_from_the_briefing_leads_home(practice: PracticeWorkspace) -> None:
    practice.prepare("customer-adviser")

    button(practice, "Back").click()

    assert len(visible(practice, HomeView)) == 1


def test_a_discarded_session_leads_home_and_is_not_offered_again(
    practice: PracticeWorkspace, application: Application
) -> None:
    practice.resume(begin(application).session.id)

    practice.room_model.discard()

    assert len(visible(practice, HomeView)) == 1
    assert "Pick up where you were" not in words_on(practice)


@pytest.mark.requirement("E-008")
def test_leaving_the_house_gives_the_microphone_back(
    ui: UiContext, application: Application, qtbot: QtBot
) -> None:
    application.engines = HandEngines()
    sound = HandSound()
    practice = PracticeWorkspace(ui, application, sound=sound)
    practice.prepare("customer-adviser")
    practice.briefing_model.begin()
    qtbot.wait_until(lambda: any(each.is_open for _id, each in sound.microphones))
    (microphone,) = (each for _id, each in sound.microphones if each.is_open)

    with qtbot.waitSignal(practice.destroyed):
        practice.deleteLater()

    assert not microphone.is_open
