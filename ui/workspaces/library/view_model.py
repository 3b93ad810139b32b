"""The library, without a widget."""

from dataclasses import replace

from app.application import Application
from app.domain.favourites import FavouriteKind, FavouriteThing
from app.library.find_scenarios import ScenarioFilter, find_scenarios
from app.progress.list_favourites import list_favourites
from app.progress.mark_favourite import mark_favourite
from app.progress.unmark_favourite import unmark_favourite
from app.shared.changes import Changes, Noun
from engine.content.library import ContentLibrary
from engine.content.question import Level
from ui.kit.context import UiContext
from ui.kit.lanes import Lane
from ui.kit.problems import Problem
from ui.kit.view_model import ViewModel
from ui.workspaces.library.state import (
    LibraryState,
    Opened,
    PersonOpen,
    Ready,
    ScenarioOpen,
    Shelf,
)


class LibraryViewModel(ViewModel[LibraryState]):
    """Filters scenarios, opens scenarios and personas, and finds the way back."""

    listens_to = frozenset({Noun.FAVOURITE, Noun.SESSION})

    def __init__(self, ui: UiContext, application: Application) -> None:
        super().__init__(LibraryState(), ui.tasks, ui.changes)
        self._ui = ui
        self._application = application
        ui.texts_changed.connect(self._on_texts_changed)

    def refresh(self) -> None:
        """Read the content, unless it is there, and what is marked."""
        if not isinstance(self.state.content, Ready):
            self.tasks.query(
                lambda: self._application.library,
                self._on_read,
                self._on_failed,
                lane=Lane.IO,
            )
        application = self._application
        self.tasks.query(
            lambda: frozenset(
                each.thing for each in list_favourites(application.vault)
            ),
            self._on_favourites,
        )

    def show_favourites(self, *, only: bool) -> None:
        """Show nothing but favourites, or everything again."""
        self._set(replace(self.state, favourites_only=only))
        self._narrow(self.state.filters)

    def mark(self, thing: FavouriteThing, *, marked: bool) -> None:
        """Make a favourite of a scenario or a person, or no longer."""
        application = self._application

        def work() -> Changes:
            if marked:
                return mark_favourite(application.vault, thing, application.clock)
            return unmark_favourite(application.vault, thing)

        self.tasks.command(work, None)

    def show_shelf(self, shelf: str) -> None:
        """Look through scenarios, or through people."""
        self._set(replace(self.state, shelf=Shelf(shelf), trail=()))

    def search(self, text: str) -> None:
        """Keep the scenarios with these words."""
        self._narrow(replace(self.state.filters, text=text.strip()))

    def choose_family(self, family: str) -> None:
        """Keep interviews or conversations; both with an empty word."""
        self._narrow(replace(self.state.filters, family=family or None))

    def choose_trade(self, trade: str) -> None:
        """Keep the scenarios of one trade; all with an empty word."""
        self._narrow(replace(self.state.filters, trade=trade or None))

    def choose_level(self, level: str) -> None:
        """Keep the scenarios of one level; all with an empty word."""
        chosen = Level(level) if level else None
        self._narrow(replace(self.state.filters, level=chosen))

    def choose_length(self, minutes: str) -> None:
        """Keep the scenarios under a length; all with an empty word."""
        chosen = int(minutes) if minutes else None
        self._narrow(replace(self.state.filters, under_minutes=chosen))

    def choose_competency(self, competency: str) -> None:
        """Keep the scenarios that train one competency; all with an empty word."""
        self._narrow(replace(self.state.filters, competency=competency or None))

    def clear(self) -> None:
        """Keep every scenario, and everybody."""
        self._set(replace(self.state, favourites_only=False))
        self._narrow(ScenarioFilter())

    def open_scenario(self, scenario_id: str) -> None:
        """Show one scenario."""
        self._open(ScenarioOpen(scenario_id))

    def open_person(self, persona_id: str) -> None:
        """Show one persona."""
        self._open(PersonOpen(persona_id))

    def back(self) -> None:
        """Go back to what was shown before."""
        self._set(replace(self.state, trail=self.state.trail[:-1]))

    def _open(self, opened: Opened) -> None:
        if opened in self.state.trail:  # leads back there, instead of round and round
            place = self.state.trail.index(opened)
            self._set(replace(self.state, trail=self.state.trail[: place + 1]))
        else:
            self._set(replace(self.state, trail=(*self.state.trail, opened)))

    def _narrow(self, filters: ScenarioFilter) -> None:
        content = self.state.content
        if isinstance(content, Ready):
            content = self._ready(content.library, filters)
        self._set(replace(self.state, filters=filters, content=content))

    def _ready(self, library: ContentLibrary, filters: ScenarioFilter) -> Ready:
        language = self._ui.texts.language
        if self.state.favourites_only:
            only = {
                thing.key
                for thing in self.state.favourites
                if thing.kind is FavouriteKind.SCENARIO
            }
            filters = replace(filters, only=frozenset(only))
        return Ready(library, find_scenarios(library, filters, language))

    def _on_read(self, library: ContentLibrary) -> None:
        content = self._ready(library, self.state.filters)
        self._set(replace(self.state, content=content))

    def _on_favourites(self, favourites: frozenset[FavouriteThing]) -> None:
        self._set(replace(self.state, favourites=favourites))
        self._narrow(self.state.filters)

    def _on_failed(self, problem: Problem) -> None:
        self._set(replace(self.state, content=problem))

    def _on_texts_changed(self) -> None:
        self._narrow(self.state.filters)
