"""One model that is here: what it is, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.models import InstalledModel, Origin
from ui.design.components.list_row import ListRow
from ui.design.components.row_card import RowCard
from ui.design.components.sheet import Sheet
from ui.kit.amounts import size_in_words
from ui.kit.context import UiContext
from ui.workspaces.settings.models.words import (
    KINDS,
    PURPOSES,
    languages_in_words,
    where_in_words,
)
from ui.workspaces.settings.section_page import ActRow


class ModelSheet(Sheet):
    """Closes when something of it is wanted; the page then does it.

    Signals:
        check_wanted: read it again.
        licence_wanted: show its licence.
        removal_wanted: remove it; not confirmed yet.
    """

    check_wanted = Signal()
    licence_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, ui: UiContext, parent: QWidget, model: InstalledModel) -> None:
        super().__init__(parent)
        t = ui.t
        self._ui = ui
        self._model = model
        self.set_words(model.name, t(PURPOSES[model.purpose]), "", t("Close"))
        self.column.addWidget(RowCard(self._facts()))
        deeds = self._deeds()
        if deeds:
            self.column.addWidget(RowCard(deeds))

    def _facts(self) -> list[QWidget]:
        ui, model, t = self._ui, self._model, self._ui.t
        size = size_in_words(model.size, ui.texts)
        where = where_in_words(model, ui)
        use = t("In use now.") if model.in_use else t("Not in use now.")
        rows: list[QWidget] = [
            ListRow(t(KINDS[model.purpose]), languages_in_words(model.languages, ui)),
            ListRow(
                t("{size} on disk", size=size),
                f"{where[:1].upper()}{where[1:]}. {use}",
            ),
        ]
        if model.origin is Origin.BY_HAND:
            rows.append(
                ListRow(
                    t("Not checked"),
                    t(
                        "Somebody put it into the folder, and nobody knows where it is "
                        "from. Delete its file there when you no longer want it."
                    ),
                )
            )
        elif model.shared:
            rows.append(
                ListRow(
                    t("It belongs to everybody here"),
                    t("Who manages this computer can remove it."),
                )
            )
        return rows

    def _deeds(self) -> list[QWidget]:
        t, model = self._ui.t, self._model
        by_hand = model.origin is Origin.BY_HAND
        rows: list[QWidget] = []
        if not by_hand:
            check = ActRow()
            check.say(
                t("Check its files"),
                t("Each byte is read again and compared with what came."),
                t("Check"),
            )
            check.button.clicked.connect(self._on_check)
            rows.append(check)
        if model.entry is not None:
            licence = ActRow()
            name = model.entry.licence.name
            licence.say(t("Licence: {name}", name=name), "", t("Read it"))
            licence.button.clicked.connect(self._on_licence)
            rows.append(licence)
        if not by_hand and not model.shared:
            removal = ActRow()
            removal.say(t("Remove it from this computer"), "", t("Remove…"))
            removal.button.clicked.connect(self._on_removal)
            rows.append(removal)
        return rows

    def _on_check(self) -> None:
        self.check_wanted.emit()
        self.reject()

    def _on_licence(self) -> None:
        self.reject()
        self.licence_wanted.emit()

    def _on_removal(self) -> None:
        self.reject()
        self.removal_wanted.emit()
