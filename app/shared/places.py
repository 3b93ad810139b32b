"""Where files go on this system."""

from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_cache_path, user_data_path, user_log_path

_NAME = "Exerzia"


@dataclass(frozen=True, slots=True)
class Places:
    """The folders of one installation."""

    profiles: Path
    """One folder a profile, each an encrypted vault."""
    preferences: Path
    """File of what must be known before a vault is open; no personal word."""
    models: Path
    """Model files, shared by every profile: ``language``, ``hearing``, ``voices``."""
    cache: Path
    logs: Path


def usual_places() -> Places:
    """Return where this system keeps a person's data, cache and logs."""
    data = user_data_path(_NAME, appauthor=False, roaming=False)
    return Places(
        profiles=data / "profiles",
        preferences=data / "preferences.json",
        models=data / "models",
        cache=user_cache_path(_NAME, appauthor=False),
        logs=user_log_path(_NAME, appauthor=False),
    )


def places_in(folder: Path) -> Places:
    """Return places that all lie in ``folder``."""
    return Places(
        profiles=folder / "profiles",
        preferences=folder / "preferences.json",
        models=folder / "models",
        cache=folder / "cache",
        logs=folder / "logs",
    )
