"""What was chosen for this computer, without an address, a path or a name."""

import json
from pathlib import Path

_PLAIN = (
    "language",
    "theme",
    "text_percent",
    "reduced_motion",
    "first_run",
    "language_model",
    "hearing_model",
    "most_kilobytes_a_second",
)
"""Written as they are; models by the identifier of the catalogue."""
_WHETHER = ("models_folder", "mirror", "proxy", "certificates")
"""Paths and addresses: only whether there is one."""


def chosen_without_words(preferences: Path) -> str:
    """Return the preferences that tell of nobody, as JSON."""
    try:
        kept = json.loads(preferences.read_bytes())
    except (OSError, ValueError, RecursionError):
        kept = {}
    kept = kept if isinstance(kept, dict) else {}
    plain = {name: kept.get(name) for name in _PLAIN}
    whether = {f"{name}_is_set": bool(kept.get(name)) for name in _WHETHER}
    return f"{json.dumps({**plain, **whether}, indent=1)}\n"
