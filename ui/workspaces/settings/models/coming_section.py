"""Models on their way that belong to no pack in sight."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.design.components.card import Card
from ui.design.components.label import Label, Role
from ui.design.components.section_header import SectionHeader
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.workspaces.settings.models.coming import Coming
from ui.workspaces.settings.models.coming_buttons import ComingButtons
from ui.workspaces.settings.models.coming_panel import ComingPanel
from ui.workspaces.settings.models.state import ModelsState
from ui.workspaces.settings.models.view_model import ModelsViewModel


class ComingSection(QWidget):
    """A card for each; nothing at all where there is none.

    Signals:
        cancel_wanted: want one no longer; carries its name and its ``Coming``.
    """

    cancel_wanted = Signal(str, object)

    def __init__(self, ui: UiContext, model: ModelsViewModel) -> None:
        super().__init__()
        self._ui = ui
        self._model = model
        self._header = SectionHeader()
        self._cards: dict[str, _ComingCard] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.M)
        self._column.addWidget(self._header)

    def show_state(self, state: ModelsState) -> None:
        """Show what is on its way."""
        strays = {each.model_id: each for each in state.strays}
        self.setVisible(bool(strays))
        self._header.set_words(self._ui.t("On their way"))
        if list(strays) != list(self._cards):
            self._rebuild(list(strays))
        for model_id, transfer in strays.items():
            self._cards[model_id].show_coming(transfer.name, Coming((transfer,)))

    def _rebuild(self, ids: list[str]) -> None:
        for card in self._cards.values():
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = {}
        for model_id in ids:
            card = _ComingCard(self._ui)
            self._cards[model_id] = card
            self._column.addWidget(card)
            card.show()
            model, ids_of_it = self._model, (model_id,)
            card.buttons.pause_wanted.connect(partial(model.pause, ids_of_it))
            card.buttons.resume_wanted.connect(partial(model.go_on, ids_of_it))
            card.buttons.cancel_wanted.connect(partial(self._on_cancel, model_id))

    def _on_cancel(self, model_id: str) -> None:
        strays = (
            each for each in self._model.state.strays if each.model_id == model_id
        )
        for each in strays:
            self.cancel_wanted.emit(each.name, Coming((each,)))


class _ComingCard(Card):
    """One model on its way."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__(Space.L)
        self._name = Label("", Role.HEADING)
        self._coming = ComingPanel(ui)
        self.buttons = ComingButtons(ui)
        head = QHBoxLayout()
        head.setSpacing(Space.L)
        head.addWidget(self._name, 1)
        head.addWidget(self.buttons, 0, Qt.AlignmentFlag.AlignTop)
        self.column.setSpacing(Space.S)
        self.column.addLayout(head)
        self.column.addWidget(self._coming)

    def show_coming(self, name: str, coming: Coming) -> None:
        """Show where it stands."""
        self._name.setText(name)
        self._coming.show_coming(coming)
        self.buttons.show_state(coming, "", name)
