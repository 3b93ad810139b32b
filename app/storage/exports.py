"""All sessions in the order of time, for files that leave the vault."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Select, func, select
from sqlalchemy.orm import InstrumentedAttribute

from app.domain.exports import LevelLine
from app.domain.sessions import SessionStatus, Speaker
from app.storage.rows import WHEN, AssessmentRow, LevelRow, SessionRow, TurnRow

_AT_ONCE = 500
"""Rows fetched at once, so that thousands of sessions take no more memory than a few."""

_NOT_EXPORTED = (SessionStatus.READY, SessionStatus.DISCARDED)
"""As in the history."""


class ExportQuery:
    """Reads what is exported inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def level_lines(self) -> Iterator[LevelLine]:
        """Yield one line a session and competency, the earliest session first."""
        found = self._connection.execution_options(yield_per=_AT_ONCE).execute(
            _level_lines()
        )
        for row in found:
            yield LevelLine(*row)

    def sessions(self) -> tuple[UUID, ...]:
        """Return the sessions to export, the earliest first."""
        found = self._connection.execute(
            select(SessionRow.id).where(*_exported()).order_by(WHEN, SessionRow.number)
        )
        return tuple(found.scalars())


def _level_lines() -> Select[Any]:
    answers = (
        select(func.count())
        .where(
            TurnRow.session_number == SessionRow.number,
            TurnRow.speaker == Speaker.CANDIDATE,
        )
        .correlate(SessionRow)
        .scalar_subquery()
    )
    columns: list[ColumnElement[Any] | InstrumentedAttribute[Any]] = [
        SessionRow.id,
        WHEN.label("at"),
        SessionRow.title,
        SessionRow.scenario_id,
        SessionRow.family,
        SessionRow.persona_id,
        SessionRow.language,
        SessionRow.mode,
        SessionRow.focus,
        SessionRow.status,
        SessionRow.duration_ms,
        answers.label("turns"),
        SessionRow.self_rating,
        AssessmentRow.level.label("session_level"),
        LevelRow.competency,
        LevelRow.level,
        LevelRow.lowest,
        LevelRow.highest,
        LevelRow.answers,
    ]
    return (
        select(*columns)
        .outerjoin(AssessmentRow, AssessmentRow.session_number == SessionRow.number)
        .outerjoin(LevelRow, LevelRow.session_number == SessionRow.number)
        .where(*_exported())
        .order_by(WHEN, SessionRow.number, LevelRow.competency)
    )


def _exported() -> tuple[ColumnElement[bool], ...]:
    return (
        SessionRow.deleted_at.is_(None),
        SessionRow.status.not_in(_NOT_EXPORTED),
    )
