"""The models that are here, and which of them are used."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.models import InstalledModel
from engine.models.catalogue.records import Purpose
from ui.design.components.button import Button, Kind
from ui.design.components.icon_mark import IconMark
from ui.design.components.list_row import ListRow, OpenRow
from ui.design.components.option import Option
from ui.design.components.row_card import RowCard
from ui.design.components.section_header import SectionHeader
from ui.design.components.select import Select
from ui.design.icons import Icon
from ui.design.tokens import Size, Space
from ui.kit.amounts import size_in_words
from ui.kit.context import UiContext
from ui.workspaces.settings.choices import ChoiceRow
from ui.workspaces.settings.models.state import ModelsState
from ui.workspaces.settings.models.words import model_detail

_BEST = ""
"""The option that leaves it to Exerzia."""


class InstalledSection(QWidget):
    """A row a model; pressed, it tells more. Above them, what the engines run.

    Signals:
        model_wanted: show more of a model; carries it.
        chosen: run another model; carries its ``Purpose`` and its id, or None.
        check_wanted: read all of them again.
    """

    model_wanted = Signal(object)
    chosen = Signal(object, object)
    check_wanted = Signal()

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._header = SectionHeader()
        self._check = Button("", Kind.QUIET)
        self._header.trailing.addWidget(self._check)
        self._language = ChoiceRow(Select())
        self._hearing = ChoiceRow(Select())
        self._choices = RowCard((self._language, self._hearing))
        self._empty = ListRow()
        self._none = RowCard((self._empty,))
        self._card = RowCard()
        self._rows: dict[str, OpenRow] = {}
        self._models: dict[str, InstalledModel] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        for part in (self._header, self._none, self._card, self._choices):
            column.addWidget(part)
        self._check.clicked.connect(self.check_wanted)
        self._language.chosen.connect(self._choosing(Purpose.LANGUAGE))
        self._hearing.chosen.connect(self._choosing(Purpose.HEARING))

    def show_state(self, state: ModelsState) -> None:
        """Show what is here."""
        t = self._ui.t
        self._header.set_words(t("On this computer"))
        self._check.set_words(t("Check all files"))
        self._check.setVisible(bool(state.installed))
        self._none.setVisible(not state.installed)
        self._empty.set_words(
            t("No model yet"),
            t(
                "Conversations are typed, with a scripted interviewer, and the report "
                "is complete. A pack adds hearing, wording and a voice."
            ),
        )
        self._card.setVisible(bool(state.installed))
        self._models = {each.id: each for each in state.installed}
        if list(self._models) != list(self._rows):
            self._rebuild()
        for model_id, model in self._models.items():
            self._say_row(self._rows[model_id], model)
        self._show_choices(state)

    def _rebuild(self) -> None:
        self._rows = {model_id: OpenRow() for model_id in self._models}
        for model_id, row in self._rows.items():
            row.trailing.addWidget(IconMark(Icon.RIGHT, "ink_soft", Size.ICON_SMALL))
            row.clicked.connect(partial(self._on_row, model_id))
        self._card.show_rows(tuple(self._rows.values()))

    def _say_row(self, row: OpenRow, model: InstalledModel) -> None:
        ui = self._ui
        size = size_in_words(model.size, ui.texts)
        note = ui.t("{size} · in use", size=size) if model.in_use else size
        row.set_words(model.name, model_detail(model, ui), note)

    def _show_choices(self, state: ModelsState) -> None:
        t = self._ui.t
        language = state.choosable(Purpose.LANGUAGE)
        hearing = state.choosable(Purpose.HEARING)
        self._choices.setVisible(bool(language or hearing))
        self._language.say(
            t("Language model in use"), t("It words the interviewer’s questions.")
        )
        self._hearing.say(t("Hearing in use"), t("It turns what you say into text."))
        self._language.show_options(
            self._options(language), state.chosen.language or _BEST
        )
        self._hearing.show_options(
            self._options(hearing), state.chosen.hearing or _BEST
        )

    def _options(self, models: tuple[InstalledModel, ...]) -> list[Option]:
        best = Option(_BEST, self._ui.t("The best for this computer"))
        return [best, *(Option(each.id, each.name) for each in models)]

    def _choosing(self, purpose: Purpose) -> Callable[[str], None]:
        return lambda value: self.chosen.emit(purpose, value or None)

    def _on_row(self, model_id: str) -> None:
        self.model_wanted.emit(self._models[model_id])
