"""Memory is watched for as long as there is a room to tell."""

from collections.abc import Callable

import pytest
from shiboken6 import delete

from app.application import Application
from app.domain.settings import Settings
from app.practice.live_session import LiveSession
from app.shared.errors import ExpectedError
from tests.ui.sounds import HandSound
from tests.ui.workspaces.practice.spoken_sessions import HandEngines, Stagehand
from ui.kit.context import UiContext
from ui.workspaces.practice.room.view_model import RoomViewModel


class Watching:
    """Stands for the watch; notes whether somebody listens."""

    listens = False

    def begin(self, _on_told: Callable[[ExpectedError], None]) -> None:
        self.listens = True

    def end(self) -> None:
        self.listens = False


def test_a_room_that_is_gone_is_told_nothing_more(
    ui: UiContext,
    application: Application,
    live: LiveSession,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    watching = Watching()
    monkeypatch.setattr(application, "memory", watching)
    application.engines = HandEngines()
    room = RoomViewModel(ui, application, HandSound(), Stagehand().hold)
    room.enter(live, "", Settings())
    before = watching.listens

    delete(room)

    assert (before, watching.listens) == (True, False)
