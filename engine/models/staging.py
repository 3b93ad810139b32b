"""Where models that come in from a file are laid out before they are seen."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from engine.models.store.disk import discard, disk_told
from engine.models.store.lock import alone_in
from engine.models.store.store import ModelStore

LOCK: Final = "incoming.lock"
FOLDER: Final = "incoming"
_PATIENCE_S: Final = 2.0


@contextmanager
def staging(store: ModelStore) -> Iterator[Path]:
    """Give an empty folder on the store's disk for the block; it is gone after.

    One comes in at a time, so that what a crash left can be told from what somebody
    else is laying out, and is removed here.

    Raises:
        Unavailable: another window is installing or importing; or the disk said no.
    """
    partial = store.partial()
    folder = partial / FOLDER
    with disk_told(store.own), alone_in(partial / LOCK, _PATIENCE_S):
        discard(folder)
        folder.mkdir()
        try:
            yield folder
        finally:
            discard(folder)
