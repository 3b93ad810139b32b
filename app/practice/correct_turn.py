"""Correcting what was misheard or mistyped."""

from uuid import UUID

from app.domain.sessions import Speaker, Turn
from app.shared.errors import N_, Refused
from app.storage.vault import Vault


def correct_turn(vault: Vault, session_id: UUID, index: int, text: str) -> Turn:
    """Replace the words of one of the person's turns; the first words are kept.

    Feedback quotes the corrected words. The conversation itself is not replayed.

    Raises:
        Refused: the turn is not the person's own, or does not exist.
    """
    with vault.write() as work:
        turns = work.turns.of(session_id)
        own = {turn.index for turn in turns if turn.speaker is Speaker.CANDIDATE}
        if index not in own:
            raise Refused(
                N_("Only your own words can be corrected."),
                N_("Choose one of your answers."),
            )
        return work.turns.correct(session_id, index, text)
