"""The list of past sessions, without a widget."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import get_args

from PySide6.QtCore import Signal

from app.application import Application
from app.domain.history import Family, HistoryRow
from app.feedback.open_report import open_report
from app.history.delete_session import delete_session, restore_session
from app.history.rename_session import rename_session
from app.shared.changes import Noun
from engine.api.language import LANGUAGES
from ui.kit.context import UiContext
from ui.kit.jobs import Job
from ui.kit.problems import Problem
from ui.kit.view_model import ViewModel
from ui.workspaces.history.pages import PAGE, Read, filled, people_met, read_pages
from ui.workspaces.history.state import Filters, Lines, ListState, Person

_FAMILIES: tuple[Family, ...] = get_args(Family)


@dataclass(frozen=True, slots=True)
class _Answer:
    """What one reading brought."""

    read: Read
    people: Mapping[str, Person] | None
    """None where it was not asked."""


class ListViewModel(ViewModel[ListState]):
    """Reads the pages that are looked at, and narrows, names and deletes.

    A reading that is overtaken by another is dropped: what is shown always fits the
    filters.

    Signals:
        report_read: a report that was asked for; carries it.
    """

    report_read = Signal(object)
    listens_to = frozenset({Noun.SESSION, Noun.ASSESSMENT})

    def __init__(self, ui: UiContext, application: Application) -> None:
        super().__init__(ListState(), ui.tasks, ui.changes)
        self._ui = ui
        self._application = application
        self._looked_at = (0, 0)
        self._reading: Job | None = None
        self._people_unknown = True

    @property
    def is_reading(self) -> bool:
        """Whether an answer of the vault is awaited."""
        return self._reading is not None

    def refresh(self) -> None:
        """Read again what is looked at; what is shown stays until it is there."""
        self._people_unknown = True
        self._start(self._pages_looked_at(), fresh=True)

    def look_at(self, first: int, last: int) -> None:
        """Have the lines from ``first`` to ``last`` read, unless they are."""
        self._looked_at = (first, last)
        if self._reading is None:
            self._read_missing()

    def search(self, text: str) -> None:
        """Keep the sessions in which these words are found."""
        self._narrow(replace(self.state.filters, text=text.strip()))

    def choose_family(self, family: str) -> None:
        """Keep interviews or conversations; both with an empty word."""
        chosen = next((each for each in _FAMILIES if each == family), None)
        self._narrow(replace(self.state.filters, family=chosen))

    def choose_language(self, language: str) -> None:
        """Keep the sessions held in one language; either with an empty word."""
        chosen = next((each for each in LANGUAGES if each == language), None)
        self._narrow(replace(self.state.filters, language=chosen))

    def choose_person(self, persona_id: str) -> None:
        """Keep the sessions with one persona; with anybody for an empty word."""
        self._narrow(replace(self.state.filters, persona_id=persona_id or None))

    def choose_recent(self, recent: bool) -> None:
        """Keep the last 30 days, or all."""
        self._narrow(replace(self.state.filters, recent=recent))

    def choose_unfinished(self, unfinished: bool) -> None:
        """Keep interrupted sessions, or all."""
        self._narrow(replace(self.state.filters, unfinished=unfinished))

    def clear(self) -> None:
        """Keep every session."""
        self._narrow(Filters())

    def rename(self, row: HistoryRow, title: str) -> None:
        """Give a session another title; nothing happens when it is the same."""
        if " ".join(title.split()) != row.title:
            self.tasks.command(
                lambda: rename_session(self._application.vault, row.id, title)
            )

    def delete(self, row: HistoryRow) -> None:
        """Take a session out of the list, with a way back until the profile locks."""
        application = self._application
        self.tasks.command(
            lambda: delete_session(application.vault, row.id, application.clock),
            lambda _nothing: self._tell_deleted(row),
        )

    def export(self, row: HistoryRow) -> None:
        """Read a session's report for ``report_read``."""
        vault = self._application.vault
        self.tasks.query(lambda: open_report(vault, row.id), self.report_read.emit)

    def _tell_deleted(self, row: HistoryRow) -> None:
        words = self._ui.t(
            "“{title}” is deleted. It is erased for good when the profile is locked.",
            title=row.title,
        )
        self._ui.notices.tell(words, lambda: self._restore(row))

    def _restore(self, row: HistoryRow) -> None:
        self.tasks.command(lambda: restore_session(self._application.vault, row.id))

    def _narrow(self, filters: Filters) -> None:
        if filters != self.state.filters:
            self._set(replace(self.state, filters=filters))
            self._looked_at = (0, 0)
            self._start({0}, fresh=True)

    def _pages_looked_at(self) -> set[int]:
        first, last = self._looked_at
        return set(range(first // PAGE, last // PAGE + 1))

    def _read_missing(self) -> None:
        content = self.state.content
        if not isinstance(content, Lines):
            return
        missing = {
            page
            for page in self._pages_looked_at()
            if None in content.rows[page * PAGE : (page + 1) * PAGE]
        }
        if missing:
            self._start(missing, fresh=False)

    def _start(self, pages: Iterable[int], *, fresh: bool) -> None:
        if self._reading is not None:
            self._reading.cancel()
        filters, application = self.state.filters, self._application
        numbers, people_too = sorted(pages), self._people_unknown

        def work() -> _Answer:
            read = read_pages(application, filters, numbers)
            return _Answer(read, people_met(application) if people_too else None)

        def done(answer: _Answer) -> None:
            self._show(answer, fresh=fresh)

        job = self.tasks.query(work, done, self._fail)
        # Where work runs at once, it is over already.
        self._reading = None if job.finished else job

    def _show(self, answer: _Answer, *, fresh: bool) -> None:
        self._reading = None
        content = self.state.content
        known = content if isinstance(content, Lines) else Lines(())
        people = known.people
        if answer.people is not None:
            self._people_unknown = False
            people = answer.people
        rows = filled(answer.read, () if fresh else known.rows)
        self._set(replace(self.state, content=Lines(rows, people)))
        self._read_missing()

    def _fail(self, problem: Problem) -> None:
        self._reading = None
        self._set(replace(self.state, content=problem))
