"""While the profiles are read."""

from ui.kit.context import UiContext
from ui.shell.lock.door_page import DoorPage


class LoadingPage(DoorPage):
    """The name of the house; it lasts a few milliseconds."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__(ui)
        self.set_heading("")
