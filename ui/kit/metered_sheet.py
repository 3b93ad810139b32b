"""The question before a download over a network that is paid for by volume."""

from PySide6.QtWidgets import QWidget

from ui.design.components.sheet import Sheet
from ui.kit.amounts import size_in_words
from ui.kit.context import UiContext


class MeteredSheet(Sheet):
    """Accepted: it may come over this network, this time."""

    def __init__(self, ui: UiContext, parent: QWidget, missing: int) -> None:
        """Build the question.

        Args:
            ui: words.
            parent: over what it is asked.
            missing: bytes that would come.
        """
        super().__init__(parent)
        t = ui.t
        self.set_words(
            t("This network may cost you"),
            t(
                "The system says that it is paid for by volume. {size} would come "
                "through it.",
                size=size_in_words(missing, ui.texts),
            ),
            t("Download all the same"),
            t("Not now"),
        )
