"""From the list into a session and back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.application import Application
from app.domain.sessions import Focus, FocusKind, SessionStatus
from tests.builders import new_id
from tests.ui.seeing import button, visible, words_on
from tests.ui.workspaces.history.sessions import TOLD, held, judged
from ui.design.components.quote_text import QuoteText
from ui.design.components.text_area import TextArea
from ui.report.view import ReportView
from ui.workspaces.history.widgets.sessions_list import SessionsList
from ui.workspaces.history.workspace import HistoryWorkspace


def test_a_session_opens_on_its_report(
    history: HistoryWorkspace, application: Application
) -> None:
    session = judged(application)

    history.show_session(session.id)

    assert visible(history, ReportView)
    assert visible(history, SessionsList) == []
    assert "What you can take away" in words_on(history)


def test_escape_goes_back_to_the_list(
    history: HistoryWorkspace, application: Application
) -> None:
    session = judged(application)
    history.entered()
    history.show_session(session.id)

    QTest.keyClick(visible(history, ReportView)[0], Qt.Key.Key_Escape)

    assert visible(history, SessionsList)


@pytest.mark.requirement("E-004")
def test_an_interrupted_session_offers_two_ways_on(
    history: HistoryWorkspace, application: Application, qtbot: QtBot
) -> None:
    session = held(application, status=SessionStatus.PAUSED)
    history.show_session(session.id)
    shown = words_on(history)

    with qtbot.waitSignal(history.resume_wanted) as heard:
        button(history, "Resume").click()

    assert "interrupted after 1 answer." in shown
    assert TOLD in shown
    assert heard.args == [session.id]


@pytest.mark.requirement("E-004")
def test_closing_an_interrupted_session_leads_to_its_report(
    history: HistoryWorkspace, application: Application
) -> None:
    session = held(application, status=SessionStatus.PAUSED)
    history.show_session(session.id)

    button(history, "Close and make the report").click()

    assert visible(history, ReportView)


@pytest.mark.requirement("E-011")
def test_correcting_a_turn_makes_the_report_again(
    history: HistoryWorkspace, application: Application
) -> None:
    history.show_session(judged(application).id)
    button(history, "Correct these words").click()
    visible(history, TextArea)[0].setPlainText("I gave her a voucher in March.")

    button(history, "Save the correction").click()

    assert visible(history, TextArea) == []
    assert visible(history, QuoteText)[0].toPlainText().startswith("I gave her")
    assert "Corrected by you." in words_on(history)


def test_the_open_report_is_exported(
    history: HistoryWorkspace, application: Application, exported: Path
) -> None:
    history.show_session(judged(application).id)

    button(history, "Export PDF").click()
    button(history, "Save…").click()

    assert exported.read_bytes().startswith(b"%PDF-")


def test_practising_again_names_the_scenario(
    history: HistoryWorkspace, application: Application, qtbot: QtBot
) -> None:
    history.show_session(judged(application).id)

    with qtbot.waitSignal(history.practise_wanted) as heard:
        button(history, "Practise again").click()

    assert heard.args == ["customer-adviser"]


def test_a_session_that_is_gone_is_told_with_a_way_back(
    history: HistoryWorkspace,
) -> None:
    history.entered()
    history.show_session(new_id())
    told = words_on(history)

    button(history, "Back").click()

    assert "This session is no longer in your history." in told
    assert "No session yet" in words_on(history)


@pytest.mark.requirement("E-078")
def test_all_sessions_are_exported_as_a_table(
    history: HistoryWorkspace, application: Application, exported: Path
) -> None:
    judged(application)
    history.entered()

    button(history, "Export sessions and levels as a table…").click()

    assert exported.read_text("utf-8-sig").startswith("session,began at (UTC),title")


@pytest.mark.requirement("E-072")
def test_one_question_of_a_past_session_is_answered_again(
    history: HistoryWorkspace, application: Application, qtbot: QtBot
) -> None:
    session = judged(application)
    history.show_session(session.id)
    report = visible(history, ReportView)[0]

    with qtbot.waitSignal(history.focus_wanted) as heard:
        report.retry_wanted.emit(session.id, 1)

    assert heard.args == [
        Focus(FocusKind.RETRY, of_session=session.id, of_turn=1),
        "en",
    ]


def test_an_exercise_is_asked_for_by_its_name(
    history: HistoryWorkspace, application: Application, qtbot: QtBot
) -> None:
    history.show_session(judged(application).id)

    with qtbot.waitSignal(history.focus_wanted) as heard:
        visible(history, ReportView)[0].drill_wanted.emit("say-why")

    assert heard.args == [Focus(FocusKind.DRILL, drill_id="say-why"), "en"]
