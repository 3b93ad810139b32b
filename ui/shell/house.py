"""The window as a whole: shows the page its state names, and what lies over pages."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from app.application import Application
from app.machine.open_connections import open_connections
from app.shared.errors import ExpectedError
from ui.design.components.notification import Notification
from ui.kit.context import UiContext
from ui.kit.lanes import Lane
from ui.kit.problems import problem_of
from ui.shell.auto_lock import AutoLock
from ui.shell.closing import Closing
from ui.shell.help_sheet import HelpSheet
from ui.shell.in_force import InForce
from ui.shell.inside import Inside
from ui.shell.leaving_sheet import LeavingSheet
from ui.shell.log_file import start_log, watch_crashes
from ui.shell.main_window import MainWindow
from ui.shell.pages import Pages
from ui.shell.problem_sheet import ProblemTeller
from ui.shell.sent_sheet import SentSheet
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
        self._application = application
        self._shown: ShellState | None = None
        self._inside: Inside | None = None
        preferences = PreferencesViewModel(application.places.preferences, ui.tasks)
        preferences.setParent(self)
        InForce(ui, preferences, self)
        self._model = ShellViewModel(application, ui.tasks)
        self._model.setParent(self)
        self._pages = Pages(ui, self._model, preferences, application.places.logs)
        self._problems = ProblemTeller(ui, window, application.places.logs)
        self._notification = Notification(ui, window)
        self._auto_lock = AutoLock(ui, application.clock, self._model, self)
        self._closing = Closing(ui, window, self._model, application.places)
        self._connect()

    def _connect(self) -> None:
        self._model.state_changed.connect(self._on_state_changed)
        self._model.failed.connect(self._problems.tell)
        self._pages.sent_wanted.connect(self.show_sent)
        self._pages.help_wanted.connect(self._on_help)
        self._auto_lock.due.connect(self.lock)
        self._ui.notices.told.connect(self._notification.tell)

    def open(self) -> None:
        """Begin: the log, then the lock screen or the first run."""
        self._start_log()
        self._model.open()

    def lock(self) -> None:
        """Lock the profile; a live session stands still and is taken up again."""
        inside = self._inside
        if inside is None:
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
        self._ui.tasks.owned_by(sheet).query(
            open_connections, sheet.show_connections, lane=Lane.IO
        )

    def show_state(self, state: ShellState) -> None:
        """Show ``state``; the page before is gone with all it showed."""
        if state == self._shown:
            return
        self._shown = state
        self._notification.close_now()
        self._close_sheets()
        page = self._pages.make(state)
        self._inside = page if isinstance(page, Inside) else None
        self._closing.watch(self._inside)
        self._window.show_page(page)
        if self._inside is not None:
            self._inside.lock_wanted.connect(self.lock)
            self._count_connections(self._inside)
        if state.page is Page.INSIDE:
            self._auto_lock.begin()

    def _close_sheets(self) -> None:
        """Close what lies over the page: it belongs to the page that goes."""
        modal = QApplication.activeModalWidget()
        while modal is not None:
            modal.close()
            following = QApplication.activeModalWidget()
            modal = following if following is not modal else None

    def _count_connections(self, inside: Inside) -> None:
        self._ui.tasks.owned_by(inside).query(
            open_connections, inside.rail.seal.show_connections, lane=Lane.IO
        )

    def _start_log(self) -> None:
        logs = self._application.places.logs
        try:
            start_log(logs)
            watch_crashes(logs)
        except ExpectedError as error:
            self._problems.tell(problem_of(error))

    def _on_state_changed(self) -> None:
        self.show_state(self._model.state)

    def _on_help(self, article: str) -> None:
        HelpSheet(self._ui, self._window, article).open()

    def _on_privacy(self) -> None:
        if self._inside is not None:
            self._inside.show_settings("privacy")
        else:
            self._on_help("privacy")
