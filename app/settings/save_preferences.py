"""Keep what must be known before a vault is open."""

from pathlib import Path

from app.domain.settings import Preferences
from app.shared.changes import Changes, Noun
from app.storage.files import make_private_folder, write_whole


def save_preferences(path: Path, preferences: Preferences) -> Changes:
    """Keep the preferences in a file of their own, whole or not at all.

    Raises:
        Unavailable: the disk said no; the old preferences stay.
    """
    make_private_folder(path.parent)
    write_whole(path, preferences.model_dump_json(indent=2).encode())
    return Changes.of(Noun.SETTINGS)
