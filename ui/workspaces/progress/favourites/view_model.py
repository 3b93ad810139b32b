"""The favourites, without a widget."""

from dataclasses import replace

from app.application import Application
from app.domain.favourites import FavouriteKind, FavouriteThing
from app.progress.mark_favourite import mark_favourite
from app.progress.unmark_favourite import unmark_favourite
from app.shared.changes import Noun
from ui.kit.context import UiContext
from ui.kit.problems import Problem
from ui.kit.view_model import ViewModel
from ui.workspaces.progress.favourites.reading import read_favourites
from ui.workspaces.progress.favourites.state import (
    FavouritesState,
    Kept,
    Loading,
    Ready,
)


class FavouritesViewModel(ViewModel[FavouritesState]):
    """Reads, filters and takes away favourites; what is taken away can come back."""

    listens_to = frozenset({Noun.FAVOURITE, Noun.SESSION, Noun.ASSESSMENT})

    def __init__(self, ui: UiContext, application: Application) -> None:
        super().__init__(Loading(), ui.tasks, ui.changes)
        self._ui = ui
        self._application = application
        self._chosen: FavouriteKind | None = None
        self.set_visible(visible=False)

    def refresh(self) -> None:
        """Read the favourites again."""
        application = self._application
        self.tasks.query(
            lambda: read_favourites(application), self._on_read, self._fail
        )

    def choose(self, kind: FavouriteKind | None) -> None:
        """Show one kind; None: all."""
        self._chosen = kind
        if isinstance(self.state, Ready):
            self._set(replace(self.state, chosen=kind))

    def remove(self, thing: FavouriteThing) -> None:
        """Take something out of the favourites, with a way back."""
        application = self._application
        self.tasks.command(
            lambda: unmark_favourite(application.vault, thing),
            lambda _none: self._tell(thing),
        )

    def bring_back(self, thing: FavouriteThing) -> None:
        """Make a favourite of something again."""
        application = self._application
        self.tasks.command(
            lambda: mark_favourite(application.vault, thing, application.clock)
        )

    def _tell(self, thing: FavouriteThing) -> None:
        words = self._ui.t("It is no longer among your favourites.")
        self._ui.notices.tell(words, lambda: self.bring_back(thing))

    def _on_read(self, kept: tuple[Kept, ...]) -> None:
        self._set(Ready(kept, self._chosen))

    def _fail(self, problem: Problem) -> None:
        self._set(problem)
