"""The list of past sessions."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from app.domain.sessions import Focus, SessionStatus
from engine.api.language import Language
from engine.api.spans import Span

Family = Literal["interview", "conversation"]
"""Families of scenarios."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """Words of a session in which a search was found."""

    text: str
    """One line, cut at words; an ellipsis stands where something was left out."""
    found: tuple[Span, ...]
    """Where the searched words stand in ``text``."""


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One session as a line of the history."""

    id: UUID
    title: str
    persona_id: str
    scenario_id: str
    family: Family
    language: Language
    status: SessionStatus
    started_at: datetime | None
    """UTC; None before the first word."""
    duration_ms: int
    answers: int
    """Turns of the person."""
    level: float | None
    """Mean level, 1 to 5; None where none was honest or no feedback is made."""
    snippet: Snippet | None
    """Set in search results whose words stand in a turn or the note."""
    focus: Focus | None = None
    """Set on sessions of one question."""


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """Which sessions to list. What is left out does not narrow the list."""

    text: str = ""
    """Words to find in title, note and turns: beginnings of words, any accents."""
    since: datetime | None = None
    """Sessions that took place at this instant or later."""
    until: datetime | None = None
    """Sessions that took place before this instant."""
    persona_id: str | None = None
    scenario_id: str | None = None
    family: Family | None = None
    language: Language | None = None
    """Language in which the session was held."""
    statuses: frozenset[SessionStatus] = frozenset()
    least_level: float | None = None
    """Sessions whose mean level is at least this."""
    with_favourites: bool = False
    """Only sessions that hold an answer the person marked."""


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """Some lines of the history, the newest first."""

    rows: tuple[HistoryRow, ...]
    total: int
    """Sessions that fit the filter, on all pages."""
