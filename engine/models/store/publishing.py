"""A model appears in one step, or not at all."""

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import Final

from engine.api.errors import N_, Refused, Unavailable
from engine.models.files.durable import (
    discard,
    link_or_copy,
    rename_patiently,
    settle,
    write_new,
)
from engine.models.files.names import MANIFEST_NAME
from engine.models.store.blobs import release
from engine.models.store.layout import STAGED, FolderName, Root, new_name
from engine.models.store.manifest import Manifest, StoredFile
from engine.models.store.reading import Installed, Shelved, has_size
from engine.models.store.writing import of_model, superseded, throw_away

FindBlob = Callable[[str], Path | None]

_INCOMPLETE: Final = (
    N_("A file of the model is not here: {name}"),
    N_("Fetch or import the model again; what is here already is kept."),
)


def check_version(manifest: Manifest, held: Installed | None) -> None:
    """Refuse an older version of what is here.

    Raises:
        Refused: a newer one is installed; it stays.
    """
    if held is not None and held.manifest.version > manifest.version:
        raise Refused(
            N_("A newer version of {name} is installed already."),
            N_("Nothing was changed. To go back, remove the newer one first."),
            {"name": held.manifest.name},
        )


def publish_in(root: Root, manifest: Manifest, find_blob: FindBlob) -> Installed:
    """Put a model in place; only for who is alone there.

    Its folder is filled under another name with links to the blobs (see
    ``link_or_copy`` for where they are copies), then renamed. The older version stays
    beside it until then.

    Raises:
        Unavailable: a blob is missing.
        OSError: the disk said no; what was there before is there still.
    """
    held = of_model(root, manifest.id)
    for each in held:
        if _is_the_same(root, each, manifest):
            release(root, manifest.digests)
            return Installed(manifest, each.folder, shared=False)
    staged = new_name(root.installed, STAGED)
    try:
        _fill(staged, manifest, find_blob)
        folder = root.installed / str(_free_name(manifest, held))
        rename_patiently(staged, folder)
    except BaseException:
        discard(staged)
        raise
    settle(root.installed)
    _clear_up(root, manifest, folder)
    return Installed(manifest, folder, shared=False)


def _fill(staged: Path, manifest: Manifest, find_blob: FindBlob) -> None:
    staged.mkdir()
    for file in manifest.files:
        blob = find_blob(file.sha256)
        if blob is None or not has_size(blob, file):
            raise Unavailable(*_INCOMPLETE, {"name": file.name})
        link_or_copy(blob, staged / file.name)
    write_new(staged / MANIFEST_NAME, manifest.encoded())
    settle(staged)


def _is_the_same(root: Root, held: Shelved, manifest: Manifest) -> bool:
    """Return whether that very model is here, in the very contents of the blobs."""
    return (
        held.manifest is not None
        and held.manifest.model_copy(update={"origin": manifest.origin}) == manifest
        and held.is_whole
        and all(_is_the_blob(root, held.folder, file) for file in manifest.files)
    )


def _is_the_blob(root: Root, folder: Path, file: StoredFile) -> bool:
    blob = root.blob(file.sha256)
    return not blob.is_file() or blob.samefile(folder / file.name)


def _free_name(manifest: Manifest, held: tuple[Shelved, ...]) -> FolderName:
    turns = [each.name.turn for each in held if each.name.version == manifest.version]
    turn = max(turns) + 1 if turns else 0
    return FolderName(manifest.id, manifest.version, turn)


def _clear_up(root: Root, manifest: Manifest, folder: Path) -> None:
    """Let go of what the model replaced, and of second copies of its contents."""
    for older in superseded(root):
        with contextlib.suppress(OSError):  # in use on Windows: the next write tries
            throw_away(root, older)
    for file in manifest.files:
        blob = root.blob(file.sha256)
        if blob.is_file() and not blob.samefile(folder / file.name):
            discard(blob)  # No hard links here: its copy in the folder is the blob now.
    release(root, manifest.digests)
