"""Whom the person has met so far."""

from app.storage.vault import Vault


def personas_met(vault: Vault) -> tuple[str, ...]:
    """Return the identifiers of the personas in the listed sessions, each once."""
    with vault.read() as work:
        return work.history.personas()
