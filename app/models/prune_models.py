"""Free the room of files that no model uses any more."""

from app.models.tools import ModelTools
from app.shared.changes import Changes, Noun


def prune_models(tools: ModelTools) -> tuple[int, Changes]:
    """Remove what no installed model uses; downloads under way stay.

    Returns:
        Bytes freed.

    Raises:
        Unavailable: the disk said no, or another Exerzia is changing the models.
    """
    return tools.store.prune(), Changes.of(Noun.MODEL)
