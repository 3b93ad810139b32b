"""What the person chose, from the vault."""

import json

from app.domain.settings import Settings
from app.settings.valid_part import valid_part
from app.storage.vault import Vault


def read_settings(vault: Vault) -> Settings:
    """Return the settings; defaults where nothing was chosen.

    Raises:
        Refused: the vault is locked.
        Unavailable: the disk said no.
    """
    with vault.read() as unit:
        kept = unit.settings.all()
    return valid_part(Settings, {name: json.loads(kept[name]) for name in kept})
