"""What goes into a bundle for another computer."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.models import InstalledModel, OfferedPack, Origin
from app.models.make_bundle import BundleWish
from ui.design.components.label import Label, Role
from ui.design.components.option import Option
from ui.design.components.row_card import RowCard
from ui.design.components.select import Select
from ui.design.components.sheet import Sheet
from ui.design.components.text_field import TextField
from ui.kit.amounts import size_in_words
from ui.kit.context import UiContext
from ui.workspaces.settings.choices import LANGUAGE_NAMES, ChoiceRow
from ui.workspaces.settings.models.words import KINDS, pack_name
from ui.workspaces.settings.section_page import ToggleRow

_ALL = "all"
_OWN = "own"
ENDING = ".exzpack"


class BundleSheet(Sheet):
    """A pack, everything, or model by model. Accepted: ``wish`` says where it goes.

    Attributes:
        wish: what to make; None until a file was chosen.
    """

    def __init__(
        self,
        ui: UiContext,
        parent: QWidget,
        installed: Sequence[InstalledModel],
        packs: Sequence[OfferedPack],
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self.wish: BundleWish | None = None
        self._models = [each for each in installed if each.origin is not Origin.BY_HAND]
        self._packs = {each.id: each for each in packs if each.is_here}
        self._what = ChoiceRow(Select())
        self._rows = {each.id: self._row(each) for each in self._models}
        self._total = Label("", Role.STRONG)
        self._name = TextField(
            ui.t("Your name, or your organisation’s"),
            ui.t("Shown to whoever installs it. It may stay empty."),
        )
        self.column.addWidget(RowCard((self._what, *self._rows.values())))
        self.column.addWidget(self._total)
        self.column.addWidget(self._name)
        self._what.chosen.connect(self._on_what)
        self._say()
        self._on_what(_ALL)

    def accept(self) -> None:
        """Ask for the file first; without one, the sheet stays."""
        t = self._ui.t
        usual = str(Path.home() / f"exerzia-models{ENDING}")
        found, _filter = QFileDialog.getSaveFileName(
            self, t("Save the bundle"), usual, t("Bundles (*.exzpack)")
        )
        if not found:
            return
        target = Path(found)
        if target.suffix != ENDING:
            target = target.with_name(f"{target.name}{ENDING}")
        self.wish = BundleWish(
            target, self._chosen(), maker_name=self._name.text.strip()
        )
        super().accept()

    def _say(self) -> None:
        t = self._ui.t
        self.set_words(
            t("A bundle for another computer"),
            t(
                "One file with the models and their licences, signed with your own "
                "key. On the other computer, choose it under Add from a file."
            ),
            t("Save as…"),
            t("Cancel"),
        )
        self._what.say(t("What goes in"))

    def _row(self, model: InstalledModel) -> ToggleRow:
        ui, row = self._ui, ToggleRow()
        kind = ui.t(KINDS[model.purpose])
        row.say(model.name, f"{kind} · {size_in_words(model.size, ui.texts)}")
        row.toggled.connect(self._on_toggled)
        return row

    def _on_what(self, value: str) -> None:
        pack = self._packs.get(value)
        wanted = (
            {each.id for each in pack.models}
            if pack is not None
            else {each.id for each in self._models}
        )
        for model_id, row in self._rows.items():
            row.switch.setChecked(model_id in wanted)
        self._show(value)

    def _on_toggled(self, *_: object) -> None:
        self._show(_OWN)

    def _show(self, value: str) -> None:
        t = self._ui.t
        options = [
            Option(_ALL, t("Everything that is here")),
            *(
                Option(
                    each.id,
                    f"{pack_name(each, self._ui)}, {LANGUAGE_NAMES[each.language][0]}",
                )
                for each in self._packs.values()
            ),
            Option(_OWN, t("My own choice")),
        ]
        self._what.show_options(options, value)
        chosen = set(self._chosen())
        size = sum(each.size for each in self._models if each.id in chosen)
        self._total.setText(
            t("{size} in all.", size=size_in_words(size, self._ui.texts))
            if chosen
            else t("Choose at least one model.")
        )
        self.allow_accept(allowed=bool(chosen))

    def _chosen(self) -> tuple[str, ...]:
        return tuple(
            model_id for model_id, row in self._rows.items() if row.switch.isChecked()
        )
