"""Everybody one can meet, by what they are met for."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.favourites import FavouriteKind, FavouriteThing
from engine.content.persona import Persona, PersonaRole
from ui.design.components.card_grid import CardGrid
from ui.design.components.section_header import SectionHeader
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.workspaces.library.cards import PersonCard
from ui.workspaces.library.starred import Star, StarredCard


class PeopleShelf(QWidget):
    """Two groups of portraits.

    Signals:
        chosen: show this persona; carries its identifier.
        marked: carries a ``FavouriteThing`` and whether it is a favourite now.
    """

    chosen = Signal(str)
    marked = Signal(object, bool)

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

    def show_people(
        self, people: Iterable[Persona], favourites: frozenset[FavouriteThing]
    ) -> None:
        """Show ``people`` in the language in force, with stars on ``favourites``."""
        t = self._ui.t
        self._headers[PersonaRole.INTERVIEW].set_words(t("For interviews"))
        self._headers[PersonaRole.CONVERSATION].set_words(t("For conversations"))
        for grid in self._grids.values():
            empty(grid)
        for persona in people:
            card = PersonCard(self._ui, persona)
            card.chosen.connect(self.chosen)
            thing = FavouriteThing.content(FavouriteKind.PERSONA, persona.id)
            name = persona.name.in_(self._ui.texts.language)
            star = Star(thing, name, self._ui, marked=thing in favourites)
            star.marked.connect(self.marked)
            self._grids[persona.family].addWidget(StarredCard(card, star))
        for family, grid in self._grids.items():
            self._headers[family].setVisible(grid.count() > 0)


def empty(grid: CardGrid) -> None:
    """Take every card out of a grid."""
    while (item := grid.takeAt(0)) is not None:
        card = item.widget()
        if card is not None:
            card.hide()
            card.deleteLater()
