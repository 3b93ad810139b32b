"""The library: the shelf, and what one opens from it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from app.application import Application
from ui.kit.context import UiContext
from ui.workspaces.library.person_page import PersonPage
from ui.workspaces.library.scenario_page import ScenarioPage
from ui.workspaces.library.shelf_page import ShelfPage
from ui.workspaces.library.state import PersonOpen, Ready, ScenarioOpen
from ui.workspaces.library.view_model import LibraryViewModel


class LibraryWorkspace(QWidget):
    """Scenarios and personas.

    Signals:
        practise_wanted: practise this scenario; carries its identifier.
    """

    practise_wanted = Signal(str)

    def __init__(
        self, ui: UiContext, application: Application, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._drawn: tuple[object, ...] = ()
        self.model = LibraryViewModel(ui, application)
        self.model.setParent(self)
        self.shelf = ShelfPage(ui)
        self.scenario = ScenarioPage(ui)
        self.person = PersonPage(ui)
        self._pages = QStackedLayout(self)
        for page in (self.shelf, self.scenario, self.person):
            self._pages.addWidget(page)
        self._connect()
        ui.say(self._say)

    def entered(self) -> None:
        """Read the content the first time, and what is marked."""
        self.model.refresh()

    def _connect(self) -> None:
        model, shelf = self.model, self.shelf
        model.state_changed.connect(self._on_state_changed)
        shelf.shelf_chosen.connect(model.show_shelf)
        shelf.scenario_chosen.connect(model.open_scenario)
        shelf.person_chosen.connect(model.open_person)
        shelf.cleared.connect(model.clear)
        shelf.favourites_toggled.connect(lambda only: model.show_favourites(only=only))
        shelf.retry_wanted.connect(model.refresh)
        shelf.filters.family_chosen.connect(model.choose_family)
        shelf.filters.trade_chosen.connect(model.choose_trade)
        shelf.filters.level_chosen.connect(model.choose_level)
        shelf.filters.length_chosen.connect(model.choose_length)
        shelf.filters.competency_chosen.connect(model.choose_competency)
        shelf.filters.searched.connect(model.search)
        self.scenario.person_chosen.connect(model.open_person)
        self.person.scenario_chosen.connect(model.open_scenario)
        for screen in (shelf, self.scenario, self.person):
            screen.marked.connect(
                lambda thing, marked: model.mark(thing, marked=marked)
            )
        for page in (self.scenario, self.person):
            page.back_wanted.connect(model.back)
            page.practise_wanted.connect(self.practise_wanted)

    def _say(self) -> None:
        self.setAccessibleName(self._ui.t("Library"))
        self._on_state_changed()

    def _on_state_changed(self) -> None:
        state = self.model.state
        self.shelf.show_state(state)
        self.scenario.show_favourites(state.favourites)
        self.person.show_favourites(state.favourites)
        if not state.trail or not isinstance(state.content, Ready):
            self._pages.setCurrentWidget(self.shelf)
            self._drawn = ()
            return
        opened = state.trail[-1]
        drawn = (opened, self._ui.texts.language)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        library = state.content.library
        match opened:
            case ScenarioOpen(scenario_id):
                self.scenario.show_scenario(library.scenarios[scenario_id], library)
                self._pages.setCurrentWidget(self.scenario)
                self.scenario.take_focus()
            case PersonOpen(persona_id):
                self.person.show_person(library.personas[persona_id], library)
                self._pages.setCurrentWidget(self.person)
                self.person.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.model.state.trail:
            self.model.back()
            return
        super().keyPressEvent(event)
