"""Take a model off this computer."""

from app.models.refuse_for_show import refuse_for_show
from app.models.tools import ModelTools
from app.shared.changes import Changes
from engine.models.store.disk import ModelInUse


def remove_model(tools: ModelTools, model_id: str) -> tuple[int, Changes]:
    """Remove a model; an engine that runs it finishes what it was asked.

    Only where the system keeps files that are open (Windows) must the engine let go
    first: that ends what it is doing.

    Returns:
        Bytes freed: what other models share with it stays.

    Raises:
        Refused: it is not here, lies in the folder of everybody, was put into the
            folder by hand, or this is a demonstration.
        Unavailable: the disk said no, or another program has it open.
    """
    refuse_for_show(tools)
    try:
        freed = _removed(tools, model_id)
    finally:
        changes = tools.refreshed()
    return freed, changes


def _removed(tools: ModelTools, model_id: str) -> int:
    try:
        return tools.store.remove(model_id)
    except ModelInUse:
        if model_id not in tools.parts.engines.models_in_use():
            raise
    tools.parts.engines.close()
    return tools.store.remove(model_id)
