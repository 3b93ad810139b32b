"""The shelf: every scenario, or everybody one can meet."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.favourites import FavouriteKind, FavouriteThing
from engine.content.persona import Persona
from ui.design.components.banner import Banner, Gravity
from ui.design.components.card_grid import CardGrid
from ui.design.components.chip import Chip
from ui.design.components.empty_state import EmptyState
from ui.design.components.flow_layout import FlowLayout
from ui.design.components.option import Option
from ui.design.components.scroll_page import ScrollPage
from ui.design.components.section_header import PageHeader
from ui.design.components.segmented import Segmented
from ui.design.components.skeleton import Skeleton
from ui.design.icons import Icon
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.kit.problems import Problem
from ui.workspaces.library.cards import ScenarioCard
from ui.workspaces.library.filter_bar import FilterBar
from ui.workspaces.library.people_shelf import PeopleShelf, empty
from ui.workspaces.library.starred import Star, StarredCard
from ui.workspaces.library.state import LibraryState, Loading, Ready, Shelf

_WIDE_CARD = Size.CARD_MIN_WIDTH + 80
_SKELETON_LINES = 8


class ShelfPage(ScrollPage):
    """Shows what can be looked through.

    Signals:
        shelf_chosen: scenarios or people.
        scenario_chosen, person_chosen: carry an identifier.
        marked: carries a ``FavouriteThing`` and whether it is a favourite now.
        favourites_toggled: carries whether favourites alone are shown.
        cleared: leave nothing out any more.
        retry_wanted: read the content again.
    """

    shelf_chosen = Signal(str)
    scenario_chosen = Signal(str)
    person_chosen = Signal(str)
    marked = Signal(object, bool)
    favourites_toggled = Signal(bool)
    cleared = Signal()
    retry_wanted = Signal()

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._scenarios_shown: tuple[object, ...] = ()
        self._people_shown: tuple[object, ...] = ()
        self._header = PageHeader()
        self._shelves = Segmented()
        self.filters = FilterBar(ui)
        self._waiting = Skeleton("", _SKELETON_LINES)
        self._problem = Banner(Gravity.ERROR)
        self._nothing = EmptyState(Icon.SEARCH)
        self._cards = QWidget()
        self._scenarios = CardGrid(self._cards, _WIDE_CARD, Space.L)
        self._people = PeopleShelf(ui)
        self._narrow, self._only = QWidget(), Chip()
        self._only.setAutoExclusive(False)
        FlowLayout(self._narrow).addWidget(self._only)
        self._header.trailing.addWidget(self._shelves)
        for part in (
            self._header,
            self.filters,
            self._narrow,
            self._waiting,
            self._problem,
            self._nothing,
            self._cards,
            self._people,
        ):
            self.column.addWidget(part)
        self._people.chosen.connect(self.person_chosen)
        self._people.marked.connect(self.marked)
        self._only.clicked.connect(self.favourites_toggled)
        self.filters.favourites_toggled.connect(self.favourites_toggled)
        self._shelves.chosen.connect(self.shelf_chosen)
        self._nothing.acted.connect(self.cleared)
        self._problem.acted.connect(self.retry_wanted)

    def show_state(self, state: LibraryState) -> None:
        """Show the shelf of ``state``."""
        content = state.content
        scenarios = state.shelf is Shelf.SCENARIOS
        ready = isinstance(content, Ready)
        self._say(state)
        self._waiting.setVisible(isinstance(content, Loading))
        self._problem.setVisible(isinstance(content, Problem))
        self.filters.setVisible(ready and scenarios)
        self._cards.setVisible(ready and scenarios)
        self._people.setVisible(ready and not scenarios)
        self._narrow.setVisible(ready and not scenarios)
        found: Sequence[object] = ()
        if isinstance(content, Ready):
            only = state.favourites_only
            self.filters.show_filters(state.filters, content.library, favourites=only)
            found = content.found if scenarios else _people(state, content)
            if scenarios:
                self._fill_scenarios(content, state)
            else:
                self._fill_people(_people(state, content), state)
        self._nothing.setVisible(ready and not found)
        for star in self.findChildren(Star):
            star.show_marked(marked=star.thing in state.favourites)

    def _say(self, state: LibraryState) -> None:
        t = self._ui.t
        self._header.set_words(
            t("Library"), t("What you can rehearse, and who you can meet.")
        )
        self._shelves.setAccessibleName(t("What to look through"))
        self._shelves.show_options(
            [
                Option(Shelf.SCENARIOS, t("Scenarios")),
                Option(Shelf.PEOPLE, t("People")),
            ],
            state.shelf,
        )
        self._waiting.set_words(t("Reading the library"))
        self._only.setText(t("Favourites"))
        self._only.setChecked(state.favourites_only)
        self._say_nothing(state)
        if isinstance(state.content, Problem):
            what, remedy = state.content.in_words(self._ui.texts)
            self._problem.set_words(what, remedy, t("Try again"))

    def _say_nothing(self, state: LibraryState) -> None:
        t = self._ui.t
        everything = state.shelf is Shelf.SCENARIOS
        show_all = t("Show all scenarios") if everything else t("Show everybody")
        if state.favourites_only:
            self._nothing.set_words(
                t("No favourite among them yet"),
                t("Press the star of a scenario or a person, and you find it here."),
                show_all,
            )
        else:
            self._nothing.set_words(
                t("Nothing found"),
                t("No scenario fits the words and filters you chose."),
                show_all,
            )

    def _fill_scenarios(self, content: Ready, state: LibraryState) -> None:
        shown = (content.found, self._ui.texts.language)
        if shown == self._scenarios_shown:
            return
        self._scenarios_shown = shown
        empty(self._scenarios)
        for scenario in content.found:
            card = ScenarioCard(self._ui, scenario, content.library)
            card.chosen.connect(self.scenario_chosen)
            thing = FavouriteThing.content(FavouriteKind.SCENARIO, scenario.id)
            name = scenario.title.in_(self._ui.texts.language)
            star = Star(thing, name, self._ui, marked=thing in state.favourites)
            star.marked.connect(self.marked)
            self._scenarios.addWidget(StarredCard(card, star))

    def _fill_people(self, people: Sequence[Persona], state: LibraryState) -> None:
        shown = ([each.id for each in people], self._ui.texts.language)
        if shown != self._people_shown:
            self._people_shown = shown
            self._people.show_people(people, state.favourites)


def _people(state: LibraryState, content: Ready) -> tuple[Persona, ...]:
    return tuple(
        each
        for each in content.library.personas.values()
        if not state.favourites_only
        or state.is_favourite(FavouriteKind.PERSONA, each.id)
    )
