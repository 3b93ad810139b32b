"""What is installed in a root. Nothing here writes, or fails for want of a folder."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from engine.models.store.layout import FolderName, Root
from engine.models.store.manifest import Manifest, StoredFile, read_manifest


@dataclass(frozen=True, slots=True)
class Installed:
    """One model that is here, whole."""

    manifest: Manifest
    folder: Path
    """Holds its files under their names."""
    shared: bool
    """Whether it lies in a folder of everybody on this computer."""

    @property
    def id(self) -> str:
        """Of the model."""
        return self.manifest.id

    @property
    def paths(self) -> tuple[Path, ...]:
        """Its files, in the order of the manifest."""
        return tuple(self.folder / file.name for file in self.manifest.files)


class Trouble(StrEnum):
    """Why a folder among the installed models is not one."""

    DAMAGED = "damaged"
    """Its manifest or a file of it is missing, cut short or not as it was."""
    FOREIGN = "foreign"
    """Not of the store, or of a later Exerzia."""


@dataclass(frozen=True, slots=True)
class BadFolder:
    """A folder that is passed over."""

    folder: Path
    trouble: Trouble


@dataclass(frozen=True, slots=True)
class Shelved:
    """A model's folder in one root, as its name says; not necessarily whole."""

    name: FolderName
    folder: Path
    manifest: Manifest | None
    """None: damaged, or not telling what the name of the folder tells."""

    @property
    def is_whole(self) -> bool:
        """Whether each file is there, in its size."""
        return self.manifest is not None and all(
            has_size(self.folder / file.name, file) for file in self.manifest.files
        )


def shelved(root: Root) -> Iterator[Shelved]:
    """Give the folders of models in a root, the older of one model before the newer."""
    names = (FolderName.from_text(folder.name) for folder in entries(root.installed))
    known = [name for name in names if name is not None]
    for name in sorted(
        known, key=lambda each: (each.model_id, each.version, each.turn)
    ):
        folder = root.installed / str(name)
        manifest = read_manifest(folder)
        fits = manifest is not None and (manifest.id, manifest.version) == (
            name.model_id,
            name.version,
        )
        yield Shelved(name, folder, manifest if fits else None)


def installed_in(root: Root, *, shared: bool) -> dict[str, Installed]:
    """Return the newest whole one of each model in a root, by its identifier."""
    return {
        each.manifest.id: Installed(each.manifest, each.folder, shared)
        for each in shelved(root)
        if each.manifest is not None and each.is_whole
    }


def bad_folders(root: Root) -> tuple[BadFolder, ...]:
    """Return what lies among the installed models and is none."""
    found: list[BadFolder] = []
    for folder in entries(root.installed):
        if folder.name.startswith("."):
            continue  # Swept at the next write.
        if FolderName.from_text(folder.name) is None:
            found.append(BadFolder(folder, Trouble.FOREIGN))
    damaged = (each.folder for each in shelved(root) if not each.is_whole)
    found.extend(BadFolder(folder, Trouble.DAMAGED) for folder in damaged)
    return tuple(found)


def referenced(shelf: Iterable[Shelved]) -> frozenset[str]:
    """Return the digests of all files the manifests name."""
    return frozenset(
        digest
        for each in shelf
        if each.manifest is not None
        for digest in each.manifest.digests
    )


def blob_in(root: Root, sha256: str) -> Path | None:
    """Return a file of that content; None where there is none.

    Where there are no hard links, it lies in the folder of a model.
    """
    blob = root.blob(sha256)
    if is_file(blob):
        return blob
    for each in shelved(root):
        for file in each.manifest.files if each.manifest else ():
            if file.sha256 == sha256 and has_size(each.folder / file.name, file):
                return each.folder / file.name
    return None


def has_size(path: Path, file: StoredFile) -> bool:
    """Return whether ``path`` is a file of the size that is told of it."""
    try:
        return path.is_file() and path.stat().st_size == file.size
    except OSError:
        return False


def is_file(path: Path) -> bool:
    """Return whether a file is there, and can be seen."""
    try:
        return path.is_file()
    except OSError:
        return False


def entries(folder: Path) -> tuple[Path, ...]:
    """Return what lies in ``folder``, sorted; nothing when it cannot be read."""
    try:
        return tuple(sorted(folder.iterdir()))
    except OSError:
        return ()
