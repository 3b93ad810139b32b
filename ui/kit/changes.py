"""Where writes are announced, and screens learn that they must refresh."""

from PySide6.QtCore import QObject, Signal

from app.shared.changes import Changes


class ChangeHub(QObject):
    """Passes on what each write changed; lives on the main thread.

    Signals:
        changed: a write changed something; carries ``Changes``.
    """

    changed = Signal(object)

    def broadcast(self, changes: Changes) -> None:
        """Tell every listener, unless nothing changed."""
        if changes.nouns:
            self.changed.emit(changes)
