"""Every consent that was given or withdrawn."""

from app.domain.consents import Consent, Purpose
from app.storage.vault import Vault


def list_consents(vault: Vault, purpose: Purpose) -> tuple[Consent, ...]:
    """Return what was said to ``purpose``, in order; nothing of it is ever changed.

    Raises:
        Refused: the vault is locked.
        Unavailable: the disk said no.
    """
    with vault.read() as unit:
        return unit.consents.of(purpose)
