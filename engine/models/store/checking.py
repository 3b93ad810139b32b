"""Whether the files of a model are still what they were."""

import contextlib

from engine.api.cancel import Cancel
from engine.models.store.blobs import OnProgress, digest_of
from engine.models.store.disk import discard
from engine.models.store.layout import Root
from engine.models.store.manifest import StoredFile
from engine.models.store.names import MANIFEST_NAME
from engine.models.store.reading import Installed

DAMAGED_NAME = "damaged.json"
"""What the manifest of a model is called once it was found damaged."""


def damaged_files(
    model: Installed, on_progress: OnProgress, cancel: Cancel
) -> tuple[StoredFile, ...]:
    """Read every file again and return those that are not what they were.

    Args:
        model: what to read.
        on_progress: takes bytes read and bytes in all, about once a megabyte.
        cancel: what was found until then is returned.
    """
    done, total = 0, model.manifest.size
    damaged: list[StoredFile] = []

    def on_piece(size: int) -> None:
        nonlocal done
        done += size
        on_progress(min(done, total), total)

    for file in model.manifest.files:
        try:
            digest = digest_of(model.folder / file.name, on_piece, cancel)
        except OSError:
            digest = ""
        if cancel.cancelled:
            break
        if digest != file.sha256:
            damaged.append(file)
    return tuple(damaged)


def withdraw(root: Root, model: Installed, damaged: tuple[StoredFile, ...]) -> None:
    """Let a damaged model be installed no more; only for who is alone there.

    Its sound contents stay for the repair, its damaged ones are no blobs any more.
    """
    for file in damaged:
        discard(root.blob(file.sha256))
    with contextlib.suppress(FileNotFoundError):  # removed or replaced meanwhile
        manifest = model.folder / MANIFEST_NAME
        manifest.replace(model.folder / DAMAGED_NAME)
