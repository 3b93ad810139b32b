"""Take a model off this computer."""

from app.models.tools import ModelTools
from app.shared.changes import Changes


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
        freed = tools.store.remove(model_id)
    finally:
        changes = tools.refreshed()
    return freed, changes
