"""Where models are taken from when no network is to be used."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.design.components.list_row import OpenRow
from ui.design.components.row_card import RowCard
from ui.design.components.sheet import Sheet
from ui.kit.context import UiContext
from ui.kit.model_sources import ask_for_model_file, ask_for_model_folder


class SourceSheet(Sheet):
    """A file or a folder; the system then asks which.

    Signals:
        chosen: carries its ``Path``.
    """

    chosen = Signal(object)

    def __init__(self, ui: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui
        t = ui.t
        self.set_words(
            t("Models without a network"),
            t(
                "From a USB stick, a share or this disk. Exerzia looks at what is "
                "inside, checks it, and copies it."
            ),
            "",
            t("Cancel"),
        )
        file = OpenRow(
            t("A file…"),
            t("A bundle (.exzpack), or a language model (.gguf)."),
        )
        folder = OpenRow(
            t("A folder…"),
            t("With a recognition model, with voices, or with all of it."),
        )
        file.clicked.connect(self._on_file)
        folder.clicked.connect(self._on_folder)
        self.column.addWidget(RowCard((file, folder)))

    def _on_file(self) -> None:
        self._take(ask_for_model_file(self._ui, self))

    def _on_folder(self) -> None:
        self._take(ask_for_model_folder(self._ui, self))

    def _take(self, found: Path | None) -> None:
        if found is not None:
            self.chosen.emit(found)
            self.accept()
