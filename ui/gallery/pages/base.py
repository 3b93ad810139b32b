"""What the pages of the gallery share."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.design.components.card import Card
from ui.design.components.label import Label, Role
from ui.design.components.scroll_page import ScrollPage
from ui.design.tokens import Space
from ui.gallery.samples import sample
from ui.kit.context import UiContext


class Page(ScrollPage):
    """A page that says its samples again when the language changes."""

    def __init__(self, ui: UiContext, title: str) -> None:
        super().__init__()
        self.ui = ui
        self._sayings: list[Callable[[], None]] = []
        self.column.addWidget(Label(title, Role.DISPLAY))

    def words(self, key: str) -> str:
        """Return a sample in the language in force."""
        return sample(self.ui.texts, key)

    def say(self, saying: Callable[[], None]) -> None:
        """Run ``saying`` now and at each change of language."""
        self._sayings.append(saying)
        saying()

    def tell(self, setter: Callable[..., None], *keys: str) -> None:
        """Give ``setter`` the samples called ``keys``; an empty key is empty words."""
        self.say(lambda: setter(*(self.words(key) if key else "" for key in keys)))

    def finish(self) -> None:
        """Follow the language from now on."""
        self.ui.texts_changed.connect(self._on_texts_changed)

    def _on_texts_changed(self) -> None:
        for saying in self._sayings:
            saying()

    def section(self, title: str) -> QVBoxLayout:
        """Return the column of a new card named ``title``."""
        self.column.addWidget(Label(title, Role.HEADING))
        card = Card()
        card.column.setSpacing(Space.L)
        self.column.addWidget(card)
        return card.column


def row(*widgets: QWidget) -> QHBoxLayout:
    """Return ``widgets`` side by side, at the left."""
    made = QHBoxLayout()
    made.setSpacing(Space.M)
    for widget in widgets:
        made.addWidget(widget)
    made.addStretch(1)
    return made
