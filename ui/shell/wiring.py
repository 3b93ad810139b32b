"""How the rooms meet: what one asks for, another shows. Rooms do not know each other."""

from typing import Protocol
from uuid import UUID

from PySide6.QtWidgets import QWidget

from app.domain.sessions import Focus, FocusKind
from engine.api.language import LANGUAGES, Language
from ui.workspaces.history.workspace import HistoryWorkspace
from ui.workspaces.library.workspace import LibraryWorkspace
from ui.workspaces.practice.workspace import PracticeWorkspace
from ui.workspaces.progress.workspace import ProgressWorkspace
from ui.workspaces.settings.view import SettingsWorkspace


class Ways(Protocol):
    """Where the rooms can lead; the house builds a room when it is first needed."""

    def go(self, room_id: str) -> None:
        """Show a room."""

    def show_settings(self, section: str) -> None:
        """Show a page of the settings."""

    def prepare(self, scenario_id: str) -> None:
        """Show the briefing of a scenario."""

    def prepare_focus(self, focus: Focus, language: Language | None = None) -> None:
        """Show the start page of a session of one question."""

    def show_session(self, session_id: UUID) -> None:
        """Show the report of a session in the history."""

    def show_person(self, persona_id: str) -> None:
        """Show a persona in the library."""

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
            room.progress_wanted.connect(lambda: ways.go("progress"))
        case HistoryWorkspace():
            room.resume_wanted.connect(ways.resume)
            room.practise_wanted.connect(ways.prepare)
            room.focus_wanted.connect(ways.prepare_focus)
        case ProgressWorkspace():
            _wire_progress(room, ways)
        case LibraryWorkspace():
            room.practise_wanted.connect(ways.prepare)
        case SettingsWorkspace():
            ways.leave_to(room)
        case _:
            pass


def _wire_progress(room: ProgressWorkspace, ways: Ways) -> None:
    def take_card(question_id: str, spoken: str) -> None:
        language = next((each for each in LANGUAGES if each == spoken), None)
        ways.prepare_focus(Focus(FocusKind.CARD, question_id), language)

    def retry(session_id: UUID, turn: int) -> None:
        ways.prepare_focus(Focus(FocusKind.RETRY, of_session=session_id, of_turn=turn))

    room.practise_wanted.connect(ways.prepare)
    room.session_wanted.connect(ways.show_session)
    room.person_wanted.connect(ways.show_person)
    room.card_wanted.connect(take_card)
    room.retry_wanted.connect(retry)
    room.drill_wanted.connect(
        lambda drill: ways.prepare_focus(Focus(FocusKind.DRILL, drill_id=drill))
    )
