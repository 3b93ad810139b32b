"""Models of a few bytes, put into a store as downloads put them."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from engine.api.cancel import Cancel
from engine.models.catalogue.records import Purpose
from engine.models.store.manifest import Manifest, ManifestOrigin, StoredFile
from engine.models.store.reading import Installed
from engine.models.store.store import ModelStore

SMALL = 3_000
"""Bytes of a file when a test does not care."""


def content(word: str, size: int = SMALL) -> bytes:
    return (word.encode() * (size // len(word) + 1))[:size]


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def manifest(model_id: str, files: Mapping[str, bytes], version: int = 1) -> Manifest:
    return Manifest(
        id=model_id,
        purpose=Purpose.LANGUAGE,
        name=model_id.title(),
        version=version,
        origin=ManifestOrigin.DOWNLOADED,
        files=tuple(
            StoredFile(name=name, size=len(data), sha256=digest(data))
            for name, data in files.items()
        ),
    )


def bring(store: ModelStore, data: bytes) -> Path:
    file = store.partial() / digest(data)[:12]
    file.write_bytes(data)
    return file


def adopt(store: ModelStore, data: bytes) -> Path:
    return store.adopt(bring(store, data), digest(data))


def install(
    store: ModelStore,
    model_id: str = "small",
    files: Mapping[str, bytes] | None = None,
    version: int = 1,
) -> Installed:
    held = files or {"small.gguf": content(f"{model_id} {version} ")}
    for data in held.values():
        adopt(store, data)
    return store.publish(manifest(model_id, held, version))


def damaged(store: ModelStore) -> dict[str, tuple[str, ...]]:
    """Return the files of installed models that are not what they should be."""
    found = {
        model.id: tuple(
            file.name
            for file, path in zip(model.manifest.files, model.paths, strict=True)
            if digest(path.read_bytes()) != file.sha256
        )
        for model in store.installed()
    }
    return {model_id: names for model_id, names in found.items() if names}


def versions(store: ModelStore) -> dict[str, int]:
    return {model.id: model.manifest.version for model in store.installed()}


def files_in(root: Path) -> dict[str, int]:
    """Return what takes room in a root: each content once, empty files not at all."""
    contents = {
        path.stat().st_ino: path for path in sorted(root.rglob("*")) if path.is_file()
    }
    return {
        path.relative_to(root).as_posix(): path.stat().st_size
        for path in contents.values()
        if path.stat().st_size
    }


def verified(store: ModelStore, model_id: str = "small") -> tuple[str, ...]:
    return store.verify(model_id, lambda _done, _total: None, Cancel())
