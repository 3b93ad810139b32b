"""What must be known before a vault is open."""

import json
from pathlib import Path

from app.domain.settings import Preferences
from app.settings.valid_part import valid_part


def read_preferences(path: Path) -> Preferences:
    """Return the preferences; defaults where the file is missing or damaged."""
    try:
        kept = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return Preferences()
    return valid_part(Preferences, kept if isinstance(kept, dict) else {})
