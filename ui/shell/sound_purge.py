"""Erases the sound whose time is over: at the start, and every hour."""

from PySide6.QtCore import QObject, QTimer

from app.application import Application
from app.recordings.purge_locked import purge_locked
from app.recordings.purge_recordings import purge_recordings
from app.shared.changes import Changes
from ui.kit.context import UiContext
from ui.kit.lanes import Lane
from ui.kit.problems import Problem

HOUR_MS = 3_600_000


class SoundPurge(QObject):
    """Quiet: a disk that says no is asked again an hour later."""

    def __init__(
        self, ui: UiContext, application: Application, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._tasks = ui.tasks.owned_by(self)
        self._timer = QTimer(self)
        self._timer.setInterval(HOUR_MS)
        self._timer.timeout.connect(self.purge)

    def begin(self) -> None:
        """Purge now, and every hour from now on."""
        self._timer.start()
        self.purge()

    def purge(self) -> None:
        """Erase what is due: files of every profile, then the keys of the open one."""
        profiles, clock = self._application.accounts.profiles, self._application.clock
        self._tasks.query(
            lambda: purge_locked(profiles, clock), _unheard, _unheard, lane=Lane.IO
        )
        if self._application.unlocked:
            self._tasks.command(self._purge_open, None, _unheard)

    def _purge_open(self) -> Changes:
        application = self._application
        return purge_recordings(application.vault, application.clock)[1]


def _unheard(_: int | Problem) -> None:
    """Nobody waits for it."""
