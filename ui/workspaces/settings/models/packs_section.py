"""The packs of a language, and what else is on its way."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.models import OfferedPack
from ui.design.components.option import Option
from ui.design.components.section_header import SectionHeader
from ui.design.components.segmented import Segmented
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.workspaces.settings.choices import LANGUAGE_NAMES
from ui.workspaces.settings.models.coming import Coming
from ui.workspaces.settings.models.pack_card import PackCard
from ui.workspaces.settings.models.state import ModelsState
from ui.workspaces.settings.models.view_model import ModelsViewModel
from ui.workspaces.settings.models.words import pack_name


class PacksSection(QWidget):
    """A card for each pack; pauses and goes on by itself, asks before it fetches.

    Signals:
        pack_wanted: show what is in a pack before it is fetched; carries it.
        cancel_wanted: want one no longer; carries its name and its ``Coming``.
    """

    pack_wanted = Signal(object)
    cancel_wanted = Signal(str, object)

    def __init__(self, ui: UiContext, model: ModelsViewModel) -> None:
        super().__init__()
        self._ui = ui
        self._model = model
        self._header = SectionHeader()
        self._language = Segmented()
        self._header.trailing.addWidget(self._language)
        self._cards: dict[tuple[str, bool], PackCard] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.M)
        self._column.addWidget(self._header)
        self._language.chosen.connect(model.choose_language)

    def show_state(self, state: ModelsState) -> None:
        """Show the packs of the language in sight."""
        t = self._ui.t
        self._header.set_words(
            t("Packs for this computer"),
            t(
                "Models that belong together: one that hears you, one that words the "
                "questions, voices."
            ),
        )
        self._language.setAccessibleName(t("Language of the packs"))
        self._language.show_options(
            [Option(each, LANGUAGE_NAMES[each][0]) for each in state.languages],
            state.language,
        )
        keys = {(each.id, state.is_advised(each)): each for each in state.packs}
        if list(keys) != list(self._cards):
            self._rebuild(list(keys))
        for key, pack in keys.items():
            self._cards[key].show_pack(pack, state)

    def _rebuild(self, keys: list[tuple[str, bool]]) -> None:
        for card in self._cards.values():
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = {}
        for pack_id, is_advised in keys:
            card = PackCard(self._ui, is_advised=is_advised)
            self._cards[pack_id, is_advised] = card
            self._column.addWidget(card)
            card.show()
            buttons = card.buttons
            card.content_wanted.connect(partial(self._on_wanted, pack_id))
            buttons.pause_wanted.connect(partial(self._on_pause, pack_id))
            buttons.resume_wanted.connect(partial(self._on_resume, pack_id))
            buttons.cancel_wanted.connect(partial(self._on_cancel, pack_id))

    def _pack(self, pack_id: str) -> OfferedPack | None:
        packs = self._model.state.packs
        return next((each for each in packs if each.id == pack_id), None)

    def _coming(self, pack_id: str) -> Coming:
        pack = self._pack(pack_id)
        coming = None if pack is None else self._model.state.coming(pack)
        return coming or Coming(())

    def _on_wanted(self, pack_id: str) -> None:
        pack = self._pack(pack_id)
        if pack is not None:
            self.pack_wanted.emit(pack)

    def _on_pause(self, pack_id: str) -> None:
        self._model.pause(self._coming(pack_id).ids)

    def _on_resume(self, pack_id: str) -> None:
        self._model.go_on(self._coming(pack_id).ids)

    def _on_cancel(self, pack_id: str) -> None:
        pack = self._pack(pack_id)
        if pack is not None:
            name = pack_name(pack, self._ui)
            self.cancel_wanted.emit(name, self._coming(pack_id))
