"""How the rooms meet: what one asks for, another shows. Rooms do not know each other."""

from typing import Protocol
from uuid import UUID

from PySide6.QtWidgets import QWidget

from app.domain.sessions import Focus
from ui.workspaces.history.workspace import HistoryWorkspace
from ui.workspaces.library.workspace import LibraryWorkspace
from ui.workspaces.practice.workspace import PracticeWorkspace
from ui.workspaces.settings.view import SettingsWorkspace


class Ways(Protocol):
    """Where the rooms can lead; the house builds a room when it is first needed."""

    def go(self, room_id: str) -> None:
        """Show a room."""

    def show_settings(self, section: str) -> None:
        """Show a page of the settings."""

    def prepare(self, scenario_id: str) -> None:
        """Show the briefing of a scenario."""

    def prepare_focus(self, focus: Focus) -> None:
        """Show the start page of a session of one question."""

    def resume(self, session_id: UUID) -> None:
        """Take up an unfinished session."""

    def leave_to(self, settings: SettingsWorkspace) -> None:
        """Listen to what the settings ask of the house."""


def wire(room: QWidget, ways: Ways) -> None:
    """Connect what ``room`` asks for to where it is shown."""
    match room:
        case PracticeWorkspace():
            room.settings_wanted.connect(ways.show_settings)
            room.history_wanted.connect(lambda: ways.go("history"))
        case HistoryWorkspace():
            room.resume_wanted.connect(ways.resume)
            room.practise_wanted.connect(ways.prepare)
            room.focus_wanted.connect(ways.prepare_focus)
        case LibraryWorkspace():
            room.practise_wanted.connect(ways.prepare)
        case SettingsWorkspace():
            ways.leave_to(room)
        case _:
            pass
