"""Taking back that the sound of answers is kept."""

from app.domain.consents import Consent, Purpose
from app.recordings.consent_wording import RECORDING_VERSION
from app.recordings.journal import note_recordings
from app.recordings.standing_consent import consent_in
from app.shared.changes import Changes, Noun
from app.shared.clock import Clock
from app.storage.vault import Vault


def withdraw_consent(vault: Vault, clock: Clock) -> Changes:
    """Keep no sound from now on, also in a session under way.

    What is kept stays until it is erased or its time is over: offer
    ``erase_recordings`` beside this.

    Raises:
        Refused: the vault is locked.
        Unavailable: the disk said no; the consent is still in force.
    """
    with vault.write() as unit:
        if consent_in(unit) is None:
            return Changes.of()
        consent = Consent(
            Purpose.RECORDING, RECORDING_VERSION, given=False, at=clock.now()
        )
        unit.consents.add(consent)
    note_recordings("consent", purpose=consent.purpose.value, given=False)
    return Changes.of(Noun.CONSENT)
