"""Giving a session a name of one's own."""

from dataclasses import replace
from uuid import UUID

from app.shared.changes import Changes, Noun
from app.shared.errors import N_, Refused
from app.storage.vault import Vault

LONGEST_TITLE = 120


def rename_session(vault: Vault, session_id: UUID, title: str) -> Changes:
    """Replace the title under which a session is listed.

    Raises:
        Refused: the title is empty or too long.
    """
    tidy = " ".join(title.split())
    if not 0 < len(tidy) <= LONGEST_TITLE:
        raise Refused(
            N_("A title has 1 to {count} characters."),
            N_("Choose a shorter one."),
            {"count": LONGEST_TITLE},
        )
    with vault.write() as work:
        session = work.sessions.get(session_id)
        work.sessions.update(replace(session, title=tidy))
    return Changes.of(Noun.SESSION)
