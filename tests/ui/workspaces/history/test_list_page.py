"""The list of past sessions, by hand and by keyboard."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.application import Application
from app.domain.history import HistoryFilter
from app.domain.sessions import SessionStatus
from app.history.list_sessions import list_sessions
from app.text import Texts
from app.text.formats import moment
from tests.builders import A_MOMENT, an_assessment
from tests.ui.seeing import button, visible, words_on
from tests.ui.workspaces.history.sessions import held, judged, many
from ui.design.components.chip import Chip
from ui.design.components.search_field import SearchField
from ui.kit.context import UiContext
from ui.workspaces.history.pages import PAGE
from ui.workspaces.history.widgets.sessions_list import SessionsList
from ui.workspaces.history.widgets.sessions_model import SessionsModel
from ui.workspaces.history.workspace import HistoryWorkspace

Enter = Callable[[], SessionsList]


@pytest.fixture
def enter(history: HistoryWorkspace, qtbot: QtBot) -> Enter:
    """Enter the room, with the keyboard in the list."""

    def entered() -> SessionsList:
        history.entered()
        with qtbot.waitActive(history):
            history.activateWindow()
        history.list_page.take_focus_in_list()
        history.grab()
        return history.list_page.list

    return entered


def said(sessions: QListView) -> list[str]:
    model = sessions.model()
    return [str(model.index(place, 0).data()) for place in range(model.rowCount())]


def titles(application: Application) -> list[str]:
    return [row.title for row in list_sessions(application.vault, HistoryFilter()).rows]


def place_of(sessions: SessionsList, row: int) -> QPoint:
    return sessions.visualRect(sessions.model().index(row, 0)).center()


def test_an_empty_history_explains_itself_and_offers_to_begin(
    history: HistoryWorkspace, qtbot: QtBot
) -> None:
    history.entered()

    with qtbot.waitSignal(history.practise_wanted) as heard:
        button(history, "Practise now").click()

    assert "No session yet" in words_on(history)
    assert visible(history, SearchField) == []
    assert heard.args == ["first-steps"]


def test_a_line_says_all_a_screen_reader_needs(
    enter: Enter, application: Application
) -> None:
    session = held(application, status=SessionStatus.ANALYSED)
    with application.vault.write() as unit:
        unit.assessments.save(an_assessment(session, level=3.5))

    (line,) = said(enter())

    when = moment(A_MOMENT, Texts("en"))
    facts = f"{when} · 12 minutes · Claire Morel"
    assert line == f"Customer adviser, {facts}, Level 3.5 of 5"


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (SessionStatus.PAUSED, "Not finished"),
        (SessionStatus.RUNNING, "Not finished"),
        (SessionStatus.ENDED, "Report to be made"),
        (SessionStatus.FAILED, "Report to be made"),
        (SessionStatus.ANALYSED, "No level"),
    ],
)
def test_a_line_says_where_the_session_stands(
    enter: Enter, application: Application, status: SessionStatus, words: str
) -> None:
    held(application, status=status)

    assert said(enter())[0].endswith(words)


def test_lines_are_a_sound_qt_model(qtmodeltester: ModelTester) -> None:
    model = SessionsModel(str)
    model.show((None, None))

    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt publishes it without types


def test_the_list_is_read_further_as_one_goes_down(
    enter: Enter, application: Application
) -> None:
    many(application, PAGE * 2)
    sessions = enter()
    unread = said(sessions)[-1]

    QTest.keyClick(sessions, Qt.Key.Key_End)
    sessions.scrollToBottom()

    assert unread == "Reading…"
    assert said(sessions)[-1].startswith(f"Session {PAGE * 2 - 1}")


def test_typing_in_the_search_narrows_the_list(
    enter: Enter, history: HistoryWorkspace, application: Application, qtbot: QtBot
) -> None:
    held(application, title="Refund")
    held(application, title="Payroll", said="Wages.")
    sessions = enter()
    search = visible(history, SearchField)[0]

    QTest.keyClicks(search, "payr")
    qtbot.waitUntil(lambda: len(said(sessions)) == 1)

    assert "1 session found" in words_on(history)
    assert said(sessions)[0].startswith("Payroll")


def test_nothing_found_offers_to_show_everything(
    enter: Enter, history: HistoryWorkspace, application: Application, qtbot: QtBot
) -> None:
    held(application)
    enter()
    QTest.keyClicks(visible(history, SearchField)[0], "nowhere")
    qtbot.waitUntil(lambda: "Nothing found" in words_on(history))

    button(history, "Show all sessions").click()

    assert "1 session, kept on this device" in words_on(history)
    assert visible(history, SearchField)[0].text() == ""


def test_the_keyboard_goes_from_the_search_into_the_list(
    enter: Enter, history: HistoryWorkspace, application: Application
) -> None:
    held(application)
    sessions = enter()
    search = visible(history, SearchField)[0]
    QTest.keyClick(sessions, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    searching = search.hasFocus()

    QTest.keyClick(search, Qt.Key.Key_Down)

    assert searching
    assert sessions.hasFocus()


@pytest.mark.parametrize(
    ("chip", "left"),
    [("Interviews", 2), ("Conversations", 0), ("Last 30 days", 2), ("Unfinished", 1)],
)
def test_a_chip_narrows_the_list(
    enter: Enter,
    history: HistoryWorkspace,
    application: Application,
    chip: str,
    left: int,
) -> None:
    held(application)
    held(application, status=SessionStatus.PAUSED)
    enter()

    next(each for each in visible(history, Chip) if each.text() == chip).click()

    assert len(said(history.list_page.list)) == left


def test_the_filters_wait_behind_their_button_on_a_low_page(
    enter: Enter, history: HistoryWorkspace, application: Application
) -> None:
    held(application)
    history.resize(800, 400)
    enter()
    before = visible(history, Chip)

    button(history, "Show the filters").click()

    assert before == []
    assert len(visible(history, Chip)) == 5


def test_enter_opens_the_session(
    enter: Enter, history: HistoryWorkspace, application: Application
) -> None:
    session = judged(application)

    QTest.keyClick(enter(), Qt.Key.Key_Return)

    assert history.session_model.session_id == session.id


def test_a_click_opens_the_session(
    enter: Enter, history: HistoryWorkspace, application: Application
) -> None:
    session = judged(application)
    sessions = enter()

    QTest.mouseClick(
        sessions.viewport(),
        Qt.MouseButton.LeftButton,
        pos=place_of(sessions, 0),
    )

    assert history.session_model.session_id == session.id


def test_delete_takes_the_session_away_and_keeps_the_place(
    enter: Enter, application: Application
) -> None:
    many(application, 3)
    sessions = enter()
    sessions.choose(1)

    QTest.keyClick(sessions, Qt.Key.Key_Delete)

    assert titles(application) == ["Session 0", "Session 2"]
    assert sessions.currentIndex().row() == 1


def test_f2_writes_over_the_title(enter: Enter, application: Application) -> None:
    held(application)
    sessions = enter()

    QTest.keyClick(sessions, Qt.Key.Key_F2)
    editor = sessions.findChild(QLineEdit)
    assert editor is not None
    editor.setText("My first try")
    sessions.commitData(editor)

    assert titles(application) == ["My first try"]


def test_an_empty_title_changes_nothing(enter: Enter, application: Application) -> None:
    held(application)
    sessions = enter()

    sessions.model().setData(sessions.currentIndex(), "  ")

    assert titles(application) == ["Customer adviser"]


def test_a_line_that_is_not_read_yet_can_be_neither_opened_nor_named() -> None:
    model = SessionsModel(str)
    model.show((None,))

    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert not model.setData(model.index(0), "Title")


def test_ctrl_e_exports_the_report_of_the_line(
    enter: Enter, application: Application, exported: Path
) -> None:
    judged(application)

    page = enter()

    QTest.keyClick(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    button(page.window(), "Save…").click()

    assert exported.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("status", "offered"),
    [
        (
            SessionStatus.PAUSED,
            ["Resume", "Close and make the report", "Rename", "Delete"],
        ),
        (
            SessionStatus.ANALYSED,
            ["Open the report", "Practise again", "Rename", "Export PDF", "Delete"],
        ),
        (
            SessionStatus.ENDED,
            ["Open the report", "Practise again", "Rename", "Delete"],
        ),
    ],
)
def test_the_menu_offers_what_makes_sense(
    enter: Enter,
    history: HistoryWorkspace,
    application: Application,
    status: SessionStatus,
    offered: list[str],
) -> None:
    held(application, status=status)
    sessions = enter()

    sessions.menu_wanted.emit(sessions.current_row(), QPoint(0, 0))

    menu = history.findChild(QMenu)
    assert menu is not None
    words = [action.text().partition("\t")[0] for action in menu.actions()]
    assert [each for each in words if each] == offered
    menu.close()


def chosen(history: HistoryWorkspace, words: str) -> None:
    sessions = history.list_page.list
    sessions.menu_wanted.emit(sessions.current_row(), QPoint(0, 0))
    menu = history.findChild(QMenu)
    assert menu is not None
    next(
        action for action in menu.actions() if action.text().startswith(words)
    ).trigger()
    menu.close()


def test_the_menu_takes_up_an_interrupted_session(
    enter: Enter, history: HistoryWorkspace, application: Application, qtbot: QtBot
) -> None:
    session = held(application, status=SessionStatus.PAUSED)
    enter()

    with qtbot.waitSignal(history.resume_wanted) as heard:
        chosen(history, "Resume")

    assert heard.args == [session.id]


def test_the_menu_deletes(
    enter: Enter, history: HistoryWorkspace, application: Application
) -> None:
    held(application)
    enter()

    chosen(history, "Delete")

    assert titles(application) == []


def test_the_list_speaks_the_language_in_force(
    enter: Enter, ui: UiContext, application: Application
) -> None:
    held(application)
    sessions = enter()
    french = Texts("fr")

    ui.speak(french)

    assert moment(A_MOMENT, french) in said(sessions)[0]


def test_every_control_has_a_name(
    enter: Enter, history: HistoryWorkspace, application: Application
) -> None:
    many(application, 2)
    held(application, persona_id="karim-haddad")
    enter()

    nameless = [
        type(each).__name__
        for each in visible(history, QLineEdit)
        + visible(history, QListView)
        + visible(history, Chip)
        if not (each.accessibleName() or getattr(each, "text", str)())
    ]

    assert nameless == []
