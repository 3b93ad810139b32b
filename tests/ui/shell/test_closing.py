"""Closing the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.application import Application
from tests.ui.seeing import button
from tests.ui.shell.doors import unlock_by_hand
from ui.shell.closing import ClosingSheet
from ui.shell.inside import Inside
from ui.shell.main_window import MainWindow
from ui.shell.window_place import place_file, read_place


@pytest.fixture(autouse=True)
def quits(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[bool]]:
    """The program is not ended; how often it would have been."""
    heard: list[bool] = []
    monkeypatch.setattr(QApplication, "quit", lambda: heard.append(True))
    yield heard
    QApplication.setQuitOnLastWindowClosed(True)


@pytest.fixture
def unlocked(exerzia: MainWindow) -> MainWindow:
    """The window, opened by Léa."""
    unlock_by_hand(exerzia)
    return exerzia


def test_closing_locks_the_profile_and_ends_the_program(
    unlocked: MainWindow, application: Application, quits: list[bool]
) -> None:
    unlocked.close()

    assert quits == [True]
    assert not application.unlocked
    assert not unlocked.isVisible()


def test_the_window_is_remembered_where_it_stood(
    unlocked: MainWindow, application: Application
) -> None:
    unlocked.setGeometry(40, 50, 1111, 777)
    unlocked.close()

    place = read_place(place_file(application.places.preferences))
    assert place is not None
    assert (place.x, place.width, place.height) == (40, 1111, 777)


@pytest.mark.requirement("E-004")
def test_that_a_live_session_is_kept_is_said_before_closing(
    exerzia: MainWindow, inside: Inside, quits: list[bool], application: Application
) -> None:
    inside.prepare("first-steps")
    button(inside, "Begin").click()
    exerzia.close()
    sheet = exerzia.findChild(ClosingSheet)
    still_open = (quits == []) and exerzia.isVisible()
    assert sheet is not None
    sheet.accept()

    assert still_open
    assert quits == [True]
    assert not application.unlocked


def test_it_is_said_only_once(
    exerzia: MainWindow, inside: Inside, quits: list[bool], application: Application
) -> None:
    place_file(application.places.preferences).write_text(
        '{"told_that_sessions_are_kept": true}'
    )
    inside.prepare("first-steps")
    button(inside, "Begin").click()
    exerzia.close()

    assert quits == [True]
