"""Whether the sound of answers may be kept."""

from app.domain.consents import Consent, Purpose
from app.recordings.consent_wording import RECORDING_VERSION
from app.storage.unit_of_work import UnitOfWork
from app.storage.vault import Vault


def standing_consent(vault: Vault) -> Consent | None:
    """Return the consent in force; None: nothing may be kept.

    It is in force when it was the last thing said, and said to the present wording.

    Raises:
        Refused: the vault is locked.
        Unavailable: the disk said no.
    """
    with vault.read() as unit:
        return consent_in(unit)


def consent_in(unit: UnitOfWork) -> Consent | None:
    """Return the consent in force, as one transaction sees it."""
    latest = unit.consents.latest(Purpose.RECORDING)
    if latest is None or not latest.given or latest.version != RECORDING_VERSION:
        return None
    return latest
