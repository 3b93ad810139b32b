"""What the history shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from app.domain.history import Family, HistoryRow
from app.domain.reports import Report
from app.history.read_session import KeptSession
from engine.api.language import Language
from engine.content.localised import Localised
from engine.content.persona import PersonaLook
from ui.kit.problems import Problem


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the person has met."""

    name: Localised
    look: PersonaLook


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows the list; a part left out does not."""

    text: str = ""
    family: Family | None = None
    language: Language | None = None
    persona_id: str | None = None
    recent: bool = False
    """The last 30 days alone."""
    unfinished: bool = False
    """Interrupted sessions alone."""

    @property
    def narrow(self) -> bool:
        """Whether anything is left out."""
        return self != Filters()


@dataclass(frozen=True, slots=True)
class Loading:
    """Nothing is known yet."""


@dataclass(frozen=True, slots=True)
class Lines:
    """The sessions that fit, the latest first."""

    rows: tuple[HistoryRow | None, ...]
    """One for each session; None where it has not been read yet."""
    people: Mapping[str, Person] = field(default_factory=lambda: MappingProxyType({}))
    """Who was met, by identifier; without those no longer installed."""


@dataclass(frozen=True, slots=True)
class ListState:
    """The list and what narrows it."""

    content: Loading | Lines | Problem = Loading()
    filters: Filters = Filters()


@dataclass(frozen=True, slots=True)
class Closed:
    """No session is open: the list is shown."""


@dataclass(frozen=True, slots=True)
class Opening:
    """A session is being read, or its report made."""


@dataclass(frozen=True, slots=True)
class ReportOpen:
    """A session that is over, with its report."""

    report: Report


@dataclass(frozen=True, slots=True)
class UnfinishedOpen:
    """A session that was interrupted."""

    kept: KeptSession
    person: Person | None


@dataclass(frozen=True, slots=True)
class CannotOpen:
    """A session that could not be read, or judged."""

    problem: Problem


OpenState = Closed | Opening | ReportOpen | UnfinishedOpen | CannotOpen
"""What is open in the place of the list."""
