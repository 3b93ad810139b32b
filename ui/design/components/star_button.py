"""A star that is full where something is a favourite."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.design.components.button import IconButton
from ui.design.icons import Icon


class StarButton(IconButton):
    """Pressed, it asks for the other state; who holds it shows that.

    Signals:
        chosen: whether it is to be a favourite.
    """

    chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Icon.STAR, "", parent)
        self.setCheckable(True)
        self.toggled.connect(self._on_toggled)
        self.clicked.connect(self._on_clicked)

    def show_star(self, words: str, *, marked: bool) -> None:
        """Show whether it is a favourite; ``words`` say what pressing does."""
        self.setChecked(marked)
        self.set_words(words)
        self.set_icon(Icon.STAR_FULL if marked else Icon.STAR)

    def _on_toggled(self) -> None:
        self.set_icon(Icon.STAR_FULL if self.isChecked() else Icon.STAR)

    def _on_clicked(self) -> None:
        self.chosen.emit(self.isChecked())
