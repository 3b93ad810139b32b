"""The person's own rating, before the feedback is shown."""

from dataclasses import replace
from uuid import UUID

from app.shared.errors import N_, Refused
from app.storage.vault import Vault


def rate_session(vault: Vault, session_id: UUID, rating: int) -> None:
    """Keep how the person thinks it went, 1 to 5.

    Raises:
        Refused: the rating is outside 1 to 5.
    """
    if not 1 <= rating <= 5:
        raise Refused(N_("A rating goes from 1 to 5."), N_("Choose one of the five."))
    with vault.write() as work:
        session = work.sessions.get(session_id)
        work.sessions.update(replace(session, self_rating=rating))
