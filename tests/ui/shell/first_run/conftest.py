"""An empty computer, measured in no time, with models of a few bytes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.application import Application
from app.shared.clock import ManualClock
from app.shared.places import places_in
from app.storage.key_store import KeyStore, NoKeyStore
from app.text import Texts
from tests.app.models.desk import Desk
from tests.ui.shell.first_run.beginning import (
    PACKS,
    Begin,
    Beginning,
)
from tests.ui.threads import tasks_beside_threads
from tests.vault_fixtures import account_tools
from ui.design.theme import Theme, ThemeChoice
from ui.kit.changes import ChangeHub
from ui.kit.context import UiContext
from ui.kit.problems import ProblemDesk
from ui.shell.first_run.state import FROM_THE_START, Course


@pytest.fixture
def ui(theme: Theme) -> UiContext:
    """English words, and tasks that run at once beside the thread of a download."""
    theme.apply(ThemeChoice.LIGHT, reduced_motion=True)
    changes, problems = ChangeHub(), ProblemDesk()
    tasks = tasks_beside_threads(changes, problems)
    return UiContext(Texts("en"), theme, tasks, changes, problems)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Models of a few bytes, and where they come from."""
    return Desk(tmp_path, catalogue=PACKS)


@pytest.fixture
def begin(
    tmp_path: Path, clock: ManualClock, ui: UiContext, qtbot: QtBot, desk: Desk
) -> Iterator[Begin]:
    """Begin on an empty computer, with or without a key store."""
    made: list[Application] = []

    def began(
        key_store: KeyStore | None = None, course: Course = FROM_THE_START
    ) -> Beginning:
        tools = account_tools(tmp_path / "new", clock, key_store or NoKeyStore())
        application = Application(places_in(tmp_path), tools, models=desk.tools())
        made.append(application)
        beginning = Beginning(desk, application, ui, course)
        qtbot.addWidget(beginning.page)
        return beginning

    yield began
    for application in made:
        application.close()


@pytest.fixture
def beginning(begin: Begin) -> Beginning:
    """Somebody at the first page."""
    return begin()
