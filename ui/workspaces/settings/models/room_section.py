"""Where models lie, and the room for them."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from app.domain.models import Shelf
from ui.design.components.button import Button, Kind
from ui.design.components.row_card import RowCard
from ui.design.components.section_header import SectionHeader
from ui.design.tokens import Space
from ui.kit.amounts import size_in_words
from ui.kit.context import UiContext
from ui.workspaces.settings.models.state import ModelsState
from ui.workspaces.settings.section_page import ActRow


class RoomSection(QWidget):
    """The folder, what is free there, and what could be freed.

    Signals:
        folder_wanted: put new models elsewhere; carries the ``Path``, or None for the
            usual folder.
        freeing_wanted: remove what nobody uses.
    """

    folder_wanted = Signal(object)
    freeing_wanted = Signal()

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._header = SectionHeader()
        self._folder = ActRow()
        self._usual = Button("", Kind.QUIET)
        self._folder.trailing.insertWidget(0, self._usual)
        self._unused = ActRow()
        self._unused_card = RowCard((self._unused,))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self._header)
        column.addWidget(RowCard((self._folder,)))
        column.addWidget(self._unused_card)
        self._folder.button.clicked.connect(self._on_folder)
        self._usual.clicked.connect(self._on_usual)
        self._unused.button.clicked.connect(self.freeing_wanted)

    def show_state(self, state: ModelsState) -> None:
        """Show where models go."""
        shelf = state.shelf
        self.setVisible(shelf is not None)
        if shelf is not None:
            self._say(shelf, has_own_folder=state.has_own_folder)

    def _say(self, shelf: Shelf, *, has_own_folder: bool) -> None:
        ui, t = self._ui, self._ui.t
        self._header.set_words(t("Room"))
        free = size_in_words(shelf.free, ui.texts)
        self._folder.say(
            t("{size} free on this disk", size=free),
            t("New models go to {folder}.", folder=shelf.folder),
            t("Another folder…"),
        )
        self._usual.set_words(t("The usual one"))
        self._usual.setVisible(has_own_folder)
        unused = size_in_words(shelf.unused, ui.texts)
        self._unused_card.setVisible(shelf.unused > 0)
        self._unused.say(
            t("{size} are used by no model", size=unused),
            t("Left over from removed models and broken-off downloads."),
            t("Free up {size}", size=unused),
        )

    def _on_folder(self) -> None:
        found = QFileDialog.getExistingDirectory(
            self, self._ui.t("Choose where new models go"), str(Path.home())
        )
        if found:
            self.folder_wanted.emit(Path(found))

    def _on_usual(self) -> None:
        self.folder_wanted.emit(None)
