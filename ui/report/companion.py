"""Holds what stands beside a report, without a widget."""

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Signal

from app.application import Application
from app.domain.comparisons import AttemptComparison
from app.domain.favourites import FavouriteKind, FavouriteThing
from app.domain.reports import Report
from app.feedback.refine_report import refine_report
from app.feedback.talk.answer_about import Asked, answer_about
from app.feedback.talk.explanation import Explanation
from app.feedback.talk.suggestions import suggestions
from app.feedback.talk.understand_with_model import understanding_of
from app.progress.compare_attempts import compare_attempts
from app.progress.list_favourites import list_favourites
from app.progress.mark_favourite import mark_favourite
from app.progress.unmark_favourite import unmark_favourite
from app.settings.read_settings import read_settings
from app.shared.changes import Changes, Noun
from engine.api.cancel import Cancel
from engine.feedback.second_reading.records import Reader
from ui.kit.context import UiContext
from ui.kit.jobs import Stream
from ui.kit.lanes import Lane
from ui.kit.problems import Problem
from ui.kit.view_model import ViewModel
from ui.report.beside import Beside, Exchange, ReadingNow

_Found = tuple[frozenset[int], AttemptComparison | None]


class ReportCompanion(ViewModel[Beside]):
    """One for each screen that shows reports.

    Signals:
        refined: the model has read the answers; carries the report, made again.
    """

    refined = Signal(object)
    listens_to = frozenset({Noun.FAVOURITE})

    def __init__(self, ui: UiContext, application: Application) -> None:
        super().__init__(Beside(), ui.tasks, ui.changes)
        self._ui = ui
        self._application = application
        self._report: Report | None = None
        self._cancel: Cancel | None = None
        self._being_read: list[str] = []
        """The words that the model reads now."""

    def open(self, report: Report) -> None:
        """Stand beside ``report``; what was said about another one is forgotten."""
        if report is self._report:
            return
        again = self._report is not None and _id(self._report) == _id(report)
        self._report = report
        if not again:
            self.leave_it()
            self._set(Beside(_id(report)))
            self._suggest(report)
        self.refresh()

    def refresh(self) -> None:
        """Read again what is marked, and the try before this one."""
        if self._report is None:
            return
        report, application = self._report, self._application
        texts = application.texts_in(report.session.language)

        def work() -> _Found:
            vault = application.vault
            marked = list_favourites(vault, FavouriteKind.ANSWER)
            turns = frozenset(
                each.thing.turn
                for each in marked
                if each.thing.session_id == _id(report) and each.thing.turn is not None
            )
            return turns, compare_attempts(vault, _id(report), texts)

        self.tasks.query(work, lambda found: self._on_found(_id(report), found))

    def mark(self, turn: int, *, marked: bool) -> None:
        """Mark the answer that begins with ``turn``, or no longer."""
        session_id, application = self.state.session_id, self._application
        if session_id is None:
            return
        thing = FavouriteThing.answer(session_id, turn)

        def work() -> Changes:
            vault = application.vault
            if marked:
                return mark_favourite(vault, thing, application.clock)
            return unmark_favourite(vault, thing)

        now = {turn} if marked else set()
        turns = (self.state.favourites - {turn}) | now
        self._set(replace(self.state, favourites=frozenset(turns)))
        self.tasks.command(work, None)

    def read_again(self) -> None:
        """Let a language model read the answers, where there is one and it may.

        One that reads them already goes on; one that reads words which were corrected
        since begins anew.
        """
        report, application = self._report, self._application
        model = application.engines.language
        if report is None or model is None or not application.memory.may_read_again:
            return
        words = [turn.text for turn in report.turns]
        if self._cancel is not None and self._being_read == words:
            return
        self.leave_it()
        self._being_read = words
        cancel = self._cancel = Cancel()

        def work(stream: Stream[ReadingNow]) -> Report | None:
            if not read_settings(application.vault).model_reads_answers:
                return None

            def tell(answer: int, of: int) -> None:
                stream.send(ReadingNow(answer, of))
                if stream.cancelled:
                    cancel.cancel()

            return refine_report(
                application.vault,
                application.library,
                _id(report),
                Reader(model, cancel, tell),
                application.texts_in,
            )

        self.tasks.ask(
            work,
            self._on_reading,
            lambda made: self._on_read(cancel, made),
            lambda _problem: self._on_read(cancel, None),
        )

    def leave_it(self) -> None:
        """Stop the model: the report stays as it is."""
        cancel, self._cancel = self._cancel, None
        if cancel is not None:
            cancel.cancel()
            self._set(replace(self.state, reading=None))

    def ask(self, question: str, about: int | None = None) -> None:
        """Ask something about the report; one question at a time.

        Args:
            question: in the person's words.
            about: place of the answer that was looked at last.
        """
        report, question = self._report, question.strip()
        if report is None or not question or self.state.asked:
            return
        self._set(replace(self.state, asked=question, problem=None))
        self.tasks.query(
            lambda: self._told(report, Asked(question, about)),
            lambda told: self._on_told(_id(report), question, told),
            self._on_not_told,
            lane=Lane.IO,
        )

    def _told(self, report: Report, asked: Asked) -> Explanation:
        application, language = self._application, report.session.language
        model = application.engines.language
        free = model is not None and self._cancel is None
        allowed = free and read_settings(application.vault).model_reads_answers
        return answer_about(
            report,
            asked,
            application.library,
            application.texts_in(language),
            understanding_of(model, language) if model and allowed else None,
        )

    def _suggest(self, report: Report) -> None:
        texts = self._application.texts_in(report.session.language)
        self.tasks.query(
            lambda: suggestions(report, texts),
            lambda found: self._on_suggested(_id(report), found),
            lane=Lane.IO,
        )

    def _on_suggested(self, session_id: UUID, found: tuple[str, ...]) -> None:
        if session_id == self.state.session_id and not self.state.talk:
            self._set(replace(self.state, suggestions=found))

    def _on_found(self, session_id: UUID, found: _Found) -> None:
        if session_id == self.state.session_id:
            favourites, comparison = found
            self._set(replace(self.state, favourites=favourites, comparison=comparison))

    def _on_reading(self, now: ReadingNow) -> None:
        if self._cancel is not None:
            self._set(replace(self.state, reading=now))

    def _on_read(self, cancel: Cancel, made: Report | None) -> None:
        if cancel is not self._cancel:
            return
        self._cancel = None
        self._set(replace(self.state, reading=None))
        if made is not None and _id(made) == self.state.session_id:
            self._ui.changes.broadcast(Changes.of(Noun.ASSESSMENT))
            self.refined.emit(made)

    def _on_told(self, session_id: UUID, question: str, told: Explanation) -> None:
        if session_id != self.state.session_id:
            return
        exchange = Exchange(question, told.text, told.evidence)
        self._set(
            replace(
                self.state,
                talk=(*self.state.talk, exchange),
                asked="",
                suggestions=told.suggestions,
            )
        )

    def _on_not_told(self, problem: Problem) -> None:
        self._set(replace(self.state, asked="", problem=problem))


def _id(report: Report) -> UUID:
    return report.session.id
