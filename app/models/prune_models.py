"""Free the room of files that no model uses any more."""

import shutil

from app.models.abandoned_downloads import abandoned_downloads, bytes_in
from app.models.tools import ModelTools
from app.shared.changes import Changes, Noun
from engine.models.staging import sweep_incoming


def prune_models(tools: ModelTools) -> tuple[int, Changes]:
    """Remove what no installed model uses, and what a crash left.

    Downloads that somebody wants stay; those of older versions go.

    Returns:
        Bytes freed.

    Raises:
        Unavailable: the disk said no, or another Exerzia is changing the models.
    """
    begun = abandoned_downloads(tools)
    before = bytes_in(begun)
    for folder in begun:
        shutil.rmtree(folder, ignore_errors=True)
    freed = sweep_incoming(tools.store) + tools.store.prune()
    freed += before - bytes_in(begun)
    return freed, Changes.of(Noun.MODEL)
