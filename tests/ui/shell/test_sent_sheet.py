"""What was ever sent: nothing, and every connection that was ever opened."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.application import Application
from engine.models.fetching.records import Connection
from tests.builders import A_MOMENT
from tests.ui.seeing import button, control_names, words_on
from ui.kit.context import UiContext
from ui.shell.inside import Inside
from ui.shell.main_window import MainWindow
from ui.shell.sent_sheet import SentSheet


def a_connection(minute: int, host: str = "models.example") -> Connection:
    at = A_MOMENT + timedelta(minutes=minute)
    return Connection(host, "whisper-small", at, 2_000_000)


@pytest.fixture
def sheet(ui: UiContext, window: MainWindow, qtbot: QtBot) -> SentSheet:
    made = SentSheet(ui, window)
    qtbot.addWidget(made)
    made.open()
    return made


@pytest.mark.requirement("E-144")
def test_every_connection_ever_opened_is_listed_with_what_it_was_for(
    exerzia: MainWindow, inside: Inside, application: Application
) -> None:
    application.models.connections.note(a_connection(0))
    inside.sent_wanted.emit()
    sheet = exerzia.findChild(SentSheet)

    assert sheet is not None
    shown = words_on(sheet)
    assert "Nothing of yours was ever sent." in shown
    assert "1 connection was ever opened" in shown
    assert "models.example" in shown
    assert "for Whisper small" in shown
    assert "2 MB" in shown


def test_the_earlier_ones_are_shown_when_asked_for(sheet: SentSheet) -> None:
    connections = [a_connection(at, f"host{at}.example") for at in range(7)]
    sheet.show_opened(connections, str.title)
    first = words_on(sheet)
    button(sheet, "Show the earlier ones").click()

    assert "host6.example" in first
    assert "host0.example" not in first
    assert "host0.example" in words_on(sheet)
    assert "" not in control_names(sheet)


def test_a_proxy_is_named(sheet: SentSheet) -> None:
    through = Connection("models.example", "x", A_MOMENT, 0, "proxy.example")
    sheet.show_opened([through], str)

    assert "through proxy.example" in words_on(sheet)


def test_a_download_under_way_is_no_alarm(sheet: SentSheet) -> None:
    sheet.show_fetching("models.example", 2)

    shown = words_on(sheet)
    assert "Connected to models.example: fetching a model." in shown
    assert "2 connections open, for the download you started." in shown
    assert "Exerzia asked for none." not in shown


def test_with_none_ever_opened_there_is_no_list(sheet: SentSheet) -> None:
    sheet.show_opened([], str)

    assert "Nothing was ever sent." in words_on(sheet)
