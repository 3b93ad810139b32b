"""What the person asks of the interviewer by a button instead of in words."""

from enum import StrEnum

from app.domain.sessions import Turn
from app.practice.live_session import LiveSession
from app.shared.errors import N_, Refused
from app.storage.vault import Vault
from engine.dialogue.records import Reply


class Ask(StrEnum):
    """The buttons of the room."""

    REPEAT = "repeat"
    REPHRASE = "rephrase"
    SKIP = "skip"
    RETRY = "retry"
    """Coached mode: answer the same question again."""
    NUDGE = "nudge"
    """Nobody has spoken for a while."""
    CLOSE = "close"
    """End early, courteously."""


def ask_interviewer(vault: Vault, live: LiveSession, ask: Ask) -> Turn | None:
    """Commit and return the interviewer's turn; None when a nudge stays unsaid.

    Raises:
        Refused: the session is over.
        Unavailable: the vault cannot be written.
    """
    if live.over:
        raise Refused(N_("This session is over."), N_("Open its report."))
    live.timer.run()
    reply = _reply(live, ask)
    return None if reply is None else live.commit_reply(vault, reply)


def _reply(live: LiveSession, ask: Ask) -> Reply | None:
    conversation, now = live.conversation, live.timer.elapsed_ms()
    match ask:
        case Ask.REPEAT:
            return conversation.repeat(now)
        case Ask.REPHRASE:
            return conversation.rephrase(now)
        case Ask.SKIP:
            return conversation.skip(now)
        case Ask.RETRY:
            return conversation.retry(now)
        case Ask.NUDGE:
            return conversation.nudge(now)
        case Ask.CLOSE:
            return conversation.close(now)
