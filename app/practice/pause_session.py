"""Pausing and continuing a session."""

from app.domain.sessions import SessionEvent
from app.practice.live_session import LiveSession
from app.storage.vault import Vault


def pause_session(vault: Vault, live: LiveSession) -> None:
    """Stop the session's time and remember it; paused time counts nowhere.

    Raises:
        Refused: the session is not running.
    """
    live.timer.pause()
    live.commit_event(vault, SessionEvent.PAUSE)


def continue_session(vault: Vault, live: LiveSession) -> None:
    """Let the time of a paused session run again.

    Raises:
        Refused: the session is not paused.
    """
    live.commit_event(vault, SessionEvent.RESUME)
    live.timer.run()
