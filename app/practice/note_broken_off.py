"""Noting which sessions a stop of the application broke off."""

from dataclasses import replace

from app.domain.sessions import Session, SessionEvent, SessionStatus, next_status
from app.storage.vault import Vault


def note_broken_off(vault: Vault) -> tuple[Session, ...]:
    """Count the sessions still marked as running, and let their time stand still.

    To be called once, right after unlocking, while no session is held: what is
    running then was broken off by a crash, a kill or a power cut.

    Returns:
        The sessions concerned; they can be taken up again like paused ones.
    """
    with vault.write() as work:
        running = [
            session
            for session in work.sessions.unfinished()
            if session.status is SessionStatus.RUNNING
        ]
        noted = tuple(
            replace(
                session,
                status=next_status(session.status, SessionEvent.PAUSE),
                broken_off=session.broken_off + 1,
            )
            for session in running
        )
        for session in noted:
            work.sessions.update(session)
    return noted
