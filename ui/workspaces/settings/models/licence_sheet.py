"""What will be fetched and what allows its use, before anything is."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from engine.models.catalogue.records import ModelEntry
from ui.design.components.row_card import RowCard
from ui.design.components.sheet import Sheet
from ui.kit.context import UiContext
from ui.workspaces.settings.models.licence_row import LicenceRow
from ui.workspaces.settings.models.view_model import ModelsViewModel


class LicenceSheet(Sheet):
    """A row a model. Accepted: the download is wanted."""

    def __init__(
        self,
        ui: UiContext,
        parent: QWidget,
        model: ModelsViewModel,
        entries: Sequence[ModelEntry],
    ) -> None:
        super().__init__(parent)
        alone = len(entries) == 1
        rows = [LicenceRow(ui, model, each, alone=alone) for each in entries]
        self.column.addWidget(RowCard(rows))
        self._ui = ui

    def say(self, title: str, download: str, warning: str = "") -> None:
        """Say what it is about; without ``download`` the licences are only read."""
        t = self._ui.t
        licences = t(
            "Models come from their publishers, and each is used under its own "
            "licence. They run on this computer alone."
        )
        self.set_words(
            title,
            " ".join(filter(None, (warning, licences))),
            download,
            t("Not now") if download else t("Close"),
        )
