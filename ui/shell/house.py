"""The window as a whole: shows the page its state names, and what lies over pages."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from app.application import Application
from engine.api.language import Language
from ui.audio.system_voice import SystemVoice
from ui.design.components.notification import Notification
from ui.kit.context import UiContext
from ui.kit.lanes import Lane
from ui.shell.arrivals_teller import ArrivalsTeller
from ui.shell.auto_lock import AutoLock
from ui.shell.closing import Closing
from ui.shell.help_sheet import HelpSheet
from ui.shell.in_force import InForce
from ui.shell.leaving_sheet import LeavingSheet
from ui.shell.main_window import MainWindow
from ui.shell.model_news import ModelNews
from ui.shell.opened import Opened, ever_opened
from ui.shell.pages import Pages
from ui.shell.problem_sheet import ProblemTeller
from ui.shell.sent_sheet import SentSheet
from ui.shell.sound_purge import SoundPurge
from ui.shell.state import Page, ShellState
from ui.shell.view_model import ShellViewModel
from ui.workspaces.settings.preferences_view_model import PreferencesViewModel


class House(QObject):
    """Moves into the window after its first frame, and stays until it is closed."""

    def __init__(
        self, ui: UiContext, window: MainWindow, application: Application
    ) -> None:
        super().__init__(window)
        self._ui = ui
        self._window = window
        application.engines.stand_in_voice(SystemVoice(parent=self))
        self._shown: ShellState | None = None
        self._rooms_loaded = False
        self._is_turning = False
        preferences = PreferencesViewModel(application.places.preferences, ui.tasks)
        preferences.setParent(self)
        InForce(ui, preferences, self)
        self._model = ShellViewModel(application, ui.tasks)
        self._model.setParent(self)
        self._pages = Pages(ui, self._model, preferences, application.places.logs)
        self._problems = ProblemTeller(ui, window, application.places.logs)
        self._notification = Notification(ui, window)
        self._auto_lock = AutoLock(ui, application.clock, self._model, self)
        self._sounds = SoundPurge(ui, application, self)
        self._news = ModelNews(ui, application.models, self)
        self._arrivals = ArrivalsTeller(ui, application.models, self)
        self._closing = Closing(ui, window, self._model, application.places)
        self._connect()

    def _connect(self) -> None:
        self._model.state_changed.connect(self._on_state_changed)
        self._model.failed.connect(self._problems.tell)
        self._pages.sent_wanted.connect(self.show_sent)
        self._pages.help_wanted.connect(self._on_help)
        self._arrivals.models_wanted.connect(self._on_models)
        self._auto_lock.due.connect(self.lock)
        self._ui.notices.told.connect(self._notification.tell)

    def open(self, demo: Language | None = None) -> None:
        """Begin with the lock screen or the first run; load the rooms meanwhile.

        Args:
            demo: show the demonstration in this language instead.
        """
        if demo is None:
            self._model.open()
        else:
            self._model.enter_demo(demo)
        self._ui.tasks.query(Pages.load_rooms, self._on_loaded, lane=Lane.IO)
        self._sounds.begin()

    def lock(self) -> None:
        """Lock the profile; a live session stands still and is taken up again."""
        inside = self._pages.inside
        if inside is None:
            return
        if self._model.application.is_demonstration:
            self._window.close()
            return
        if self._model.state.is_guest:
            sheet = LeavingSheet(self._ui, self._window)
            sheet.accepted.connect(self._model.lock)
            sheet.open()
            return
        live = inside.has_live_session
        inside.pause_live()
        self._model.lock(live=live)

    def show_sent(self) -> None:
        """Show what was ever sent, with the connections counted now."""
        sheet = SentSheet(self._ui, self._window)
        sheet.accepted.connect(self._on_privacy)
        sheet.open()
        models = self._model.application.models

        def done(found: Opened) -> None:
            host = self._arrivals.host
            if host is not None:
                sheet.show_fetching(host, found.count)
            else:
                sheet.show_connections(found.count)
            sheet.show_opened(found.connections, found.name_of)

        self._ui.tasks.owned_by(sheet).query(
            lambda: ever_opened(models), done, lane=Lane.IO
        )

    def show_state(self, state: ShellState) -> None:
        """Show ``state``; the page before is gone with all it showed."""
        if state.page is Page.INSIDE and not self._rooms_loaded:
            return
        if state == self._shown or self._is_turning:
            return
        self._is_turning = True
        try:
            self._turn_to(state)
        finally:
            self._is_turning = False
        # A page may lead on while it is made: a key store opens without being asked.
        self.show_state(self._model.state)

    def _turn_to(self, state: ShellState) -> None:
        self._shown = state
        self._notification.close_now()
        self._close_sheets()
        page = self._pages.make(state)
        self._window.show_page(page)
        self._arrivals.tell(page)
        inside = self._pages.inside
        self._closing.watch(inside)
        if inside is not None:
            inside.lock_wanted.connect(self.lock)
            self._auto_lock.begin()

    def _close_sheets(self) -> None:
        """Close what lies over the page: it belongs to the page that goes."""
        modal = QApplication.activeModalWidget()
        while modal is not None:
            modal.close()
            following = QApplication.activeModalWidget()
            modal = following if following is not modal else None

    def _on_loaded(self, _: None) -> None:
        self._rooms_loaded = True
        self.show_state(self._model.state)

    def _on_state_changed(self) -> None:
        self.show_state(self._model.state)

    def _on_help(self, article: str) -> None:
        HelpSheet(self._ui, self._window, article).open()

    def _on_models(self) -> None:
        if self._pages.inside is not None:
            self._pages.inside.show_settings("models")

    def _on_privacy(self) -> None:
        if self._pages.inside is not None:
            self._pages.inside.show_settings("privacy")
        else:
            self._on_help("privacy")
