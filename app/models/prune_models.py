"""Free the room of files that no model uses any more."""

from app.models.tools import ModelTools
from app.shared.changes import Changes, Noun
from engine.models.staging import sweep_incoming


def prune_models(tools: ModelTools) -> tuple[int, Changes]:
    """Remove what no installed model uses, and what a crash left; downloads stay.

    Returns:
        Bytes freed.

    Raises:
        Unavailable: the disk said no, or another Exerzia is changing the models.
    """
    freed = sweep_incoming(tools.store) + tools.store.prune()
    return freed, Changes.of(Noun.MODEL)
