"""What leaves the vault about all sessions: lines of a table, and one document.

The document is published as docs/reference/sessions.schema.json; the table's columns are
described in docs/reference/csv.md.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from app.domain.history import Family
from app.domain.reports import Report, TurnRecord
from app.domain.sessions import Focus, SessionStatus
from engine.api.delivery import SoundMeasures
from engine.api.hearing import Word
from engine.api.language import Language
from engine.content.persona import Tone
from engine.dialogue.records import Mode

SESSIONS_FORMAT: Final = "exerzia-sessions/1"
"""Name and version of the document; a change that breaks readers raises it."""


@dataclass(frozen=True, slots=True)
class LevelLine:
    """One session and one competency; a session without levels has one line too."""

    session_id: UUID
    when: datetime
    """UTC: its first word, or when it was prepared."""
    title: str
    scenario_id: str
    family: Family
    persona_id: str
    language: Language
    mode: Mode
    focus: Focus | None
    status: SessionStatus
    duration_ms: int
    answers: int
    """Turns of the person."""
    self_rating: int | None
    session_level: float | None
    """Mean level of the session's report."""
    competency: str | None
    """None, with all that follows, where no competency was judged."""
    level: float | None
    lowest: int | None
    highest: int | None
    judged_answers: int | None


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class TurnExport(TurnRecord):
    """One turn with all that was heard and measured of it."""

    words: tuple[Word, ...] = ()
    """As first heard; left out where names are replaced."""
    waited_ms: int | None = None
    measures: SoundMeasures | None = None


class SessionExport(_Record):
    """One session, whether its report is made or not."""

    id: UUID
    title: str
    status: SessionStatus
    scenario: str
    persona: str
    language: Language
    mode: Mode
    tone: Tone
    created_at: datetime
    started_at: datetime | None
    duration_ms: int
    self_rating: int | None
    note: str
    focus: Focus | None
    turns: tuple[TurnExport, ...]
    report: Report | None


class SessionsExport(_Record):
    """Every session of a profile."""

    format: Literal["exerzia-sessions/1"] = SESSIONS_FORMAT
    application_version: str
    exported_at: datetime
    """UTC."""
    notice: str | None
    """Set where names were replaced: what that means."""
    sessions: tuple[SessionExport, ...]
    """The earliest first."""
