"""Models without a network: from files, and into files."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.design.components.banner import Banner, Gravity
from ui.design.components.row_card import RowCard
from ui.design.components.section_header import SectionHeader
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.kit.model_sources import ask_for_model_file, ask_for_model_folder
from ui.workspaces.settings.models.state import ModelsState
from ui.workspaces.settings.section_page import ActRow


class FilesSection(QWidget):
    """Two ways in, one way out.

    Signals:
        chosen: bring in what is there; carries its ``Path``.
        bundle_wanted: make a bundle.
    """

    chosen = Signal(object)
    bundle_wanted = Signal()

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._header = SectionHeader()
        self._file = ActRow()
        self._folder = ActRow()
        self._bundle = ActRow()
        self._target = Banner(Gravity.INFO)
        self._target.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self._header)
        column.addWidget(self._target)
        column.addWidget(RowCard((self._file, self._folder, self._bundle)))
        self._file.button.clicked.connect(self.choose_file)
        self._folder.button.clicked.connect(self.choose_folder)
        self._bundle.button.clicked.connect(self.bundle_wanted)

    def show_state(self, state: ModelsState, *, busy: bool) -> None:
        """Say what can be done; ``busy``: files are being worked on."""
        t = self._ui.t
        self._header.set_words(
            t("Without a network"),
            t("You can also drop a file or a folder anywhere on this page."),
        )
        self._file.say(
            t("Add from a file"),
            t("A bundle (.exzpack), a language model (.gguf) or a voice (.onnx)."),
            t("Choose a file…"),
        )
        self._folder.say(
            t("Add from a folder or a USB stick"),
            t("It is looked through with all below it; what is there stays there."),
            t("Choose a folder…"),
        )
        self._bundle.say(
            t("Make a bundle for another computer"),
            t("One signed file, for computers that never see a network."),
            t("Make a bundle…"),
        )
        for row in (self._file, self._folder):
            row.button.setEnabled(not busy)
        self._bundle.button.setEnabled(not busy and bool(state.installed))

    def show_target(self, *, is_over: bool) -> None:
        """Say that what is held over the page can be dropped."""
        t = self._ui.t
        self._target.setVisible(is_over)
        self._target.set_words(t("Drop it: Exerzia looks at what is inside."))

    def choose_file(self) -> None:
        """Let the person choose a file."""
        self._take(ask_for_model_file(self._ui, self))

    def choose_folder(self) -> None:
        """Let the person choose a folder or a stick."""
        self._take(ask_for_model_folder(self._ui, self))

    def _take(self, found: Path | None) -> None:
        if found is not None:
            self.chosen.emit(found)
