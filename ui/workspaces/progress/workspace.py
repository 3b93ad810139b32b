"""The progress room: four shelves on one page, and where each leads."""

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from app.application import Application
from app.domain.favourites import FavouriteKind, FavouriteThing
from app.domain.progress import NextStep, StepKind
from ui.design.components.option import Option
from ui.design.components.scroll_page import ScrollPage
from ui.design.components.section_header import PageHeader
from ui.design.components.segmented import Segmented
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.report.tab_order import tab_in_reading_order
from ui.workspaces.progress.cards.view import CardsView
from ui.workspaces.progress.cards.view_model import CardsViewModel
from ui.workspaces.progress.comparison.view import ComparisonView
from ui.workspaces.progress.comparison.view_model import ComparisonViewModel
from ui.workspaces.progress.favourites.view import FavouritesView
from ui.workspaces.progress.favourites.view_model import FavouritesViewModel
from ui.workspaces.progress.overview.view import OverviewView
from ui.workspaces.progress.overview.view_model import OverviewViewModel

_Model = OverviewViewModel | CardsViewModel | FavouritesViewModel | ComparisonViewModel
_View = OverviewView | CardsView | FavouritesView | ComparisonView


class Shelf(StrEnum):
    """What can be looked at."""

    OVERVIEW = "overview"
    CARDS = "cards"
    FAVOURITES = "favourites"
    COMPARISON = "comparison"


class ProgressWorkspace(ScrollPage):
    """Where one stands against oneself, and what to do next.

    Signals:
        practise_wanted: prepare this scenario; carries its identifier.
        drill_wanted: do this exercise; carries its identifier.
        retry_wanted: answer again; carries the UUID of a session and a turn.
        card_wanted: answer the question of a card; carries its identifier and the
            language, empty for that of the interface.
        session_wanted: open the report of this session; carries its UUID.
        person_wanted: show this persona; carries its identifier.
    """

    practise_wanted = Signal(str)
    drill_wanted = Signal(str)
    retry_wanted = Signal(object, int)
    card_wanted = Signal(str, str)
    session_wanted = Signal(object)
    person_wanted = Signal(str)

    def __init__(
        self, ui: UiContext, application: Application, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._shelf = Shelf.OVERVIEW
        self._wants_focus = True  # until it has been on the first step once
        self.overview_model = OverviewViewModel(ui, application)
        self.cards_model = CardsViewModel(ui, application)
        self.favourites_model = FavouritesViewModel(ui, application)
        self.comparison_model = ComparisonViewModel(ui, application)
        self._models: dict[Shelf, _Model] = {
            Shelf.OVERVIEW: self.overview_model,
            Shelf.CARDS: self.cards_model,
            Shelf.FAVOURITES: self.favourites_model,
            Shelf.COMPARISON: self.comparison_model,
        }
        self._header = PageHeader()
        self._shelves = Segmented()
        self._overview = OverviewView(ui)
        self._cards = CardsView(ui)
        self._favourites = FavouritesView(ui)
        self._comparison = ComparisonView(ui)
        self._views: dict[Shelf, _View] = {
            Shelf.OVERVIEW: self._overview,
            Shelf.CARDS: self._cards,
            Shelf.FAVOURITES: self._favourites,
            Shelf.COMPARISON: self._comparison,
        }
        for part in (self._header, self._shelves, *self._views.values()):
            self.column.addWidget(part)
        for view in (self._cards, self._favourites, self._comparison):
            view.hide()
        self.column.insertSpacing(2, Space.S)
        for model in self._models.values():
            model.setParent(self)
        self._connect()
        self._connect_views()
        ui.say(self._say)

    def entered(self) -> None:
        """Read again what is shown: the shell calls it each time it shows this room."""
        last = self.focusWidget()
        if last is not None and not self._wants_focus and last.isVisibleTo(self):
            last.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_shelf(self._shelf)

    def show_shelf(self, shelf: Shelf) -> None:
        """Show one of the four; only what is in sight is read."""
        moved, self._shelf = shelf is not self._shelf, shelf
        for each, view in self._views.items():
            view.setVisible(each is shelf)
            self._models[each].set_visible(visible=each is shelf)
        self._say()
        if moved:
            self.verticalScrollBar().setValue(0)
        self._models[shelf].refresh()

    def _connect(self) -> None:
        self._shelves.chosen.connect(lambda value: self.show_shelf(Shelf(value)))
        for shelf, show in (
            (Shelf.OVERVIEW, self._show_overview),
            (Shelf.CARDS, self._show_cards),
            (Shelf.FAVOURITES, self._show_favourites),
            (Shelf.COMPARISON, self._show_comparison),
        ):
            self._models[shelf].state_changed.connect(show)

    def _connect_views(self) -> None:
        overview, cards = self._overview, self._cards
        overview.step_wanted.connect(self._on_step)
        overview.marked.connect(
            lambda thing, marked: self.overview_model.mark(thing, marked=marked)
        )
        cards.revealed.connect(self.cards_model.reveal)
        cards.judged.connect(lambda known: self.cards_model.mark(known=known))
        cards.marked.connect(
            lambda marked: self.cards_model.mark_favourite(marked=marked)
        )
        cards.answer_wanted.connect(self.card_wanted)
        favourites, comparison = self._favourites, self._comparison
        favourites.kind_chosen.connect(self.favourites_model.choose)
        favourites.removed.connect(self.favourites_model.remove)
        favourites.opened.connect(self._on_opened)
        favourites.acted.connect(self._on_acted)
        comparison.scenario_chosen.connect(self.comparison_model.choose_scenario)
        comparison.pair_chosen.connect(self.comparison_model.choose)
        for shelf, view in self._views.items():
            view.retry_wanted.connect(self._models[shelf].refresh)
        for opening in (overview, comparison):
            opening.session_wanted.connect(self.session_wanted)
        for leading in (cards, comparison):
            leading.overview_wanted.connect(self._on_overview)

    def _say(self) -> None:
        t = self._ui.t
        self.setAccessibleName(t("Progress"))
        self._header.set_words(
            t("Progress"), t("Against yourself, session by session.")
        )
        self._shelves.setAccessibleName(t("What to look at"))
        self._shelves.show_options(
            [
                Option(Shelf.OVERVIEW, t("Overview")),
                Option(Shelf.CARDS, t("Cards")),
                Option(Shelf.FAVOURITES, t("Favourites")),
                Option(Shelf.COMPARISON, t("Compare")),
            ],
            self._shelf,
        )

    def _show_overview(self) -> None:
        self._overview.show_state(self.overview_model.state)
        self._order()
        if self._wants_focus and self._shelf is Shelf.OVERVIEW:
            self._wants_focus = False
            self._overview.take_focus()

    def _order(self) -> None:
        page = self.widget()
        if page is not None:
            tab_in_reading_order(page)

    def _show_cards(self) -> None:
        self._cards.show_state(self.cards_model.state)
        self._order()

    def _show_favourites(self) -> None:
        self._favourites.show_state(self.favourites_model.state)
        self._order()

    def _show_comparison(self) -> None:
        self._comparison.show_state(self.comparison_model.state)
        self._order()

    def _on_overview(self) -> None:
        self.show_shelf(Shelf.OVERVIEW)

    def _on_step(self, step: NextStep) -> None:
        match step.kind:
            case StepKind.DRILL:
                self.drill_wanted.emit(step.drill_id or "")
            case StepKind.RETRY:
                self.retry_wanted.emit(step.session_id, step.turn or 0)
            case StepKind.SCENARIO:
                self.practise_wanted.emit(step.scenario_id or "")
            case StepKind.CARDS:
                self.show_shelf(Shelf.CARDS)

    def _on_opened(self, thing: FavouriteThing) -> None:
        match thing.kind:
            case FavouriteKind.ANSWER:
                self.session_wanted.emit(thing.session_id)
            case FavouriteKind.PERSONA:
                self.person_wanted.emit(thing.key)
            case _:
                self._on_acted(thing)

    def _on_acted(self, thing: FavouriteThing) -> None:
        if thing.kind is FavouriteKind.SCENARIO:
            self.practise_wanted.emit(thing.key)
        else:
            self.card_wanted.emit(thing.key, "")

    def hideEvent(self, event: QHideEvent) -> None:
        """Let a room out of sight read nothing; a minimised window changes nothing."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._models[self._shelf].set_visible(visible=False)
