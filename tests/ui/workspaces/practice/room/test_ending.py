"""Leaving the room: the sheet asks first, and nothing is lost by a hasty key."""

import pytest
from PySide6.QtWidgets import QAbstractButton

from app.application import Application
from app.domain.sessions import SessionStatus
from app.practice.live_session import LiveSession
from tests.ui.seeing import button
from tests.ui.workspaces.practice.rehearsals import session_of
from ui.workspaces.practice.room.end_sheet import EndSheet
from ui.workspaces.practice.room.state import Phase
from ui.workspaces.practice.room.tool_row import Tool
from ui.workspaces.practice.room.view import RoomView
from ui.workspaces.practice.room.view_model import RoomViewModel


@pytest.fixture
def written(view: RoomView, room: RoomViewModel, live: LiveSession) -> RoomView:
    """A room in which a session is held in writing."""
    room.enter(live)
    return view


def end_sheet(view: RoomView) -> EndSheet:
    end = view.findChild(QAbstractButton, Tool.END)
    assert isinstance(end, QAbstractButton)
    end.click()
    (sheet,) = view.findChildren(EndSheet)
    return sheet


@pytest.mark.requirement("E-013")
def test_ending_asks_first_and_makes_the_report(
    written: RoomView, application: Application, live: LiveSession
) -> None:
    sheet = end_sheet(written)

    button(sheet, "Make the report").click()

    assert session_of(application, live).status is SessionStatus.ENDED
    assert button(written, "Go on to the report").isEnabled()


@pytest.mark.requirement("E-013")
def test_a_session_can_be_given_up_from_the_sheet(
    written: RoomView, application: Application, live: LiveSession
) -> None:
    sheet = end_sheet(written)

    button(sheet, "Discard it, without a report").click()

    assert session_of(application, live).status is SessionStatus.DISCARDED


@pytest.mark.requirement("E-241")
def test_the_keyboard_does_not_begin_on_discarding(written: RoomView) -> None:
    sheet = end_sheet(written)

    discard = button(sheet, "Discard it, without a report")
    assert sheet.focusWidget() is not discard
    button(sheet, "Go on with the session").click()


def test_going_on_changes_nothing(written: RoomView, room: RoomViewModel) -> None:
    sheet = end_sheet(written)

    button(sheet, "Go on with the session").click()

    assert room.state.phase is Phase.LISTENING
