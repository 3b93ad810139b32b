"""What stands beside a report: marks, an earlier try, a reading under way, questions."""

from dataclasses import dataclass
from uuid import UUID

from app.domain.comparisons import AttemptComparison
from app.domain.reports import Quote
from ui.kit.problems import Problem


@dataclass(frozen=True, slots=True)
class ReadingNow:
    """A language model reads the answers."""

    answer: int = 0
    """From 1; 0: it has not begun yet."""
    of: int = 0


@dataclass(frozen=True, slots=True)
class Exchange:
    """One question about the report, and its answer."""

    question: str
    answer: str
    evidence: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """Everything about one report that is not in it."""

    session_id: UUID | None = None
    favourites: frozenset[int] = frozenset()
    """First turns of the answers that are marked."""
    comparison: AttemptComparison | None = None
    """The same question answered before."""
    reading: ReadingNow | None = None
    talk: tuple[Exchange, ...] = ()
    asked: str = ""
    """A question that is being answered."""
    suggestions: tuple[str, ...] = ()
    """What could be asked; empty where nothing can."""
    problem: Problem | None = None
    """Why the last question has no answer."""
