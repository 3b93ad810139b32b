"""What still has to be fetched for some models."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from engine.models.catalogue.records import ModelEntry, ModelFile

if TYPE_CHECKING:
    from engine.models.store.store import ModelStore


def missing_files(
    store: "ModelStore", entries: Iterable[ModelEntry]
) -> tuple[ModelFile, ...]:
    """Return the files of ``entries`` that are not here, those they share once.

    A model that is installed in the catalogue's version or a later one lacks nothing.
    """
    found: dict[str, ModelFile] = {}
    for entry in entries:
        if is_here(store, entry):
            continue
        for file in entry.files:
            if file.sha256 is None:
                found.setdefault(f"{entry.repository}/{file.remote_path}", file)
            elif store.blob(file.sha256) is None:
                found.setdefault(file.sha256, file)
    return tuple(found.values())


def missing_bytes(store: "ModelStore", entries: Iterable[ModelEntry]) -> int:
    """Return the bytes of the missing files; those of unknown size count nothing."""
    return sum(file.size or 0 for file in missing_files(store, entries))


def is_here(store: "ModelStore", entry: ModelEntry) -> bool:
    """Return whether the model is installed as the catalogue has it, or newer."""
    found = store.find(entry.id)
    return found is not None and found.manifest.version >= entry.version
