"""The shelf: every scenario, or everybody one can meet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.design.components.banner import Banner, Gravity
from ui.design.components.card_grid import CardGrid
from ui.design.components.empty_state import EmptyState
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
from ui.workspaces.library.state import LibraryState, Loading, Ready, Shelf

_WIDE_CARD = Size.CARD_MIN_WIDTH + 80
_SKELETON_LINES = 8


class ShelfPage(ScrollPage):
    """Shows what can be looked through.

    Signals:
        shelf_chosen: scenarios or people.
        scenario_chosen, person_chosen: carry an identifier.
        cleared: leave nothing out any more.
        retry_wanted: read the content again.
    """

    shelf_chosen = Signal(str)
    scenario_chosen = Signal(str)
    person_chosen = Signal(str)
    cleared = Signal()
    retry_wanted = Signal()

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._scenarios_shown: tuple[object, ...] = ()
        self._people_shown = ""
        self._header = PageHeader()
        self._shelves = Segmented()
        self.filters = FilterBar(ui)
        self._waiting = Skeleton("", _SKELETON_LINES)
        self._problem = Banner(Gravity.ERROR)
        self._nothing = EmptyState(Icon.SEARCH)
        self._cards = QWidget()
        self._scenarios = CardGrid(self._cards, _WIDE_CARD, Space.L)
        self._people = PeopleShelf(ui)
        self._header.trailing.addWidget(self._shelves)
        for part in (
            self._header,
            self.filters,
            self._waiting,
            self._problem,
            self._nothing,
            self._cards,
            self._people,
        ):
            self.column.addWidget(part)
        self._people.chosen.connect(self.person_chosen)
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
        found = content.found if isinstance(content, Ready) else ()
        self._nothing.setVisible(ready and scenarios and not found)
        if isinstance(content, Ready):
            self.filters.show_filters(state.filters, content.library)
            if scenarios:
                self._fill_scenarios(content)
            else:
                self._fill_people(content)

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
        self._nothing.set_words(
            t("Nothing found"),
            t("No scenario fits the words and filters you chose."),
            t("Show all scenarios"),
        )
        if isinstance(state.content, Problem):
            what, remedy = state.content.in_words(self._ui.texts)
            self._problem.set_words(what, remedy, t("Try again"))

    def _fill_scenarios(self, content: Ready) -> None:
        shown = (content.found, self._ui.texts.language)
        if shown == self._scenarios_shown:
            return
        self._scenarios_shown = shown
        empty(self._scenarios)
        for scenario in content.found:
            card = ScenarioCard(self._ui, scenario, content.library)
            card.chosen.connect(self.scenario_chosen)
            self._scenarios.addWidget(card)

    def _fill_people(self, content: Ready) -> None:
        language = self._ui.texts.language
        if language != self._people_shown:
            self._people_shown = language
            self._people.show_people(content.library.personas.values())
