"""Sessions in the vault."""

from dataclasses import fields
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Connection,
    CursorResult,
    delete,
    func,
    insert,
    select,
    update,
)

from app.domain.history import Family
from app.domain.sessions import UNFINISHED, Session
from app.shared.errors import N_, Refused
from app.storage.rows import WHEN, SessionRow
from app.storage.search_index import index_session

_COLUMNS = [getattr(SessionRow, field.name) for field in fields(Session)]


class SessionRepository:
    """Reads and writes sessions inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, session: Session, family: Family) -> None:
        """Keep a new session.

        Args:
            session: its seed must be below 2**63.
            family: family of its scenario, shown and filtered in the history.
        """
        values = {**_values(session), "family": family}
        self._connection.execute(insert(SessionRow).values(values))
        index_session(self._connection, number_of(self._connection, session.id))

    def get(self, session_id: UUID) -> Session:
        """Return a session, also one whose deletion can still be undone.

        Raises:
            Refused: there is no such session.
        """
        found = self._connection.execute(
            select(*_COLUMNS).where(SessionRow.id == session_id)
        ).one_or_none()
        if found is None:
            raise _gone()
        return Session(*found)

    def update(self, session: Session) -> None:
        """Keep what changed in a session.

        Once it is no longer under way, its turns are found by the search.

        Raises:
            Refused: there is no such session.
        """
        values = _values(session)
        del values["id"]
        self._change(session.id, values)
        index_session(self._connection, number_of(self._connection, session.id))

    def keep_draft(self, session_id: UUID, draft: str) -> None:
        """Keep an answer that is being written; empty: none is.

        Raises:
            Refused: there is no such session.
        """
        self._change(session_id, {"draft": draft or None})

    def draft_of(self, session_id: UUID) -> str:
        """Return the answer that was being written, empty when none was.

        Raises:
            Refused: there is no such session.
        """
        found = self._connection.execute(
            select(SessionRow.draft).where(SessionRow.id == session_id)
        ).one_or_none()
        if found is None:
            raise _gone()
        return found.draft or ""

    def reliability(self, since: datetime) -> tuple[int, int]:
        """Return how many sessions began since then, and how many broke off."""
        began = SessionRow.started_at >= since
        broke_off = func.count().filter(SessionRow.broken_off > 0)
        found = self._connection.execute(
            select(func.count(), broke_off).where(began)
        ).one()
        return found[0], found[1]

    def unfinished(self) -> tuple[Session, ...]:
        """Return the sessions to offer for resumption, the latest first."""
        found = self._connection.execute(
            select(*_COLUMNS)
            .where(SessionRow.status.in_(UNFINISHED), SessionRow.deleted_at.is_(None))
            .order_by(WHEN.desc(), SessionRow.number.desc())
        )
        return tuple(Session(*row) for row in found)

    def trash(self, session_id: UUID, at: datetime) -> None:
        """Hide a session so that its deletion can still be undone.

        Raises:
            Refused: there is no such session.
        """
        self._change(session_id, {"deleted_at": at})

    def restore(self, session_id: UUID) -> None:
        """Undo ``trash``.

        Raises:
            Refused: there is no such session any more.
        """
        self._change(session_id, {"deleted_at": None})

    def purge(self, session_id: UUID) -> None:
        """Erase a session, its turns, its feedback and their words in the search.

        Raises:
            Refused: there is no such session.
        """
        erased = self._connection.execute(
            delete(SessionRow).where(SessionRow.id == session_id)
        )
        _one(erased)

    def purge_trash(self) -> int:
        """Erase every session that was deleted and not restored; return how many."""
        return self._connection.execute(
            delete(SessionRow).where(SessionRow.deleted_at.is_not(None))
        ).rowcount

    def _change(self, session_id: UUID, values: dict[str, Any]) -> None:
        changed = self._connection.execute(
            update(SessionRow).where(SessionRow.id == session_id).values(values)
        )
        _one(changed)


def number_of(connection: Connection, session_id: UUID) -> int:
    """Return the number under which a session's turns and feedback are kept.

    Raises:
        Refused: there is no such session.
    """
    number = connection.execute(
        select(SessionRow.number).where(SessionRow.id == session_id)
    ).scalar_one_or_none()
    if number is None:
        raise _gone()
    return number


def _values(session: Session) -> dict[str, Any]:
    return {field.name: getattr(session, field.name) for field in fields(Session)}


def _one(result: CursorResult[Any]) -> None:
    if result.rowcount != 1:
        raise _gone()


def _gone() -> Refused:
    return Refused(
        N_("This session is no longer in your history."),
        N_("Open the history to see what is kept."),
    )
