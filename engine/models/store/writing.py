"""Writing in a root: alone, and after the leftovers of a crash were swept."""

import contextlib
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from engine.models.files.durable import discard, settle
from engine.models.files.lock import PATIENCE_S, alone_in
from engine.models.store.blobs import garbage, own_bytes
from engine.models.store.disk import disk_told
from engine.models.store.layout import STAGED, TRASH, Root, new_name
from engine.models.store.reading import Shelved, entries, is_file, shelved

LONG_PATIENCE_S: Final = 600.0
"""Wait of what took long itself, such as a download: another may be copying."""


@contextlib.contextmanager
def writing(root: Root, patience_s: float = PATIENCE_S) -> Iterator[None]:
    """Be alone in a root for the block; its folders are there, leftovers are not.

    Raises:
        Unavailable: the disk said no, or another writer takes too long.
    """
    with disk_told(root.path):
        for folder in (root.blobs, root.installed, root.claims):
            folder.mkdir(parents=True, exist_ok=True)
        with alone_in(root.lock, patience_s):
            sweep(root)
            yield


def sweep(root: Root) -> None:
    """Remove what a crash left and what was replaced; only for who is alone there.

    What cannot be removed now is left for the next time.
    """
    for folder in (root.installed, root.blobs):
        for path in entries(folder):
            if path.name.startswith((STAGED, TRASH)):
                discard(path)
    for folder in superseded(root):
        with contextlib.suppress(OSError):
            throw_away(root, folder)


def superseded(root: Root) -> tuple[Path, ...]:
    """Return the folders of which a newer one of the same model is whole."""
    older: list[Path] = []
    newest_whole: set[str] = set()
    for each in reversed(list(shelved(root))):
        if each.name.model_id in newest_whole:
            older.append(each.folder)
        elif each.is_whole:
            newest_whole.add(each.name.model_id)
    return tuple(reversed(older))


def throw_away(root: Root, folder: Path) -> int:
    """Move a model's folder out of sight, then delete it and what it alone needed.

    Returns:
        Bytes that are free now.

    Raises:
        OSError: it cannot be moved: it is in use (Windows), or the disk said no.
    """
    trash = new_name(root.installed, TRASH)
    folder.rename(trash)
    settle(root.installed)
    files = [path for path in entries(trash) if is_file(path)]
    for blob in garbage(root, now=-math.inf):
        if any(blob.samefile(file) for file in files):
            discard(blob)
    freed = own_bytes(files)
    discard(trash)
    return freed


def of_model(root: Root, model_id: str) -> tuple[Shelved, ...]:
    """Return the folders of one model, the oldest first."""
    return tuple(each for each in shelved(root) if each.name.model_id == model_id)
