"""Beginning a prepared session."""

from dataclasses import replace

from app.domain.sessions import SessionEvent, next_status
from app.practice.live_session import LiveSession
from app.practice.prepare_session import Prepared
from app.practice.session_timer import SessionTimer
from app.shared.clock import Clock
from app.storage.vault import Vault
from engine.dialogue.conversation import Conversation


def start_session(vault: Vault, prepared: Prepared, clock: Clock) -> LiveSession:
    """Store the session with the interviewer's first turn, and let time run.

    Raises:
        Unavailable: the vault cannot be written; nothing has begun.
    """
    conversation = Conversation(prepared.brief)
    timer = SessionTimer(clock)
    session = replace(
        prepared.session,
        status=next_status(prepared.session.status, SessionEvent.BEGIN),
        started_at=clock.now(),
    )
    with vault.write() as work:
        work.sessions.add(session, prepared.brief.scenario.family)
    live = LiveSession(prepared.brief, session, conversation, timer)
    timer.run()
    live.commit_reply(vault, conversation.open())
    return live
