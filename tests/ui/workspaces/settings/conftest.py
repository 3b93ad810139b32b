"""The settings of Léa's open profile."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.application import Application
from tests.ui.sounds import HandSound
from ui.kit.context import UiContext
from ui.workspaces.settings.preferences_view_model import PreferencesViewModel
from ui.workspaces.settings.view import SettingsWorkspace


@pytest.fixture
def preferences(application: Application, ui: UiContext) -> PreferencesViewModel:
    """What is chosen for the whole computer: nothing yet."""
    return PreferencesViewModel(application.places.preferences, ui.tasks)


@pytest.fixture
def sound() -> HandSound:
    """Two microphones and two loudspeakers."""
    return HandSound()


@pytest.fixture
def workspace(
    ui: UiContext,
    application: Application,
    preferences: PreferencesViewModel,
    sound: HandSound,
    qtbot: QtBot,
) -> SettingsWorkspace:
    """The settings, entered."""
    made = SettingsWorkspace(ui, application, preferences, Path("logs"), sound=sound)
    qtbot.addWidget(made)
    made.resize(1096, 800)
    made.show()
    made.entered()
    return made
