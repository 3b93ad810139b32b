"""The overview of progress, without a widget."""

from app.application import Application
from app.domain.favourites import FavouriteThing
from app.progress.list_favourites import list_favourites
from app.progress.mark_favourite import mark_favourite
from app.progress.practice_plan import practice_plan
from app.progress.progress_overview import progress_overview
from app.progress.unmark_favourite import unmark_favourite
from app.shared.changes import Changes, Noun
from ui.kit.context import UiContext
from ui.kit.problems import Problem
from ui.kit.view_model import ViewModel
from ui.workspaces.progress.overview.state import Loading, OverviewState, Ready


class OverviewViewModel(ViewModel[OverviewState]):
    """Reads trends and plan; marks answers."""

    listens_to = frozenset({Noun.SESSION, Noun.ASSESSMENT, Noun.FAVOURITE, Noun.CARD})

    def __init__(self, ui: UiContext, application: Application) -> None:
        super().__init__(Loading(), ui.tasks, ui.changes)
        self._application = application

    def refresh(self) -> None:
        """Read everything again; what is shown stays until the answer is there."""
        self.tasks.query(self._read, self._set, self._fail)

    def mark(self, thing: FavouriteThing, *, marked: bool) -> None:
        """Make a favourite of something, or no longer."""
        application = self._application

        def work() -> Changes:
            if marked:
                return mark_favourite(application.vault, thing, application.clock)
            return unmark_favourite(application.vault, thing)

        self.tasks.command(work, None)

    def _read(self) -> OverviewState:
        application = self._application
        vault, library = application.vault, application.library
        return Ready(
            progress_overview(vault, library),
            practice_plan(vault, library, application.clock),
            frozenset(each.thing for each in list_favourites(vault)),
            library,
        )

    def _fail(self, problem: Problem) -> None:
        self._set(problem)
