"""Keeps what is being written in the vault, so that a stop does not lose it."""

from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from app.application import Application
from app.practice.keep_draft import keep_draft
from app.shared.changes import Changes
from ui.kit.tasks import Tasks

AFTER_MS = 3_000
"""Silence of the keyboard after which a draft is kept."""


class DraftKeeper(QObject):
    """Watches one draft at a time.

    Signals:
        failed: the vault could not be written; carries the ``Problem``.
    """

    failed = Signal(object)

    def __init__(self, application: Application, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._application = application
        self._tasks = tasks
        self._session: UUID | None = None
        self._draft = ""
        self._kept = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(self.keep_now)

    def watch(self, session_id: UUID, kept: str) -> None:
        """Keep the drafts of a session from now on; ``kept`` is in the vault."""
        self._timer.stop()
        self._session = session_id
        self._draft = self._kept = kept

    def forget(self) -> None:
        """Watch no draft any more; what is kept stays kept."""
        self._timer.stop()
        self._session = None

    def follow(self, draft: str) -> None:
        """Take up what is written now; kept soon, at once when it was emptied."""
        self._draft = draft
        if not draft:
            self.keep_now()
        elif not self._timer.isActive():
            self._timer.start()

    def keep_now(self) -> None:
        """Keep what is written, unless the vault has it already."""
        self._timer.stop()
        session_id, draft = self._session, self._draft
        if session_id is None or draft == self._kept:
            return
        self._kept = draft

        def work() -> Changes:
            keep_draft(self._application.vault, session_id, draft)
            return Changes.of()

        self._tasks.command(work, None, self._on_failed)

    def _on_failed(self, problem: object) -> None:
        self._kept = ""
        self.failed.emit(problem)
