"""Deleting a session, and changing one's mind."""

from uuid import UUID

from app.shared.changes import Changes, Noun
from app.shared.clock import Clock
from app.storage.vault import Vault


def delete_session(vault: Vault, session_id: UUID, clock: Clock) -> Changes:
    """Take a session out of the history; it can be restored until it is erased."""
    with vault.write() as work:
        work.sessions.trash(session_id, clock.now())
    return Changes.of(Noun.SESSION)


def restore_session(vault: Vault, session_id: UUID) -> Changes:
    """Undo ``delete_session``."""
    with vault.write() as work:
        work.sessions.restore(session_id)
    return Changes.of(Noun.SESSION)


def erase_session(vault: Vault, session_id: UUID) -> Changes:
    """Erase a session for good: rows, feedback, search words, journal."""
    with vault.write() as work:
        work.sessions.purge(session_id)
    vault.leave_no_trace()
    return Changes.of(Noun.SESSION)
