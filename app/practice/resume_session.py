"""Taking up a session that was interrupted."""

from uuid import UUID

from app.domain.sessions import (
    UNFINISHED,
    Session,
    SessionEvent,
    SessionStatus,
    Turn,
)
from app.practice.brief_of import brief_of
from app.practice.live_session import LiveSession, exchange_of
from app.practice.session_timer import SessionTimer
from app.shared.clock import Clock
from app.shared.errors import N_, Refused
from app.storage.vault import Vault
from engine.content.library import ContentLibrary
from engine.dialogue.conversation import Conversation
from engine.dialogue.records import Reply


def unfinished_sessions(vault: Vault) -> tuple[Session, ...]:
    """Return the sessions that a stop of the application left open, latest first."""
    with vault.read() as work:
        return work.sessions.unfinished()


def resume_session(
    vault: Vault, library: ContentLibrary, session_id: UUID, clock: Clock
) -> LiveSession:
    """Return the session as it was after its last committed turn, time running.

    An answer that was committed without a reply gets its reply now. Time between
    the interruption and now counts nowhere.

    Raises:
        Refused: the session is not unfinished, or its scenario is gone.
    """
    with vault.read() as work:
        session = work.sessions.get(session_id)
        turns = work.turns.of(session_id)
    if session.status not in UNFINISHED:
        raise Refused(
            N_("This session is over."), N_("Open its report from the history.")
        )
    live = _live(session, turns, library, clock)
    if session.status is SessionStatus.PAUSED:
        live.commit_event(vault, SessionEvent.RESUME)
    live.timer.run()
    reply = _reply_due(live)
    if reply is not None:
        live.commit_reply(vault, reply)
    return live


def _live(
    session: Session, turns: tuple[Turn, ...], library: ContentLibrary, clock: Clock
) -> LiveSession:
    brief = brief_of(session, library)
    exchanges = [exchange_of(turn) for turn in turns]
    conversation = (
        Conversation.resume(brief, exchanges) if exchanges else Conversation(brief)
    )
    timer = SessionTimer(clock, elapsed_ms=session.duration_ms)
    return LiveSession(brief, session, conversation, timer, turns)


def _reply_due(live: LiveSession) -> Reply | None:
    if not live.turns:
        return live.conversation.open()
    return live.conversation.catch_up(live.turns[-1].ended_ms)
