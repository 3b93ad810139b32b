"""The practice workspace: four pages, and the way from one to the next."""

from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from app.application import Application
from app.domain.sessions import Focus
from app.domain.settings import Settings
from app.practice.keep_draft import kept_draft
from app.practice.live_session import LiveSession
from app.practice.resume_session import resume_session
from app.recordings.recordings_of import recordings_of
from app.settings.read_settings import read_settings
from app.shared.changes import Changes, Noun
from engine.api.language import Language
from ui.audio.sound import MachineSound, Sound
from ui.kit.context import UiContext
from ui.kit.problems import Problem
from ui.report.replay_desk import ReplayDesk
from ui.workspaces.practice.briefing.view import BriefingView
from ui.workspaces.practice.briefing.view_model import BriefingViewModel
from ui.workspaces.practice.debrief.view import DebriefView
from ui.workspaces.practice.debrief.view_model import DebriefViewModel
from ui.workspaces.practice.home.view import HomeView
from ui.workspaces.practice.home.view_model import HomeViewModel
from ui.workspaces.practice.room.view import RoomView
from ui.workspaces.practice.room.view_model import RoomViewModel


@dataclass(frozen=True, slots=True)
class Entry:
    """What the room is entered with."""

    live: LiveSession
    draft: str
    """Kept of an answer under way."""
    settings: Settings
    noise_floor_db: float | None = None
    """Of the room, where it was measured."""
    keeps_sound: bool = False
    """Whether the sound of the answers is wished for."""


class PracticeWorkspace(QWidget):
    """Home, briefing, room and debrief.

    Leaving it for another workspace pauses a live session.

    Attributes:
        home_model, briefing_model, room_model, debrief_model: what each page shows,
            and what can be done there without a pointer or a key.

    Signals:
        settings_wanted: show a section of the settings.
        history_wanted: show the history.
        progress_wanted: show the progress room.
    """

    settings_wanted = Signal(str)
    history_wanted = Signal()
    progress_wanted = Signal()

    def __init__(
        self,
        ui: UiContext,
        application: Application,
        parent: QWidget | None = None,
        sound: Sound | None = None,
    ) -> None:
        """Build the four pages.

        Args:
            ui: words, look and tasks.
            application: what to work with.
            parent: owns this.
            sound: microphones and loudspeakers; those of this computer by default.
        """
        super().__init__(parent)
        sound = sound or MachineSound(self)
        self._ui = ui
        self._application = application
        self._left = False
        self._tasks = ui.tasks.owned_by(self)
        self.home_model = HomeViewModel(ui, application)
        self.briefing_model = BriefingViewModel(ui, application, sound)
        self.room_model = RoomViewModel(ui, application, sound)
        self.debrief_model = DebriefViewModel(ui, application)
        self._home = HomeView(ui, self.home_model)
        self._briefing = BriefingView(ui, self.briefing_model)
        self._room = RoomView(ui, self.room_model)
        desk = ReplayDesk(ui, application, sound, self)
        self._debrief = DebriefView(ui, self.debrief_model, desk=desk)
        self._pages = QStackedLayout(self)
        for page in (self._home, self._briefing, self._room, self._debrief):
            self._pages.addWidget(page)
        for model in (
            self.home_model,
            self.briefing_model,
            self.room_model,
            self.debrief_model,
        ):
            model.setParent(self)
        self._connect()
        self.destroyed.connect(self.room_model.release)

    def _connect(self) -> None:
        self._home.scenario_wanted.connect(self.prepare)
        self._home.resume_wanted.connect(self.resume)
        self._home.history_wanted.connect(self.history_wanted)
        self._home.plan_wanted.connect(self.progress_wanted)
        self._home.focus_wanted.connect(self.prepare_focus)
        self.home_model.closed.connect(self._on_ended)
        self._briefing.back_wanted.connect(self.show_home)
        self._briefing.models_wanted.connect(
            partial(self.settings_wanted.emit, "models")
        )
        self.briefing_model.begun.connect(self._on_begun)
        self.room_model.ended.connect(self._on_ended)
        self.room_model.discarded.connect(self._on_discarded)
        self._debrief.home_wanted.connect(self.show_home)
        self._debrief.scenario_wanted.connect(self.prepare)
        self._debrief.focus_wanted.connect(self.prepare_focus)

    @property
    def has_live_session(self) -> bool:
        """Whether a session is going on, or paused, in the room."""
        return self.room_model.has_live_session

    def entered(self) -> None:
        """The workspace is shown: what is on its page is brought up to date."""
        if self._pages.currentWidget() is self._home:
            self.show_home()
        elif self._pages.currentWidget() is self._room:
            self._room.focus_first()

    def show_home(self) -> None:
        """Show the first page; a live session is paused and offered there."""
        self.pause_live()
        if self._pages.currentWidget() is not self._home:
            self._pages.setCurrentWidget(self._home)
            self._home.focus_first()
        self.home_model.tell(None)
        self.home_model.set_visible(visible=True)
        self.home_model.refresh()

    def prepare(self, scenario_id: str) -> None:
        """Show the briefing of a scenario; a live session is paused."""
        self.pause_live()
        self._turn_to(self._briefing)
        self.briefing_model.open_scenario(scenario_id)

    def prepare_focus(self, focus: Focus, language: Language | None = None) -> None:
        """Show the start page of a session of one question; a live one is paused.

        Args:
            focus: a retry (of_session, of_turn), a drill (drill_id) or a card
                (question_id); what is not named is found.
            language: of a new session; None: the one chosen in the settings, or the
                interface's. A retry keeps its own.
        """
        self.pause_live()
        self._turn_to(self._briefing)
        self.briefing_model.open_focus(focus, language)

    def resume(self, session_id: UUID) -> None:
        """Take up an unfinished session in the room."""
        if self.room_model.session_id == session_id:
            self._turn_to(self._room)
            self.room_model.go_on()
            self._room.focus_first()
            return
        self.pause_live()
        application = self._application

        def work() -> tuple[Entry, Changes]:
            vault = application.vault
            draft = kept_draft(vault, session_id)
            live = resume_session(
                vault, application.library, session_id, application.clock
            )
            # Once wished for, it stays so for the session, however it was broken off.
            kept = bool(recordings_of(vault, session_id))
            entry = Entry(live, draft, read_settings(vault), keeps_sound=kept)
            return entry, Changes.of(Noun.SESSION)

        self._tasks.command(work, self._on_resumed, self._on_not_resumed)

    def pause_live(self) -> None:
        """Let the time of a live session stand still; without one nothing happens."""
        self.room_model.pause()

    def _turn_to(self, page: QWidget) -> None:
        self.home_model.set_visible(visible=False)
        self._pages.setCurrentWidget(page)

    def _on_begun(self, live: LiveSession) -> None:
        vault, noise = self._application.vault, self.briefing_model.noise_floor_db
        kept = self.briefing_model.keeps_sound
        self._tasks.query(
            lambda: Entry(live, "", read_settings(vault), noise, kept), self._on_resumed
        )

    def _on_resumed(self, entry: Entry) -> None:
        self.debrief_model.beside.leave_it()  # the interviewer needs the model now
        self._turn_to(self._room)
        if entry.keeps_sound:
            self.room_model.keep_sound_of(entry.live.session.id)
        self.room_model.enter(
            entry.live, entry.draft, entry.settings, entry.noise_floor_db
        )
        self._room.focus_first()
        if self._left:
            self.pause_live()

    def _on_not_resumed(self, problem: Problem) -> None:
        self.show_home()
        self.home_model.tell(problem)

    def _on_ended(self, session_id: UUID) -> None:
        self.debrief_model.open_session(session_id)
        self._turn_to(self._debrief)

    def _on_discarded(self, _session_id: UUID) -> None:
        self.show_home()
        self._ui.notices.tell(self._ui.t("The session was discarded."))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._left = False

    def hideEvent(self, event: QHideEvent) -> None:
        """Pause when another workspace is shown; a minimised window changes nothing."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._left = True
            self.pause_live()
            self.home_model.set_visible(visible=False)
