"""Beginnings of downloads that nobody will ever go on with."""

from pathlib import Path
from typing import TYPE_CHECKING

from app.models.wanted_list import wanted_in
from engine.models.store.blobs import own_bytes
from engine.models.store.reading import entries, is_file

if TYPE_CHECKING:
    from app.models.tools import ModelTools


def abandoned_downloads(tools: "ModelTools") -> tuple[Path, ...]:
    """Return the folders of what came of models nobody wants, or of older versions.

    What came of a model the catalogue does not know just now stays, while it is wanted.
    """
    wanted = {each.model_id for each in wanted_in(tools.store).all()}
    begun = (each for each in entries(tools.store.own / "partial") if "@" in each.name)
    return tuple(each for each in begun if not _is_gone_on_with(tools, each, wanted))


def bytes_in(folders: tuple[Path, ...]) -> int:
    """Return the bytes of the files in these folders; what is gone counts nothing."""
    files = (file for folder in folders for file in entries(folder))
    return own_bytes(filter(is_file, files))


def _is_gone_on_with(tools: "ModelTools", folder: Path, wanted: set[str]) -> bool:
    model_id, _, version = folder.name.rpartition("@")
    entry = tools.catalogue.model(model_id)
    return model_id in wanted and (entry is None or version == str(entry.version))
