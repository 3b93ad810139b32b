"""Models that came or went, told to every screen."""

from PySide6.QtCore import QObject

from app.models.tools import ModelTools
from app.shared.changes import Changes
from ui.kit.context import UiContext


class ModelNews(QObject):
    """Carries the news from the thread of a download to the screens."""

    def __init__(self, ui: UiContext, models: ModelTools, parent: QObject) -> None:
        super().__init__(parent)
        tasks, hub = ui.tasks.owned_by(self), ui.changes

        def on_any_thread(changes: Changes) -> None:
            tasks.on_main(lambda: hub.broadcast(changes))

        self.destroyed.connect(models.when_changed(on_any_thread))
