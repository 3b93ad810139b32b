"""The packs of a language, one to pick."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.models.catalogue.records import PackLevel
from ui.design.components.option import Option
from ui.design.components.pick_row import PickRow
from ui.design.components.row_card import RowCard
from ui.design.components.segmented import Segmented
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.shell.first_run.machine_state import MachineState
from ui.shell.first_run.pack_words import pack_detail, pack_note, pack_title
from ui.workspaces.settings.choices import LANGUAGE_NAMES, ChoiceRow
from ui.workspaces.settings.section_page import ActRow


class PackCard(QWidget):
    """A language, then a row a pack, then what is in the picked one.

    Signals:
        language_chosen: packs of another language; carries it.
        level_chosen: another pack; carries its ``PackLevel``.
        content_wanted: show what is in the picked pack, and under which licences.
    """

    language_chosen = Signal(str)
    level_chosen = Signal(object)
    content_wanted = Signal()

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._language = ChoiceRow(Segmented())
        self._rows: dict[PackLevel, PickRow] = {}
        self._content = ActRow()
        self._card = RowCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.NONE, Space.NONE, Space.NONE, Space.NONE)
        column.addWidget(self._card)
        self._language.chosen.connect(self.language_chosen)
        self._content.button.clicked.connect(self.content_wanted)

    def show_state(self, state: MachineState) -> None:
        """Show the packs there are, and which one is picked."""
        levels = [pack.level for pack in state.packs]
        if levels != list(self._rows):
            self._rebuild(levels)
        self._say_language(state)
        picked = state.pack
        for pack in state.packs:
            row = self._rows[pack.level]
            ui = self._ui
            row.set_words(
                pack_title(pack, ui),
                pack_detail(pack, state, ui),
                pack_note(pack, state, ui),
            )
            row.setChecked(picked is not None and picked.level is pack.level)
        self._content.setEnabled(picked is not None)
        t = self._ui.t
        self._content.say(
            t("What is in it"),
            t("Each model with its size, its maker and its licence."),
            t("See it"),
        )

    def _say_language(self, state: MachineState) -> None:
        t = self._ui.t
        self._language.say(
            t("Language of the conversations"),
            t("You can fetch the other one later."),
        )
        self._language.show_options(
            [Option(each, LANGUAGE_NAMES[each][0]) for each in state.languages],
            state.language,
        )

    def _rebuild(self, levels: list[PackLevel]) -> None:
        self._rows = {level: PickRow() for level in levels}
        for level, row in self._rows.items():
            row.clicked.connect(partial(self._on_picked, level))
        self._card.show_rows((self._language, *self._rows.values(), self._content))

    def _on_picked(self, level: PackLevel, *_: object) -> None:
        self.level_chosen.emit(level)
