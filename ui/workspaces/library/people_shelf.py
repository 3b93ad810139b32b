"""Everybody one can meet, by what they are met for."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.content.persona import Persona, PersonaRole
from ui.design.components.card_grid import CardGrid
from ui.design.components.section_header import SectionHeader
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.workspaces.library.cards import PersonCard


class PeopleShelf(QWidget):
    """Two groups of portraits.

    Signals:
        chosen: show this persona; carries its identifier.
    """

    chosen = Signal(str)

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._headers = {family: SectionHeader() for family in PersonaRole}
        self._grids: dict[PersonaRole, CardGrid] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        for family, header in self._headers.items():
            cards = QWidget()
            self._grids[family] = CardGrid(cards, Size.CARD_MIN_WIDTH, Space.L)
            column.addWidget(header)
            column.addWidget(cards)

    def show_people(self, people: Iterable[Persona]) -> None:
        """Show everybody in the language in force."""
        t = self._ui.t
        self._headers[PersonaRole.INTERVIEW].set_words(t("For interviews"))
        self._headers[PersonaRole.CONVERSATION].set_words(t("For conversations"))
        for grid in self._grids.values():
            empty(grid)
        for persona in people:
            card = PersonCard(self._ui, persona)
            card.chosen.connect(self.chosen)
            self._grids[persona.family].addWidget(card)


def empty(grid: CardGrid) -> None:
    """Take every card out of a grid."""
    while (item := grid.takeAt(0)) is not None:
        card = item.widget()
        if card is not None:
            card.hide()
            card.deleteLater()
