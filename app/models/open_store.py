"""The store of models in the folders that count now."""

import os
from pathlib import Path

from app.domain.settings import Preferences
from app.shared.places import Places
from engine.models.store.store import ModelStore

MODELS = "EXERZIA_MODELS"
"""Set this variable to a folder and models go there, and are taken from there."""


def open_store(
    places: Places, preferences: Preferences, named: str | None = None
) -> ModelStore:
    """Return the models of this person and of everybody on this computer.

    New ones go to the named folder, else to that of the variable, else to the chosen
    one. What lies in the person's usual folder stays usable wherever new ones go: it
    is read after the folder of new ones, and before that of everybody.

    Args:
        places: of this installation.
        preferences: with the chosen folder.
        named: folder for this run alone.
    """
    own = named or os.environ.get(MODELS) or preferences.models_folder or places.models
    return ModelStore(Path(own), (places.shared / "models",), (places.models,))
