"""Giving up a session without a report."""

from app.domain.sessions import SessionEvent
from app.practice.live_session import LiveSession
from app.shared.clock import Clock
from app.storage.vault import Vault


def discard_session(vault: Vault, live: LiveSession, clock: Clock) -> None:
    """End the session and take it out of the history.

    It can be restored like any deleted session until the vault is locked.
    """
    live.timer.pause()
    live.commit_event(vault, SessionEvent.DISCARD)
    with vault.write() as work:
        work.sessions.trash(live.session.id, clock.now())
