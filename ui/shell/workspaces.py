"""The rooms of the house, in the order of the rail. To add one, add a line."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.application import Application
from app.domain.people import Profile
from app.shared.errors import N_
from ui.design.icons import Icon
from ui.kit.context import UiContext
from ui.workspaces.help.view import HelpWorkspace
from ui.workspaces.history.workspace import HistoryWorkspace
from ui.workspaces.library.workspace import LibraryWorkspace
from ui.workspaces.practice.workspace import PracticeWorkspace
from ui.workspaces.progress.workspace import ProgressWorkspace
from ui.workspaces.settings.preferences_view_model import PreferencesViewModel
from ui.workspaces.settings.view import SettingsWorkspace


@dataclass(frozen=True, slots=True)
class Indoors:
    """What there is behind the door, for the rooms to be built from."""

    ui: UiContext
    application: Application
    preferences: PreferencesViewModel
    profile: Profile
    is_guest: bool
    """Whether nothing is kept."""
    logs: Path


@dataclass(frozen=True, slots=True)
class Room:
    """One place in the rail."""

    id: str
    name: str
    """Catalogue key."""
    icon: Icon
    keys: str
    """Shortcut."""
    article: str
    """Help page of this room."""
    build: Callable[[Indoors], QWidget]
    """Makes the room; called when it is first entered."""


ROOMS: tuple[Room, ...] = (
    Room(
        "practice",
        N_("Practice"),
        Icon.PRACTICE,
        "Ctrl+1",
        "first-session",
        lambda indoors: PracticeWorkspace(indoors.ui, indoors.application),
    ),
    Room(
        "history",
        N_("History"),
        Icon.HISTORY,
        "Ctrl+2",
        "feedback",
        lambda indoors: HistoryWorkspace(indoors.ui, indoors.application),
    ),
    Room(
        "progress",
        N_("Progress"),
        Icon.PROGRESS,
        "Ctrl+3",
        "progress",
        lambda indoors: ProgressWorkspace(indoors.ui, indoors.application),
    ),
    Room(
        "library",
        N_("Library"),
        Icon.LIBRARY,
        "Ctrl+4",
        "conversations",
        lambda indoors: LibraryWorkspace(indoors.ui, indoors.application),
    ),
    Room(
        "settings",
        N_("Settings"),
        Icon.SETTINGS,
        "Ctrl+5",
        "privacy",
        lambda indoors: SettingsWorkspace(
            indoors.ui,
            indoors.application,
            indoors.preferences,
            indoors.logs,
            is_guest=indoors.is_guest,
        ),
    ),
    Room(
        "help",
        N_("Help"),
        Icon.HELP,
        "Ctrl+6",
        "first-session",
        lambda indoors: HelpWorkspace(indoors.ui),
    ),
)
