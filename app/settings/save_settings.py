"""Keep what the person chose in the vault."""

import json

from app.domain.settings import Settings
from app.shared.changes import Changes, Noun
from app.storage.vault import Vault


def save_settings(vault: Vault, settings: Settings) -> Changes:
    """Keep the settings; those of a newer version stay untouched.

    Raises:
        Refused: the vault is locked.
        Unavailable: the disk said no; nothing has changed.
    """
    values = settings.model_dump(mode="json")
    with vault.write() as unit:
        unit.settings.save({name: json.dumps(values[name]) for name in values})
    return Changes.of(Noun.SETTINGS)
