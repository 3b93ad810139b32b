"""Ending a session that was interrupted, without taking it up again."""

from dataclasses import replace
from uuid import UUID

from app.domain.sessions import Session, SessionEvent, next_status
from app.storage.vault import Vault


def close_unfinished(vault: Vault, session_id: UUID) -> Session:
    """End an interrupted session as it stands, so that its report can be made.

    Raises:
        Refused: the session is not running or paused.
    """
    with vault.write() as work:
        session = work.sessions.get(session_id)
        ended = replace(session, status=next_status(session.status, SessionEvent.END))
        work.sessions.update(ended)
    return ended
