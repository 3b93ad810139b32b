"""Feedback in the vault."""

from dataclasses import fields
from uuid import UUID

from pydantic import ValidationError
from sqlalchemy import Connection, func, select
from sqlalchemy.dialects.sqlite import insert

from app.domain.assessments import Assessment
from app.domain.delivery import DeliveryRecord
from app.domain.sessions import Session
from app.storage.rows import WHEN, AssessmentRow, SessionRow
from app.storage.sessions import number_of

_MOST_EARLIER = 10
"""Sessions a usual value is taken from: it follows a person who changes."""
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

    def deliveries_before(self, session: Session) -> tuple[DeliveryRecord, ...]:
        """Return how the person's sessions before this one were said, the latest first.

        Of whole sessions in the same language whose sound was measured, at most ten;
        exercises and single questions are left out.
        """
        moment = session.started_at or session.created_at
        delivery = func.json_extract(AssessmentRow.document, "$.delivery")
        found = self._connection.scalars(
            select(delivery)
            .join(SessionRow, SessionRow.number == AssessmentRow.session_number)
            .where(
                SessionRow.language == session.language,
                SessionRow.deleted_at.is_(None),
                SessionRow.focus.is_(None),
                SessionRow.id != session.id,
                moment > WHEN,
                delivery.is_not(None),
            )
            .order_by(WHEN.desc())
            .limit(_MOST_EARLIER)
        )
        return tuple(record for text in found if (record := _delivery(text)))


def _delivery(text: str) -> DeliveryRecord | None:
    """A report of a format that is no longer read says nothing."""
    try:
        return DeliveryRecord.model_validate_json(text)
    except ValidationError:
        return None
