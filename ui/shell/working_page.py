"""While something takes its time: what is being done."""

from ui.design.components.progress import Progress
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.shell.lock.door_page import DoorPage


class WorkingPage(DoorPage):
    """Its words are a catalogue key, so that they follow the language."""

    def __init__(self, ui: UiContext, doing: str) -> None:
        super().__init__(ui)
        self._doing = doing
        self._progress = Progress()
        self.body.addSpacing(Space.L)
        self.body.addWidget(self._progress)
        ui.say(self._say)

    def _say(self) -> None:
        t = self.ui.t
        self.set_heading(t("One moment"))
        self._progress.show_progress(t(self._doing), None)
