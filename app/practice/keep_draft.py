"""An answer that is being written, kept so that a stop does not lose it."""

from uuid import UUID

from app.domain.sessions import Speaker
from app.storage.vault import Vault


def keep_draft(vault: Vault, session_id: UUID, draft: str) -> None:
    """Keep what is being written; empty when nothing is.

    Raises:
        Refused: there is no such session.
        Unavailable: the vault cannot be written.
    """
    with vault.write() as work:
        work.sessions.keep_draft(session_id, draft)


def kept_draft(vault: Vault, session_id: UUID) -> str:
    """Return what was being written when the session stopped, empty when nothing.

    A draft that was given as an answer before it could be cleared is none.

    Raises:
        Refused: there is no such session.
    """
    with vault.read() as work:
        draft = work.sessions.draft_of(session_id)
        turns = work.turns.of(session_id)
    own = [turn for turn in turns if turn.speaker is Speaker.CANDIDATE]
    given = bool(own) and draft.strip() in (own[-1].text, own[-1].original_text)
    return "" if given else draft
