"""The debrief, without a widget."""

from dataclasses import replace
from uuid import UUID

from app.application import Application
from app.domain.progress import PracticePlan
from app.domain.reports import Report
from app.feedback.analyse_session import analyse_session
from app.feedback.sound_came_later import lacks_sound, sound_came_later
from app.practice.correct_turn import correct_turn
from app.practice.rate_session import rate_session
from app.progress.practice_plan import practice_plan
from app.progress.wording import step_in_words
from app.shared.changes import Changes, Noun
from app.text import Texts
from engine.api.language import LANGUAGES, Language
from ui.kit.context import UiContext
from ui.kit.problems import Problem
from ui.kit.view_model import ViewModel
from ui.report.companion import ReportCompanion
from ui.workspaces.practice.debrief.state import DebriefState, Following, Step

Made = tuple[Report, Following]


class DebriefViewModel(ViewModel[DebriefState]):
    """Asks how it went, makes the report, and lets it be corrected.

    Attributes:
        beside: what stands beside the report; a model reads it once it is made.
    """

    listens_to = frozenset({Noun.TURN})

    def __init__(self, ui: UiContext, application: Application) -> None:
        super().__init__(DebriefState(), ui.tasks, ui.changes)
        self._application = application
        self.beside = ReportCompanion(ui, application)
        self.beside.setParent(self)
        self.beside.refined.connect(self._on_refined)

    def refresh(self) -> None:
        """Make the report again where the sound of an answer was measured since."""
        report, vault = self.state.report, self._application.vault
        if report is None or not lacks_sound(report):
            return
        session_id = report.session.id

        def work() -> tuple[Made | None, Changes]:
            if not sound_came_later(vault, report):
                return None, Changes.of()
            return self._made(session_id), Changes.of(Noun.SESSION, Noun.ASSESSMENT)

        self.tasks.command(work, self._on_made_again, lambda _problem: None)

    def texts_in(self, language: Language) -> Texts:
        """Return the catalogue of a language, for files of the report."""
        return self._application.texts_in(language)

    def own_names(self) -> tuple[str, ...]:
        """Return the profile's name, which an export may have to replace."""
        return (self._application.vault.profile.name,)

    @property
    def is_demonstration(self) -> bool:
        """Whether what would be exported is made up."""
        return self._application.is_demonstration

    def open_session(self, session_id: UUID) -> None:
        """Begin the debrief of a session that has ended."""
        self.beside.leave_it()
        self._set(DebriefState(session_id))

    def rate(self, rating: int) -> None:
        """Keep how the person thinks it went, 1 to 5, then make the report."""
        self._make(rating)

    def skip_rating(self) -> None:
        """Make the report without a rating."""
        self._make(None)

    def try_again(self) -> None:
        """Make the report once more."""
        self._make(None)

    def correct(self, turn: int, text: str) -> None:
        """Correct one of the person's own turns; the report is made again."""
        session_id = self.state.session_id
        if session_id is None or not text.strip():
            return
        self._set(replace(self.state, problem=None))

        def work() -> tuple[Made, Changes]:
            correct_turn(self._application.vault, session_id, turn, text.strip())
            changes = Changes.of(Noun.TURN, Noun.SESSION, Noun.ASSESSMENT)
            return self._made(session_id), changes

        self.tasks.command(work, self._on_made, self.tell)

    def tell(self, problem: Problem | None) -> None:
        """Say what went wrong, or no longer."""
        self._set(replace(self.state, problem=problem))

    def _make(self, rating: int | None) -> None:
        session_id = self.state.session_id
        if session_id is None or self.state.step is Step.MAKING:
            return
        self._set(replace(self.state, step=Step.MAKING, problem=None))

        def work() -> tuple[Made, Changes]:
            if rating is not None:
                rate_session(self._application.vault, session_id, rating)
            return self._made(session_id), Changes.of(Noun.SESSION, Noun.ASSESSMENT)

        self.tasks.command(work, self._on_made, self._on_not_made)

    def _made(self, session_id: UUID) -> Made:
        application = self._application
        vault, library = application.vault, application.library
        report = analyse_session(
            vault, library, session_id, application.clock, application.texts_in
        )
        plan = practice_plan(vault, library, application.clock)
        return report, self._following(report, plan)

    def _following(self, report: Report, plan: PracticePlan) -> Following:
        """Return the first step that the report does not offer already."""
        offered = report.summary.drill_id
        step = next(
            step
            for step in plan.steps
            if step.drill_id is None or step.drill_id != offered
        )
        application = self._application
        words = {
            language: step_in_words(
                step, application.library, application.texts_in(language)
            )
            for language in LANGUAGES
        }
        return Following(step, words)

    def _on_made(self, made: Made) -> None:
        report, following = made
        if report.session.id == self.state.session_id:
            self._set(
                replace(
                    self.state,
                    step=Step.READING,
                    report=report,
                    following=following,
                    problem=None,
                )
            )
            self.beside.open(report)
            self.beside.read_again()

    def _on_made_again(self, made: Made | None) -> None:
        if made is not None:
            self._on_made(made)

    def _on_refined(self, report: Report) -> None:
        if report.session.id == self.state.session_id:
            self._set(replace(self.state, report=report))

    def _on_not_made(self, problem: Problem) -> None:
        self._set(replace(self.state, step=Step.FAILED, problem=problem))
