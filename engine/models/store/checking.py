"""Whether the files of a model are still what they were."""

import contextlib
from pathlib import Path

from engine.api.cancel import Cancel
from engine.models.files.copying import Meter, OnProgress, Stopped, digest_of
from engine.models.files.durable import discard
from engine.models.files.names import MANIFEST_NAME
from engine.models.store.layout import Root
from engine.models.store.manifest import StoredFile
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
    meter = Meter(model.manifest.size, on_progress, cancel)
    damaged: list[StoredFile] = []
    with contextlib.suppress(Stopped):  # what was found until then is told
        damaged.extend(
            file
            for file in model.manifest.files
            if not _is_sound(model.folder / file.name, file, meter)
        )
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


def _is_sound(path: Path, file: StoredFile, meter: Meter) -> bool:
    try:
        return digest_of(path, meter.add) == file.sha256
    except OSError:
        return False
