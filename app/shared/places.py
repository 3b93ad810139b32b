"""Where files go on this system."""

from dataclasses import dataclass
from pathlib import Path

from platformdirs import (
    site_data_path,
    user_cache_path,
    user_data_path,
    user_log_path,
)

_NAME = "Exerzia"


@dataclass(frozen=True, slots=True)
class Places:
    """The folders of one installation."""

    profiles: Path
    """One folder a profile, each an encrypted vault."""
    preferences: Path
    """File of what must be known before a vault is open; no personal word."""
    models: Path
    """Models of this person, for all their profiles."""
    shared: Path
    """What everybody on this computer uses: ``models``, an organisation's catalogue
    (``catalogue``), the keys it signs with (``trusted``). Written by administrators."""
    machine: Path
    """File of what this machine was measured to do."""
    connections: Path
    """File of every connection that was opened: when, to whom, what for."""
    cache: Path
    logs: Path


def usual_places() -> Places:
    """Return where this system keeps a person's data, cache and logs."""
    data = user_data_path(_NAME, appauthor=False, roaming=False)
    return Places(
        profiles=data / "profiles",
        preferences=data / "preferences.json",
        models=data / "models",
        shared=site_data_path(_NAME, appauthor=False),
        machine=data / "machine.json",
        connections=data / "connections.jsonl",
        cache=user_cache_path(_NAME, appauthor=False),
        logs=user_log_path(_NAME, appauthor=False),
    )


def places_in(folder: Path) -> Places:
    """Return places that all lie in ``folder``."""
    return Places(
        profiles=folder / "profiles",
        preferences=folder / "preferences.json",
        models=folder / "models",
        shared=folder / "shared",
        machine=folder / "machine.json",
        connections=folder / "connections.jsonl",
        cache=folder / "cache",
        logs=folder / "logs",
    )
