"""Where models that come in from a file are laid out before they are seen."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from engine.api.errors import Unavailable
from engine.models.files.durable import discard
from engine.models.files.lock import alone_in
from engine.models.store.blobs import own_bytes
from engine.models.store.disk import disk_told
from engine.models.store.reading import entries
from engine.models.store.store import ModelStore

LOCK: Final = "incoming.lock"
FOLDER: Final = "incoming"
PATIENCE_S: Final = 2.0


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
    with disk_told(store.own), alone_in(partial / LOCK, PATIENCE_S):
        discard(folder)
        folder.mkdir()
        try:
            yield folder
        finally:
            discard(folder)


def sweep_incoming(store: ModelStore) -> int:
    """Remove what a crash left of an installation; return the bytes that are free now.

    Nothing is done while one is under way, or where the disk says no.
    """
    partial = store.own / "partial"
    left = own_bytes(entries(partial / FOLDER))
    if not left:
        return 0
    try:
        with disk_told(store.own), alone_in(partial / LOCK, 0):
            discard(partial / FOLDER)
    except Unavailable:
        return 0
    return left - own_bytes(entries(partial / FOLDER))
