"""Erasing the sound whose time is over."""

from app.domain.recordings import PurgeReceipt, days_kept, oldest_kept
from app.recordings.erasing import erase_sounds
from app.recordings.journal import note_recordings
from app.shared.changes import Changes, Noun
from app.shared.clock import Clock
from app.storage.vault import Vault


def purge_recordings(vault: Vault, clock: Clock) -> tuple[PurgeReceipt, Changes]:
    """Erase every recording older than thirty days, and files nobody has a key for.

    Called when a profile is opened, and every hour while it is.

    Returns:
        What went; a line of the log says the same.

    Raises:
        Refused: the vault is locked.
        Unavailable: the disk said no; the next hour tries again.
    """
    now = clock.now()
    with vault.read() as unit:
        due = unit.recordings.before(oldest_kept(now))
    erase_sounds(vault, due)
    if not due:
        return PurgeReceipt(0, 0), Changes.of()
    oldest = max(days_kept(sound.created_at, now) for sound in due)
    receipt = PurgeReceipt(len(due), oldest)
    note_recordings("purged", answers=receipt.answers, oldest_days=oldest)
    return receipt, Changes.of(Noun.RECORDING)
