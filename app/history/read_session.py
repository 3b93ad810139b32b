"""What was said in one session, whether its report is made or not."""

from dataclasses import dataclass
from uuid import UUID

from app.domain.sessions import Session, Turn
from app.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class KeptSession:
    """A session as it stands in the vault."""

    session: Session
    turns: tuple[Turn, ...]
    """In order, as corrected."""


def read_session(vault: Vault, session_id: UUID) -> KeptSession:
    """Return a session with its turns.

    Raises:
        Refused: there is no such session.
    """
    with vault.read() as work:
        return KeptSession(work.sessions.get(session_id), work.turns.of(session_id))
