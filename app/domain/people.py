"""The people who use one computer."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Profile:
    """One person's vault on this computer, as known before it is unlocked."""

    id: UUID
    name: str
    """Shown on the lock screen; the only personal word outside the vault."""
    created_at: datetime
    """UTC."""


SHORTEST_PASSPHRASE = 8
"""Fewest characters of a new passphrase."""
