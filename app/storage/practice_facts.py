"""How much was practised, over all sessions."""

from sqlalchemy import Connection, func, select

from app.domain.progress import PracticeFact
from app.domain.sessions import UNFINISHED, Focus, FocusKind, SessionStatus, Speaker
from app.storage.rows import WHEN, SessionRow, TurnRow

_NOT_HELD = (SessionStatus.READY, SessionStatus.DISCARDED, *UNFINISHED)


class PracticeFactsQuery:
    """Reads facts of use inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[PracticeFact, ...]:
        """Return the sessions that were ended with an answer, the earliest first."""
        said = (
            select(TurnRow.session_number, func.count().label("answers"))
            .where(TurnRow.speaker == Speaker.CANDIDATE)
            .group_by(TurnRow.session_number)
            .subquery()
        )
        found = self._connection.execute(
            select(
                WHEN.label("at"),
                SessionRow.focus,
                SessionRow.scenario_id,
                SessionRow.duration_ms,
                said.c.answers,
            )
            .join(said, said.c.session_number == SessionRow.number)
            .where(SessionRow.deleted_at.is_(None), SessionRow.status.not_in(_NOT_HELD))
            .order_by(WHEN, SessionRow.number)
        )
        return tuple(
            PracticeFact(row[0], _kind(row[1]), row[2], row[3], row[4]) for row in found
        )

    def focuses(self) -> tuple[Focus, ...]:
        """Return what the sessions of one question were about, the earliest first."""
        found = self._connection.execute(
            select(SessionRow.focus)
            .where(
                SessionRow.focus.is_not(None),
                SessionRow.deleted_at.is_(None),
                SessionRow.status.not_in(_NOT_HELD),
            )
            .order_by(WHEN, SessionRow.number)
        ).scalars()
        return tuple(focus for focus in found if focus is not None)


def _kind(focus: Focus | None) -> FocusKind | None:
    """Return what a session of one question is for; None for a whole one."""
    return None if focus is None or focus.is_whole else focus.kind
