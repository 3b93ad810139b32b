"""Every other model of the catalogue, for who asks."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from engine.models.catalogue.records import ModelEntry
from ui.design.components.disclosure import Disclosure
from ui.design.components.row_card import RowCard
from ui.kit.context import UiContext
from ui.workspaces.settings.models.state import ModelsState
from ui.workspaces.settings.models.words import entry_detail, size_of
from ui.workspaces.settings.section_page import ActRow


class OthersSection(QWidget):
    """One row a model, with a button that shows its licence first.

    Signals:
        model_wanted: fetch a model; carries its ``ModelEntry``.
        opened: the person asked to see them.
    """

    model_wanted = Signal(object)
    opened = Signal()

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._disclosure = Disclosure()
        self._card: RowCard | None = None
        self._rows: dict[str, ActRow] = {}
        self._state: ModelsState | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._disclosure)
        self._disclosure.show_content(self._make)
        self._disclosure.opened.connect(self.opened)

    def show_state(self, state: ModelsState) -> None:
        """Show what can be had besides what is here."""
        self._state = state
        count = len(state.others)
        self.setVisible(count > 0)
        self._disclosure.set_words(
            self._ui.tn("{count} other model", "{count} other models", count),
            self._ui.t("Close the list"),
        )
        if self._card is not None and isValid(self._card):
            self._show_rows(state)

    def _make(self) -> tuple[QWidget, ...]:
        self._card, self._rows = RowCard(), {}
        if self._state is not None:
            self._show_rows(self._state)
        return (self._card,)

    def _show_rows(self, state: ModelsState) -> None:
        wanted = [each.id for each in state.others]
        if self._card is not None and wanted != list(self._rows):
            self._rows = {each.id: self._row(each) for each in state.others}
            self._card.show_rows(tuple(self._rows.values()))
        t = self._ui.t
        for entry in state.others:
            on_its_way = state.is_on_its_way(entry.id)
            row = self._rows[entry.id]
            row.say(entry.name, entry_detail(entry, self._ui), t("Download…"))
            row.set_words(
                entry.name,
                entry_detail(entry, self._ui),
                t("on its way") if on_its_way else size_of(entry, self._ui),
            )
            row.button.setVisible(not on_its_way)

    def _row(self, entry: ModelEntry) -> ActRow:
        row = ActRow()
        row.button.clicked.connect(partial(self._on_wanted, entry))
        return row

    def _on_wanted(self, entry: ModelEntry, *_: object) -> None:
        self.model_wanted.emit(entry)
