"""The folders in which models are looked for."""

from pathlib import Path

from app.shared.places import Places


def model_folders(places: Places, chosen: str | None = None) -> tuple[Path, ...]:
    """Return the folders, each once; the first is where new models go.

    Args:
        places: of this installation.
        chosen: folder the person chose for models. What lies in their usual one stays
            usable: it is read after it, and before the folder of everybody.
    """
    own = Path(chosen) if chosen else places.models
    return tuple(dict.fromkeys((own, places.models, places.shared / "models")))
