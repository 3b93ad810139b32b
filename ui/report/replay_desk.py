"""Which answers of a session can be heard again, and from where to where."""

from dataclasses import dataclass, field
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app.application import Application
from app.domain.recordings import Recording
from app.domain.sessions import Turn
from app.history.read_session import read_session
from app.recordings.recordings_of import recordings_of
from app.recordings.time_of import time_of
from app.shared.changes import Changes, Noun
from ui.audio.replay_player import ReplayPlayer
from ui.audio.replay_source import vault_replay
from ui.audio.replay_state import Stretch
from ui.audio.sound import Sound
from ui.kit.context import UiContext


@dataclass(frozen=True, slots=True)
class _Heard:
    """One session."""

    session_id: UUID | None = None
    recordings: dict[int, Recording] = field(default_factory=dict)
    turns: dict[int, Turn] = field(default_factory=dict)


class ReplayDesk(QObject):
    """One for each screen that shows a report; it follows what is erased meanwhile.

    Attributes:
        player: plays one stretch at a time; hand it to each ``Replay``.

    Signals:
        changed: other answers can be heard now.
    """

    changed = Signal()

    def __init__(
        self, ui: UiContext, application: Application, sound: Sound, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._tasks = ui.tasks.owned_by(self)
        self._heard = _Heard()
        self._wanted: UUID | None = None
        self.player = ReplayPlayer(ui.tasks, sound, vault_replay(application), self)
        ui.changes.changed.connect(self._on_changed)

    def open_session(self, session_id: UUID) -> None:
        """Learn which answers of a session have sound; ``changed`` follows."""
        self.player.stop()
        if session_id != self._wanted:
            self._heard = _Heard()
        self._wanted = session_id
        vault = self._application.vault

        def work() -> _Heard:
            recordings = {each.turn: each for each in recordings_of(vault, session_id)}
            turns = read_session(vault, session_id).turns if recordings else ()
            return _Heard(session_id, recordings, {each.index: each for each in turns})

        self._tasks.query(work, self._on_read)

    def close(self) -> None:
        """Fall silent, and know of no session any more."""
        self.player.stop()
        self._wanted, self._heard = None, _Heard()

    @property
    def has_sound(self) -> bool:
        """Whether any answer of the session can be heard."""
        return bool(self._heard.recordings)

    def length_ms(self, turn: int) -> int | None:
        """Return how long the sound of a turn is; None: none is kept."""
        kept = self._heard.recordings.get(turn)
        return None if kept is None else kept.duration_ms

    def whole(self, turn: int) -> Stretch | None:
        """Return all of a turn's sound; None: none is kept."""
        return self.between(turn, 0, None)

    def between(self, turn: int, start_ms: int, end_ms: int | None) -> Stretch | None:
        """Return a turn's sound between two moments; None: none is kept."""
        session_id = self._heard.session_id
        if session_id is None or turn not in self._heard.recordings:
            return None
        return Stretch(session_id, turn, start_ms, end_ms)

    def of_words(self, turn: int, start: int, end: int) -> Stretch | None:
        """Return where characters of a turn's text are said.

        None where no sound is kept, or nobody can tell: see ``time_of``.
        """
        session_id, said = self._heard.session_id, self._heard.turns.get(turn)
        if session_id is None or said is None or turn not in self._heard.recordings:
            return None
        words = time_of(said, start, end)
        return None if words is None else Stretch.around(session_id, turn, words)

    def _on_read(self, heard: _Heard) -> None:
        if heard.session_id == self._wanted:
            self._heard = heard
            self.changed.emit()

    def _on_changed(self, changes: Changes) -> None:
        session_id = self._heard.session_id
        if session_id is not None and changes.touches(Noun.RECORDING, Noun.TURN):
            self.open_session(session_id)
