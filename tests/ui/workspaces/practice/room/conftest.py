"""A room in which sessions are held aloud, with engines and devices of the tests."""

import pytest
from pytestqt.qtbot import QtBot

from app.application import Application
from app.domain.settings import Settings
from app.practice.live_session import LiveSession
from app.practice.spoken.state import Caption, Stage
from tests.ui.sounds import HandSound
from tests.ui.workspaces.practice.spoken_sessions import (
    HandEngines,
    HandSession,
    Stagehand,
)
from ui.kit.context import UiContext
from ui.workspaces.practice.room.view import RoomView
from ui.workspaces.practice.room.view_model import RoomViewModel


@pytest.fixture
def stagehand() -> Stagehand:
    return Stagehand()


@pytest.fixture
def sound() -> HandSound:
    return HandSound()


@pytest.fixture
def room(
    ui: UiContext, application: Application, sound: HandSound, stagehand: Stagehand
) -> RoomViewModel:
    application.engines = HandEngines()
    return RoomViewModel(ui, application, sound, stagehand.hold)


@pytest.fixture
def view(ui: UiContext, room: RoomViewModel, qtbot: QtBot) -> RoomView:
    made = RoomView(ui, room)
    qtbot.addWidget(made)
    made.resize(1096, 800)
    made.show()
    return made


@pytest.fixture
def session(
    view: RoomView, room: RoomViewModel, live: LiveSession, stagehand: Stagehand
) -> HandSession:
    """A session in which the person is listened to."""
    room.enter(live, "", Settings())
    (held,) = stagehand.sessions
    text = live.turns[0].text
    held.tell(stage=Stage.LISTENING, caption=Caption(text, len(text)), level_dbfs=-60.0)
    view.focus_first()
    return held
