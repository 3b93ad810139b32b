"""Take a model off this computer."""

from app.models.tools import ModelTools
from app.shared.changes import Changes
from engine.models.store.store import ModelStore


def remove_model(tools: ModelTools, model_id: str) -> tuple[int, Changes]:
    """Remove a model; an engine that runs it lets go of it first.

    Returns:
        Bytes freed: what other models share with it stays.

    Raises:
        Refused: it is not here, lies in the folder of everybody, or was put into the
            folder by hand.
        Unavailable: the disk said no.
    """
    if model_id in tools.parts.engines.models_in_use():
        tools.parts.engines.close()
    try:
        freed = _store_of(tools, model_id).remove(model_id)
    finally:
        changes = tools.refreshed()
    return freed, changes


def _store_of(tools: ModelTools, model_id: str) -> ModelStore:
    """Return the store a model is removed from: the usual folder is one's own too."""
    found, usual = tools.store.find(model_id), tools.places.models
    if found is not None and found.shared and found.folder.is_relative_to(usual):
        return ModelStore(usual, (tools.places.shared / "models",))
    return tools.store
