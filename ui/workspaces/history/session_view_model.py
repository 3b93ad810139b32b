"""One past session, opened in the place of the list."""

from dataclasses import dataclass
from uuid import UUID

from app.application import Application
from app.domain.reports import Report
from app.domain.sessions import UNFINISHED, SessionStatus
from app.feedback.analyse_session import analyse_session
from app.feedback.open_report import open_report
from app.feedback.sound_came_later import sound_came_later
from app.history.read_session import read_session
from app.practice.close_unfinished import close_unfinished
from app.practice.correct_turn import correct_turn
from app.shared.changes import Changes, Noun
from ui.kit.context import UiContext
from ui.kit.problems import Problem
from ui.kit.view_model import ViewModel
from ui.report.companion import ReportCompanion
from ui.workspaces.history.state import (
    CannotOpen,
    Closed,
    Opening,
    OpenState,
    Person,
    ReportOpen,
    UnfinishedOpen,
)

_JUDGED = Changes.of(Noun.ASSESSMENT, Noun.SESSION)


@dataclass(frozen=True, slots=True)
class _ToJudge:
    """A session that is over and has no report yet, or one that lacks some sound."""


class SessionViewModel(ViewModel[OpenState]):
    """Opens a report, or what an interrupted session has come to.

    Attributes:
        beside: what stands beside a report; a model reads one that is made here.
    """

    def __init__(self, ui: UiContext, application: Application) -> None:
        super().__init__(Closed(), ui.tasks)
        self._ui = ui
        self._application = application
        self._session_id: UUID | None = None
        self.beside = ReportCompanion(ui, application)
        self.beside.setParent(self)
        self.beside.refined.connect(self._on_refined)

    @property
    def session_id(self) -> UUID | None:
        """The session that is open, or being opened."""
        return self._session_id

    def open(self, session_id: UUID) -> None:
        """Open a session: its report, made now if there is none, or where it stands."""
        self._session_id = session_id
        self._set(Opening())
        self.tasks.query(
            lambda: self._read(session_id),
            lambda found: self._on_read(session_id, found),
            self._fail,
        )

    def open_again(self) -> None:
        """Try once more to open what could not be opened."""
        if self._session_id is not None:
            self.open(self._session_id)

    def leave(self) -> None:
        """Go back to the list."""
        self._session_id = None
        self.beside.leave_it()
        self._set(Closed())

    def close_and_report(self) -> None:
        """End the open session as it stands, and make its report."""
        if self._session_id is not None:
            self.close_session(self._session_id)

    def close_session(self, session_id: UUID) -> None:
        """End an interrupted session as it stands, and open its report."""
        self._session_id = session_id
        self._set(Opening())

        def work() -> tuple[Report, Changes]:
            close_unfinished(self._application.vault, session_id)
            return self._judge(session_id), _JUDGED

        self.tasks.command(work, self._on_report, self._fail)

    def correct(self, turn: int, text: str) -> None:
        """Put right the words of a turn, and make the report again."""
        session_id = self._session_id
        if session_id is None:
            return

        def work() -> tuple[Report, Changes]:
            correct_turn(self._application.vault, session_id, turn, text)
            changed = Changes(_JUDGED.nouns | {Noun.TURN})
            return self._judge(session_id), changed

        self.tasks.command(work, self._on_report)

    def _read(self, session_id: UUID) -> OpenState | _ToJudge:
        vault = self._application.vault
        kept = read_session(vault, session_id)
        if kept.session.status in UNFINISHED:
            persona = self._application.library.personas.get(kept.session.persona_id)
            person = Person(persona.name, persona.look) if persona else None
            return UnfinishedOpen(kept, person)
        if kept.session.status is SessionStatus.ANALYSED:
            report = open_report(vault, session_id)
            return _ToJudge() if sound_came_later(vault, report) else ReportOpen(report)
        return _ToJudge()

    def _on_read(self, session_id: UUID, found: OpenState | _ToJudge) -> None:
        if isinstance(found, _ToJudge):
            self.tasks.command(
                lambda: (self._judge(session_id), _JUDGED), self._on_report, self._fail
            )
        elif self._session_id == session_id:
            self._set(found)

    def _judge(self, session_id: UUID) -> Report:
        application = self._application
        return analyse_session(
            application.vault,
            application.library,
            session_id,
            application.clock,
            application.texts_in,
        )

    def _on_report(self, report: Report) -> None:
        if self._session_id == report.session.id:
            self._set(ReportOpen(report))
            self.beside.open(report)
            self.beside.read_again()

    def _on_refined(self, report: Report) -> None:
        if self._session_id == report.session.id:
            self._set(ReportOpen(report))

    def _fail(self, problem: Problem) -> None:
        if self._session_id is not None:
            self._set(CannotOpen(problem))
