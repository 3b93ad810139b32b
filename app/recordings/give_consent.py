"""Agreeing that the sound of answers is kept."""

from app.domain.consents import Consent, Purpose
from app.recordings.consent_wording import RECORDING_VERSION
from app.recordings.journal import note_recordings
from app.recordings.standing_consent import consent_in
from app.shared.changes import Changes, Noun
from app.shared.clock import Clock
from app.storage.vault import Vault


def give_consent(vault: Vault, clock: Clock) -> Changes:
    """Keep that the person agreed to the present wording, now.

    To be called after they have read it and said yes; agreeing twice is once.

    Raises:
        Refused: the vault is locked.
        Unavailable: the disk said no; nothing is agreed.
    """
    with vault.write() as unit:
        if consent_in(unit) is not None:
            return Changes.of()
        consent = Consent(
            Purpose.RECORDING, RECORDING_VERSION, given=True, at=clock.now()
        )
        unit.consents.add(consent)
    note_recordings("consent", purpose=consent.purpose.value, given=True)
    return Changes.of(Noun.CONSENT)
