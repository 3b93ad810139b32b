"""Locks the profile by itself, after as long as its owner chose."""

from PySide6.QtCore import QObject, Signal

from app.domain.settings import Settings
from app.settings.read_settings import read_settings
from app.shared.changes import Changes, Noun
from app.shared.clock import Clock
from ui.kit.context import UiContext
from ui.kit.problems import Problem
from ui.shell.idle_watch import IdleWatch
from ui.shell.state import Page
from ui.shell.view_model import ShellViewModel


class AutoLock(QObject):
    """Knows the minutes of the open profile.

    Signals:
        due: it is time to lock.
    """

    due = Signal()

    def __init__(
        self, ui: UiContext, clock: Clock, model: ShellViewModel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._tasks = ui.tasks.owned_by(self)
        self._minutes: int | None = Settings().auto_lock_minutes
        self._watch = IdleWatch(clock, self._minutes_now, self)
        self._watch.idled.connect(self.due)
        ui.changes.changed.connect(self._on_changed)

    def begin(self) -> None:
        """Count for the profile that was opened just now."""
        self._watch.note_use()
        self._minutes = Settings().auto_lock_minutes
        self._read()

    def _minutes_now(self) -> int | None:
        state = self._model.state
        return (
            None if state.page is not Page.INSIDE or state.is_guest else self._minutes
        )

    def _read(self) -> None:
        if self._model.state.page is not Page.INSIDE:
            return
        application = self._model.application

        def done(settings: Settings) -> None:
            self._minutes = settings.auto_lock_minutes

        def failed(_problem: Problem) -> None:
            self._minutes = Settings().auto_lock_minutes

        self._tasks.query(lambda: read_settings(application.vault), done, failed)

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Noun.SETTINGS):
            self._read()
