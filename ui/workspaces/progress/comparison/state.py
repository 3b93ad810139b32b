"""What the comparison of two sessions shows."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.comparisons import SessionComparison
from engine.api.language import Language
from engine.content.localised import Localised
from ui.kit.problems import Problem


@dataclass(frozen=True, slots=True)
class Held:
    """One session that can be compared."""

    session_id: UUID
    when: datetime
    """UTC."""
    level: float | None


@dataclass(frozen=True, slots=True)
class Group:
    """A scenario that was held at least twice in one language."""

    scenario_id: str
    language: Language
    title: Localised | str
    """A bare identifier where the scenario is no longer installed."""
    sessions: tuple[Held, ...]
    """The earliest first."""

    @property
    def key(self) -> str:
        """Names the group among the others."""
        return f"{self.scenario_id}:{self.language}"


@dataclass(frozen=True, slots=True)
class Loading:
    """Nothing is known yet."""


@dataclass(frozen=True, slots=True)
class Ready:
    """What can be compared, and what is."""

    groups: tuple[Group, ...]
    """The one practised last first; empty: nothing can be compared yet."""
    chosen: Group | None = None
    one: UUID | None = None
    other: UUID | None = None
    comparison: SessionComparison | None = None
    """None while it is read."""
    problem: Problem | None = None
    """Why the two cannot be compared."""


ComparisonState = Loading | Ready | Problem
