"""Keeping the sound of answers, where the person asked for it at the briefing."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app.application import Application
from app.recordings.keep_recording import AnswerSound, keep_recording
from app.shared.changes import Changes
from app.shared.errors import Refused
from engine.api.audio import Audio
from ui.kit.problems import Problem
from ui.kit.tasks import Tasks


class SoundKeeper(QObject):
    """Keeps nothing unless it was wished for this session, and agreed to at that moment.

    Signals:
        changed: nothing more is kept, because the consent was withdrawn.
        failed: an answer could not be kept; carries a ``Problem``, once a session.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self, application: Application, tasks: Tasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._tasks = tasks.owned_by(self)
        self._wished: UUID | None = None
        self._held: UUID | None = None
        self._told = False

    @property
    def keeps(self) -> bool:
        """Whether the answers of the session held now are kept."""
        return self._held is not None and self._held == self._wished

    def wish(self, session_id: UUID) -> None:
        """Keep the sound of this session, and of no other."""
        self._wished = session_id

    def begin(self, session_id: UUID) -> None:
        """This session is held from now on."""
        self._held = session_id
        self._told = False

    def end(self) -> None:
        """No session is held any more; what is on its way is still kept."""
        self._held = None

    def take(self, turn: int, audio: Audio) -> None:
        """Keep the sound of an answer that is committed, beside everything else."""
        session_id = self._held
        if session_id is None or not self.keeps:
            return
        vault, clock = self._application.vault, self._application.clock
        sound = AnswerSound(session_id, turn, audio)

        def work() -> tuple[bool, Changes]:
            try:
                return True, keep_recording(vault, sound, clock)
            except Refused:
                return False, Changes.of()

        self._tasks.command(work, self._on_kept, self._on_failed)

    def _on_kept(self, kept: bool) -> None:
        if not kept:
            self._wished = None
            self.changed.emit()

    def _on_failed(self, problem: Problem) -> None:
        """The session goes on; the next answer is tried again, and nothing more said."""
        if not self._told:
            self._told = True
            self.failed.emit(problem)
