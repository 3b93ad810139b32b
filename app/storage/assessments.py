"""Feedback in the vault."""

from dataclasses import fields
from uuid import UUID

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from app.domain.assessments import Assessment
from app.storage.rows import AssessmentRow, SessionRow
from app.storage.sessions import number_of

_KEPT = [field.name for field in fields(Assessment) if field.name != "session_id"]
_COLUMNS = [SessionRow.id, *(getattr(AssessmentRow, name) for name in _KEPT)]


class AssessmentRepository:
    """Reads and writes feedback inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save(self, assessment: Assessment) -> None:
        """Keep a session's feedback in the place of an earlier one.

        Raises:
            Refused: its session is no longer there.
        """
        number = number_of(self._connection, assessment.session_id)
        kept = {name: getattr(assessment, name) for name in _KEPT}
        self._connection.execute(
            insert(AssessmentRow)
            .values(session_number=number, **kept)
            .on_conflict_do_update(
                index_elements=[AssessmentRow.session_number], set_=kept
            )
        )

    def of(self, session_id: UUID) -> Assessment | None:
        """Return a session's feedback; None when it has not been made."""
        found = self._connection.execute(
            select(*_COLUMNS)
            .join(SessionRow, SessionRow.number == AssessmentRow.session_number)
            .where(SessionRow.id == session_id)
        ).one_or_none()
        return None if found is None else Assessment(*found)
