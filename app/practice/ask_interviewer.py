"""What the person asks of the interviewer by a button instead of in words."""

from app.domain.sessions import Turn
from app.practice.live_session import LiveSession
from app.shared.errors import N_, Refused
from app.storage.vault import Vault
from engine.dialogue.records import Ask, Reply

__all__ = ["Ask", "ask_interviewer", "consider_ask"]


def ask_interviewer(vault: Vault, live: LiveSession, ask: Ask) -> Turn | None:
    """Commit and return the interviewer's turn; None when a nudge stays unsaid.

    Raises:
        Refused: the session is over.
        Unavailable: the vault cannot be written.
    """
    reply = consider_ask(live, ask)
    if reply is None:
        return None
    return live.commit_reply(vault, live.conversation.say(reply))


def consider_ask(live: LiveSession, ask: Ask) -> Reply | None:
    """Return the interviewer's turn without saying it; None: a nudge stays unsaid.

    Raises:
        Refused: the session is over.
    """
    if live.over:
        raise Refused(N_("This session is over."), N_("Open its report."))
    live.timer.run()
    return live.conversation.consider_ask(ask, live.timer.elapsed_ms())
