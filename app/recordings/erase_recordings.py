"""Erasing sound before its time."""

from uuid import UUID

from app.recordings.erasing import erase_sounds
from app.recordings.journal import note_recordings
from app.shared.changes import Changes, Noun
from app.storage.vault import Vault


def erase_recordings(vault: Vault, session_id: UUID | None = None) -> Changes:
    """Erase the sound of one session, or of all; words and reports stay.

    Raises:
        Refused: the vault is locked.
        Unavailable: the disk said no.
    """
    with vault.read() as unit:
        if session_id is None:
            sounds = unit.recordings.all()
        else:
            sounds = unit.recordings.of(session_id)
    erase_sounds(vault, sounds)
    note_recordings("erased", answers=len(sounds))
    return Changes.of(Noun.RECORDING)
