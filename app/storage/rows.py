"""The tables of the vault. A column has the name of the record's field."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, MetaData, func, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from app.domain.sessions import Focus, SessionStatus, Speaker, TurnSource, WordedBy
from app.storage.columns import (
    CodeColumn,
    HeardWordsColumn,
    InstantColumn,
    RecordColumn,
    UuidColumn,
    WordsColumn,
)
from engine.api.delivery import SoundMeasures
from engine.api.hearing import Word
from engine.content.persona import Tone
from engine.dialogue.records import Mode, Move

TURNS_PER_SESSION = 1 << 16
"""A turn's number is its session's number times this, plus its index."""

_ZERO = text("0")


class Row(DeclarativeBase):
    """What every table has."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class SessionRow(Row):
    """One rehearsal."""

    __tablename__ = "sessions"
    __table_args__ = ({"sqlite_autoincrement": True},)

    number: Mapped[int] = mapped_column(primary_key=True)
    """Never given twice: search and turns hang on it."""
    id: Mapped[UUID] = mapped_column(UuidColumn, unique=True)
    status: Mapped[SessionStatus] = mapped_column(CodeColumn(SessionStatus))
    title: Mapped[str] = mapped_column(WordsColumn)
    scenario_id: Mapped[str]
    scenario_version: Mapped[int]
    persona_id: Mapped[str]
    family: Mapped[str]
    """Family of the scenario, kept so that a list needs no content."""
    language: Mapped[str]
    mode: Mapped[Mode] = mapped_column(CodeColumn(Mode))
    tone: Mapped[Tone] = mapped_column(CodeColumn(Tone))
    budget_ms: Mapped[int]
    seed: Mapped[int]
    created_at: Mapped[datetime] = mapped_column(InstantColumn)
    started_at: Mapped[datetime | None] = mapped_column(InstantColumn)
    duration_ms: Mapped[int]
    self_rating: Mapped[int | None]
    note: Mapped[str] = mapped_column(WordsColumn)
    draft: Mapped[str | None] = mapped_column(WordsColumn)
    """An answer that was being written when the session stopped."""
    deleted_at: Mapped[datetime | None] = mapped_column(InstantColumn)
    """Set while a deletion can still be undone."""
    broken_off: Mapped[int] = mapped_column(server_default=_ZERO)
    focus: Mapped[Focus | None] = mapped_column(RecordColumn(Focus))


WHEN = func.coalesce(SessionRow.started_at, SessionRow.created_at)
"""When a session took place; for one not begun, when it was prepared."""

Index("ix_sessions_when", WHEN, SessionRow.number)
Index(
    "ix_sessions_status",
    SessionRow.status,
)


class TurnRow(Row):
    """One committed turn."""

    __tablename__ = "turns"

    number: Mapped[int] = mapped_column(primary_key=True)
    session_number: Mapped[int] = mapped_column(
        ForeignKey("sessions.number", ondelete="CASCADE")
    )
    index: Mapped[int]
    speaker: Mapped[Speaker] = mapped_column(CodeColumn(Speaker))
    text: Mapped[str] = mapped_column(WordsColumn)
    original_text: Mapped[str | None] = mapped_column(WordsColumn)
    started_ms: Mapped[int]
    ended_ms: Mapped[int]
    source: Mapped[TurnSource] = mapped_column(CodeColumn(TurnSource))
    move: Mapped[Move | None] = mapped_column(RecordColumn(Move))
    words: Mapped[tuple[Word, ...] | None] = mapped_column(HeardWordsColumn)
    waited_ms: Mapped[int | None]
    interrupted: Mapped[bool] = mapped_column(server_default=_ZERO)
    worded_by: Mapped[WordedBy | None] = mapped_column(RecordColumn(WordedBy))
    measures: Mapped[SoundMeasures | None] = mapped_column(RecordColumn(SoundMeasures))


Index("ix_turns_session", TurnRow.session_number, TurnRow.speaker)


class AssessmentRow(Row):
    """The feedback of one session."""

    __tablename__ = "assessments"

    session_number: Mapped[int] = mapped_column(
        ForeignKey("sessions.number", ondelete="CASCADE"), primary_key=True
    )
    created_at: Mapped[datetime] = mapped_column(InstantColumn)
    level: Mapped[float | None]
    document: Mapped[str] = mapped_column(WordsColumn)
    """JSON."""


class LevelRow(Row):
    """What one session's feedback says of one competency: the points of progress."""

    __tablename__ = "levels"

    session_number: Mapped[int] = mapped_column(
        ForeignKey("sessions.number", ondelete="CASCADE"), primary_key=True
    )
    competency: Mapped[str] = mapped_column(primary_key=True)
    level: Mapped[float]
    lowest: Mapped[int]
    highest: Mapped[int]
    answers: Mapped[int]


class FavouriteRow(Row):
    """Something the person marked."""

    __tablename__ = "favourites"

    kind: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    """Identifier of the content; of an answer, its session and first turn."""
    session_number: Mapped[int | None] = mapped_column(
        ForeignKey("sessions.number", ondelete="CASCADE")
    )
    """Of an answer: it goes with its session."""
    created_at: Mapped[datetime] = mapped_column(InstantColumn)


class CardRow(Row):
    """Where one revision card stands."""

    __tablename__ = "cards"

    question_id: Mapped[str] = mapped_column(primary_key=True)
    language: Mapped[str] = mapped_column(primary_key=True)
    box: Mapped[int]
    """1: soon again; each box waits longer."""
    due_at: Mapped[datetime] = mapped_column(InstantColumn)
    seen_at: Mapped[datetime | None] = mapped_column(InstantColumn)


class RecordingRow(Row):
    """The sound of one answer: a sealed file whose key is here alone."""

    __tablename__ = "recordings"

    session_number: Mapped[int] = mapped_column(
        ForeignKey("sessions.number", ondelete="CASCADE"), primary_key=True
    )
    turn_index: Mapped[int] = mapped_column(primary_key=True)
    file: Mapped[str]
    """Name in the profile's folder of recordings; says nothing of its content."""
    key: Mapped[bytes]
    duration_ms: Mapped[int]
    created_at: Mapped[datetime] = mapped_column(InstantColumn)


class ConsentRow(Row):
    """One consent, given or withdrawn: rows are added, never changed."""

    __tablename__ = "consents"

    number: Mapped[int] = mapped_column(primary_key=True)
    purpose: Mapped[str]
    version: Mapped[str]
    """Of the wording that was agreed to."""
    given: Mapped[bool]
    at: Mapped[datetime] = mapped_column(InstantColumn)


class SettingRow(Row):
    """One thing the person chose."""

    __tablename__ = "settings"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str] = mapped_column(WordsColumn)
    """JSON."""
