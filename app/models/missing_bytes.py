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
    for entry in absent(store, entries):
        for file in entry.files:
            if file.sha256 is None:
                found.setdefault(f"{entry.repository}/{file.remote_path}", file)
            elif store.blob(file.sha256) is None:
                found.setdefault(file.sha256, file)
    return tuple(found.values())


def missing_bytes(store: "ModelStore", entries: Iterable[ModelEntry]) -> int:
    """Return the bytes of the missing files; those of unknown size count nothing."""
    return sum(file.size or 0 for file in missing_files(store, entries))


def absent(
    store: "ModelStore", entries: Iterable[ModelEntry]
) -> tuple[ModelEntry, ...]:
    """Return those that are not installed as the catalogue has them, or newer."""
    here = {each.id: each.manifest.version for each in store.installed()}
    return tuple(entry for entry in entries if here.get(entry.id, 0) < entry.version)


def is_here(store: "ModelStore", entry: ModelEntry) -> bool:
    """Return whether the model is installed as the catalogue has it, or newer."""
    return not absent(store, (entry,))
