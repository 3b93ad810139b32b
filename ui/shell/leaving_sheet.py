"""A visitor leaves: nothing is kept, and that is said before."""

from PySide6.QtWidgets import QWidget

from ui.design.components.sheet import Sheet
from ui.kit.context import UiContext


class LeavingSheet(Sheet):
    """Accepting it ends the visit."""

    def __init__(self, ui: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        t = ui.t
        self.set_words(
            t("End the visit?"),
            t("What you practised as a guest is erased. A PDF you saved stays."),
            t("End the visit"),
            t("Stay"),
        )
