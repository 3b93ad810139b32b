"""Somebody who practises, and the room that shows them how they stand."""

import pytest
from pytestqt.qtbot import QtBot

from app.application import Application
from app.shared.clock import ManualClock
from app.storage.vault import Vault
from engine.content.library import ContentLibrary
from tests.app.progress.holding import STORIES, VIEWS, Rehearsing
from ui.kit.context import UiContext
from ui.workspaces.progress.workspace import ProgressWorkspace


@pytest.fixture
def person(vault: Vault, library: ContentLibrary, clock: ManualClock) -> Rehearsing:
    """Léa, who has practised nothing yet."""
    return Rehearsing(vault, library, clock)


@pytest.fixture
def practised(person: Rehearsing) -> Rehearsing:
    """Léa after three sessions of one interview, the last one better."""
    person.interview(VIEWS)
    person.interview((VIEWS[0], STORIES[1], VIEWS[2]))
    person.interview(STORIES)
    return person


@pytest.fixture
def room(ui: UiContext, application: Application, qtbot: QtBot) -> ProgressWorkspace:
    """The room, not entered yet."""
    made = ProgressWorkspace(ui, application)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made
