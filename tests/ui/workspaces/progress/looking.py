"""Looking at the room: what is made while it is looked at is shown a moment later."""

from PySide6.QtCore import QCoreApplication

from ui.workspaces.progress.workspace import ProgressWorkspace, Shelf


def look_at(room: ProgressWorkspace, shelf: Shelf = Shelf.OVERVIEW) -> None:
    """Enter the room at a shelf."""
    room.entered()
    room.show_shelf(shelf)
    settle()


def settle() -> None:
    """Let what was just made be shown."""
    QCoreApplication.processEvents()
