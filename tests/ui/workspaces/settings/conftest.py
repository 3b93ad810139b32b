"""The settings of Léa's open profile."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.application import Application
from ui.kit.context import UiContext
from ui.workspaces.settings.preferences_view_model import PreferencesViewModel
from ui.workspaces.settings.view import SettingsWorkspace


@pytest.fixture
def preferences(application: Application, ui: UiContext) -> PreferencesViewModel:
    """What is chosen for the whole computer: nothing yet."""
    return PreferencesViewModel(application.places.preferences, ui.tasks)


@pytest.fixture
def workspace(
    ui: UiContext,
    application: Application,
    preferences: PreferencesViewModel,
    tmp_path: Path,
    qtbot: QtBot,
) -> SettingsWorkspace:
    """The settings, entered."""
    made = SettingsWorkspace(ui, application, preferences, tmp_path / "logs")
    qtbot.addWidget(made)
    made.resize(1096, 800)
    made.show()
    made.entered()
    return made
