"""The page of models of Léa, on a computer whose models are a few bytes."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.account.tools import AccountTools
from app.application import Application
from app.models.tools import ModelTools
from app.shared.places import places_in
from app.storage.vault import Vault
from engine.content.library import ContentLibrary
from tests.app.models.desk import Desk
from tests.ui.shell.first_run.beginning import STANDARD_IS_BEST
from tests.ui.sounds import HandSound
from tests.ui.workspaces.settings.models.model_desk import (
    WITH_A_CARD,
    tools_at_once,
)
from ui.design.components.segmented import Segmented
from ui.kit.context import UiContext
from ui.workspaces.settings.preferences_view_model import PreferencesViewModel
from ui.workspaces.settings.view import SettingsWorkspace


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Where models come from, in the test's hands."""
    return Desk(tmp_path / "computer", catalogue=WITH_A_CARD)


@pytest.fixture
def models(desk: Desk) -> ModelTools:
    """What the verbs of models work with."""
    return tools_at_once(desk)


@pytest.fixture
def application(
    tools: AccountTools,
    vault: Vault,
    library: ContentLibrary,
    models: ModelTools,
    monkeypatch: pytest.MonkeyPatch,
) -> Application:
    """Léa's application; the Standard pack suits her computer."""
    monkeypatch.setattr("app.application.bundled_library", lambda: library)
    monkeypatch.setattr(
        "ui.workspaces.settings.models.work.judge_machine",
        lambda *_: STANDARD_IS_BEST,
    )
    opened = Application(places_in(tools.profiles.root.parent), tools, models=models)
    opened.use(vault)
    return opened


@pytest.fixture
def workspace(
    ui: UiContext,
    application: Application,
    models: ModelTools,
    sound: HandSound,
    qtbot: QtBot,
) -> SettingsWorkspace:
    """The settings, with the models in sight, and packs in French."""
    models.when_changed(ui.changes.broadcast)
    preferences = PreferencesViewModel(application.places.preferences, ui.tasks)
    made = SettingsWorkspace(ui, application, preferences, Path("logs"), sound=sound)
    qtbot.addWidget(made)
    made.resize(1096, 800)
    made.show()
    made.entered()
    made.show_section("models")
    languages = (
        each
        for each in made.findChildren(Segmented)
        if each.accessibleName() == "Language of the packs"
    )
    next(languages).chosen.emit("fr")
    return made
