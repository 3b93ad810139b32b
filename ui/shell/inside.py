"""Behind the door: the rail, the rooms, and what works from anywhere."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.sessions import Focus
from engine.api.language import Language
from ui.kit.context import UiContext
from ui.shell.command_palette import CommandPalette
from ui.shell.commands import all_actions
from ui.shell.demo_strip import DemoStrip
from ui.shell.navigation_rail import NavigationRail
from ui.shell.state import Landing
from ui.shell.wiring import wire
from ui.shell.workspaces import ROOMS, Indoors, Room
from ui.workspaces.help.view import HelpWorkspace
from ui.workspaces.history.workspace import HistoryWorkspace
from ui.workspaces.library.workspace import LibraryWorkspace
from ui.workspaces.practice.workspace import PracticeWorkspace
from ui.workspaces.settings.view import SettingsWorkspace


class Inside(QWidget):
    """Builds a room when it is first entered. Gone as a whole when the profile locks.

    Signals:
        lock_wanted: lock, or end the visit.
        sent_wanted: show what was ever sent.
        rotation_wanted: change the key; carries the proof.
        deletion_wanted: erase the profile; it was confirmed.
        restore_wanted: bring a backup back.
        profile_wanted: a visitor wants a profile.
        first_steps_wanted: go through the first steps again.
    """

    lock_wanted = Signal()
    sent_wanted = Signal()
    rotation_wanted = Signal(object)
    deletion_wanted = Signal()
    restore_wanted = Signal()
    profile_wanted = Signal()
    first_steps_wanted = Signal()

    def __init__(self, indoors: Indoors, rooms: Sequence[Room] = ROOMS) -> None:
        super().__init__()
        self._indoors = indoors
        self._ui: UiContext = indoors.ui
        self._rooms = {room.id: room for room in rooms}
        self._built: dict[str, QWidget] = {}
        self._present = ""
        self._palette: CommandPalette | None = None
        self.rail = NavigationRail(self._ui, rooms)
        self._stack = QStackedWidget()
        self._arrange()
        self._connect()
        self.rail.show_profile(
            indoors.profile.name,
            is_guest=indoors.is_guest,
            is_demo=indoors.application.is_demonstration,
        )

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        if not self._indoors.application.is_demonstration:
            row.addWidget(self._stack, 1)
            return
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(DemoStrip(self._ui))
        column.addWidget(self._stack, 1)
        row.addLayout(column, 1)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.go)
        self.rail.sent_wanted.connect(self.sent_wanted)
        self.rail.lock_wanted.connect(self.lock_wanted)
        self.rail.profile_wanted.connect(self._on_profile_wanted)
        for room in self._rooms.values():
            self._shortcut(room.keys).activated.connect(partial(self.go, room.id))
        self._shortcut("Ctrl+,").activated.connect(partial(self.go, "settings"))
        self._shortcut("Ctrl+K").activated.connect(self.open_palette)
        self._shortcut("F1").activated.connect(self.show_help)

    @property
    def present_room(self) -> str:
        """Where one is."""
        return self._present

    @property
    def has_live_session(self) -> bool:
        """Whether a session is going on, or paused, in the room."""
        practice = self._built.get("practice")
        return isinstance(practice, PracticeWorkspace) and practice.has_live_session

    def pause_live(self) -> None:
        """Let a live session stand still; it is kept."""
        practice = self._built.get("practice")
        if isinstance(practice, PracticeWorkspace):
            practice.pause_live()

    def land(self, landing: Landing) -> None:
        """Show what is to be seen first."""
        self.go(landing.room)
        if landing.session is not None:
            self.resume(landing.session)
        elif landing.scenario is not None:
            self.prepare(landing.scenario)

    def go(self, room_id: str) -> None:
        """Show a room; one that is not there yet changes nothing."""
        room = self.room(room_id)
        if room is None:
            return
        self._present = room_id
        self._stack.setCurrentWidget(room)
        self.rail.show_room(room_id)
        _tell_entered(room)

    def room(self, room_id: str) -> QWidget | None:
        """Return a room, built when it is first asked for; None where there is none."""
        if room_id not in self._rooms:
            return None
        if room_id not in self._built:
            made = self._rooms[room_id].build(self._indoors)
            self._built[room_id] = made
            self._stack.addWidget(made)
            wire(made, self)
        return self._built[room_id]

    def show_settings(self, section: str) -> None:
        """Show a page of the settings."""
        self.go("settings")
        settings = self.room("settings")
        if isinstance(settings, SettingsWorkspace):
            settings.show_section(section)

    def fetch_advised_pack(self) -> None:
        """Offer the pack of models for this computer."""
        self.go("settings")
        settings = self.room("settings")
        if isinstance(settings, SettingsWorkspace):
            settings.fetch_advised_pack()

    def add_models(self) -> None:
        """Ask for a file with models."""
        self.go("settings")
        settings = self.room("settings")
        if isinstance(settings, SettingsWorkspace):
            settings.add_models()

    def show_article(self, article: str) -> None:
        """Show a help page."""
        self.go("help")
        room = self.room("help")
        if isinstance(room, HelpWorkspace):
            room.show_article(article)

    def show_help(self) -> None:
        """Show the help page of where one is."""
        room = self._rooms.get(self._present)
        if room is not None:
            self.show_article(room.article)

    def prepare(self, scenario_id: str) -> None:
        """Show the briefing of a scenario."""
        self.go("practice")
        practice = self.room("practice")
        if isinstance(practice, PracticeWorkspace):
            practice.prepare(scenario_id)

    def prepare_focus(self, focus: Focus, language: Language | None = None) -> None:
        """Show the start page of a session of one question."""
        self.go("practice")
        practice = self.room("practice")
        if isinstance(practice, PracticeWorkspace):
            practice.prepare_focus(focus, language)

    def show_session(self, session_id: UUID) -> None:
        """Show the report of a session in the history."""
        self.go("history")
        history = self.room("history")
        if isinstance(history, HistoryWorkspace):
            history.show_session(session_id)

    def show_person(self, persona_id: str) -> None:
        """Show a persona in the library."""
        self.go("library")
        library = self.room("library")
        if isinstance(library, LibraryWorkspace):
            library.model.open_person(persona_id)

    def resume(self, session_id: UUID) -> None:
        """Take up an unfinished session."""
        self.go("practice")
        practice = self.room("practice")
        if isinstance(practice, PracticeWorkspace):
            practice.resume(session_id)

    def leave_to(self, settings: SettingsWorkspace) -> None:
        """Pass on what the settings ask of the house."""
        settings.lock_wanted.connect(self.lock_wanted)
        settings.sent_wanted.connect(self.sent_wanted)
        settings.rotation_wanted.connect(self.rotation_wanted)
        settings.deletion_wanted.connect(self.deletion_wanted)
        settings.restore_wanted.connect(self.restore_wanted)
        settings.profile_wanted.connect(self.profile_wanted)
        settings.first_steps_wanted.connect(self.first_steps_wanted)

    def ask_lock(self) -> None:
        """Ask the house to lock, or to end the visit."""
        self.lock_wanted.emit()

    def show_sent(self) -> None:
        """Ask the house to show what was ever sent."""
        self.sent_wanted.emit()

    def open_palette(self) -> None:
        """Show every action, to be found by typing; a second press closes it."""
        if self._palette is not None:
            self._palette.close_now()
            return
        rooms = tuple(self._rooms.values())
        here = self._built.get(self._present)
        actions = all_actions(self, self._indoors, rooms, here)
        self._palette = CommandPalette(self._ui, self, actions)
        self._palette.closed.connect(self._on_palette_closed)
        self._palette.open()

    def _on_palette_closed(self) -> None:
        self._palette = None

    def _on_profile_wanted(self) -> None:
        self.show_settings("security")

    def _shortcut(self, keys: str) -> QShortcut:
        return QShortcut(QKeySequence(keys), self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.fit(self.width())


def _tell_entered(room: QWidget) -> None:
    entered = getattr(room, "entered", None)
    if callable(entered):
        entered()
