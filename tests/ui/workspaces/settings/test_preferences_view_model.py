"""What is chosen for the whole computer."""

from uuid import UUID

import pytest

from app.application import Application
from app.domain.settings import Preferences, Theme
from app.settings.read_preferences import read_preferences
from ui.kit.context import UiContext
from ui.workspaces.settings.preferences_view_model import PreferencesViewModel

pytestmark = pytest.mark.usefixtures("qapp")


def test_every_choice_is_kept(
    preferences: PreferencesViewModel, application: Application, profile_id: UUID
) -> None:
    preferences.choose_language("fr")
    preferences.choose_theme(Theme.HIGH_CONTRAST)
    preferences.choose_text_percent(150)
    preferences.choose_reduced_motion(reduced=True)
    preferences.note_first_run(profile_id, None)

    assert read_preferences(application.places.preferences) == Preferences(
        language="fr",
        theme=Theme.HIGH_CONTRAST,
        text_percent=150,
        reduced_motion=True,
        last_profile=profile_id,
    )


def test_a_choice_made_before_is_there_again(
    preferences: PreferencesViewModel, application: Application, ui: UiContext
) -> None:
    preferences.choose_theme(Theme.DARK)

    again = PreferencesViewModel(application.places.preferences, ui.tasks)

    assert again.state.theme is Theme.DARK


def test_the_same_choice_writes_nothing(
    preferences: PreferencesViewModel, application: Application
) -> None:
    preferences.choose_theme(Theme.SYSTEM)

    assert not application.places.preferences.exists()
