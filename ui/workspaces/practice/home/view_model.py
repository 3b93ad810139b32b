"""The first page of practice, without a widget."""

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Signal

from app.application import Application
from app.domain.sessions import Session
from app.practice.close_unfinished import close_unfinished
from app.shared.changes import Changes, Noun
from ui.kit.arrivals import ArrivalsModel
from ui.kit.context import UiContext
from ui.kit.problems import Problem
from ui.kit.view_model import ViewModel
from ui.workspaces.practice.home.overview_state import overview_state
from ui.workspaces.practice.home.state import CardFilter, HomeState, Ready


class HomeViewModel(ViewModel[HomeState]):
    """Knows what was practised, what was left open, and what comes next.

    Signals:
        closed: an unfinished session was ended; carries its id. Make its report.
        permission_wanted: models would come over a network paid for by volume;
            carries the bytes.
    """

    closed = Signal(object)
    permission_wanted = Signal(int)
    listens_to = frozenset({Noun.SESSION, Noun.ASSESSMENT, Noun.PROFILE})

    def __init__(self, ui: UiContext, application: Application) -> None:
        super().__init__(HomeState(), ui.tasks, ui.changes)
        self._ui = ui
        self._application = application
        self._arrivals = ArrivalsModel(application.models, ui.tasks, self)
        self._arrivals.state_changed.connect(self._on_arrivals)
        self._arrivals.permission_wanted.connect(self.permission_wanted)
        self._arrivals.follow()

    def refresh(self) -> None:
        """Read everything again; what is shown stays until the answer is there."""
        language = self._ui.texts.language
        self.tasks.query(
            lambda: overview_state(self._application, language),
            self._show,
            self._fail,
        )

    def choose(self, chosen: CardFilter) -> None:
        """Show the scenarios that pass a filter."""
        self._set(replace(self.state, chosen=chosen))

    def close_session(self, session_id: UUID) -> None:
        """End an unfinished session as it stands."""

        def work() -> tuple[Session, Changes]:
            session = close_unfinished(self._application.vault, session_id)
            return session, Changes.of(Noun.SESSION)

        self.tasks.command(work, self._on_closed, self.tell)

    def pause_models(self) -> None:
        """Let the download of models stand still."""
        self._arrivals.pause()

    def fetch_models(self, *, allow_metered: bool = False) -> None:
        """Go on with models whose download stands still, or failed."""
        self._arrivals.go_on(allow_metered=allow_metered)

    def models_read(self) -> None:
        """The person was told what the models that came are for."""
        self._set(replace(self.state, read=self.state.arrivals.came))

    def tell(self, problem: Problem | None) -> None:
        """Say what went wrong over the page, or no longer."""
        self._set(replace(self.state, problem=problem))

    def _on_arrivals(self) -> None:
        self._set(replace(self.state, arrivals=self._arrivals.state))

    def _on_closed(self, session: Session) -> None:
        self.closed.emit(session.id)

    def _show(self, content: Ready) -> None:
        self._set(replace(self.state, content=content))

    def _fail(self, problem: Problem) -> None:
        if isinstance(self.state.content, Ready):
            self.tell(problem)
        else:
            self._set(replace(self.state, content=problem))
