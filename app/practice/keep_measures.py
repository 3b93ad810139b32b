"""Keeping what was measured in the sound of an answer."""

from uuid import UUID

from app.shared.changes import Changes, Noun
from app.storage.vault import Vault
from engine.api.delivery import SoundMeasures


def keep_measures(
    vault: Vault, session_id: UUID, turn: int, measures: SoundMeasures
) -> Changes:
    """Keep the measures of a spoken turn in the place of any it has.

    They are numbers about one answer: no sound is kept with them.

    Raises:
        Refused: the session is no longer there.
        Unavailable: the vault cannot be written.
    """
    with vault.write() as work:
        work.turns.keep_measures(session_id, turn, measures)
    return Changes.of(Noun.TURN)
