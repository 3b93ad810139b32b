"""The base of view models: one frozen state, one signal. QtCore only."""

from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from app.shared.changes import Changes, Noun
from ui.kit.changes import ChangeHub
from ui.kit.tasks import Tasks

S = TypeVar("S")


class ViewModel(QObject, Generic[S]):
    """Holds what one screen shows.

    A subclass has one method for each intent of the person, reads and writes through
    ``self.tasks``, and calls ``self._set(new_state)``. It overrides ``listens_to`` and
    ``refresh`` to follow what others write.

    Signals:
        state_changed: there is another state; read ``state``.
    """

    state_changed = Signal()
    listens_to: frozenset[Noun] = frozenset()
    """The nouns whose change makes this screen refresh."""

    def __init__(
        self, initial: S, tasks: Tasks, changes: ChangeHub | None = None
    ) -> None:
        super().__init__()
        self._state = initial
        self.tasks = tasks.owned_by(self)
        self._visible = True
        self._stale = False
        if changes is not None:
            changes.changed.connect(self._on_changed)

    @property
    def state(self) -> S:
        """What to show now; frozen."""
        return self._state

    def refresh(self) -> None:
        """Read again what is shown; does nothing unless overridden."""

    def set_visible(self, *, visible: bool) -> None:
        """Say whether the screen is shown: a hidden one refreshes when shown again."""
        self._visible = visible
        if visible and self._stale:
            self._stale = False
            self.refresh()

    def close(self) -> None:
        """Drop every result still on its way."""
        self.tasks.close()

    def _set(self, new: S) -> None:
        if new != self._state:
            self._state = new
            self.state_changed.emit()

    def _on_changed(self, changes: Changes) -> None:
        if not changes.touches(*self.listens_to):
            return
        if self._visible:
            self.refresh()
        else:
            self._stale = True
