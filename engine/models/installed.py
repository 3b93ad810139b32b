"""The models engines can run: those of the store, and those put there by hand."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from engine.api.language import LANGUAGES, Language
from engine.models.catalogue.records import Purpose
from engine.models.store.manifest import Manifest
from engine.models.store.reading import Installed, entries
from engine.models.store.removing import BY_HAND
from engine.models.store.store import ModelStore

_GGUF: Final = ".gguf"
_ONNX: Final = ".onnx"
_WHISPER: Final = "model.bin"


@dataclass(frozen=True, slots=True)
class InstalledModels:
    """What was put into a folder by hand.

    ``language/*.gguf``, ``hearing/<name>/model.bin`` and ``voices/*.onnx`` with their
    ``.onnx.json`` beside them; in alphabetical order.
    """

    language: tuple[Path, ...] = ()
    """GGUF files."""
    hearing: tuple[Path, ...] = ()
    """Folders, each a Whisper converted for CTranslate2."""
    voices: tuple[Path, ...] = ()
    """Piper voices, each an ONNX file with its JSON beside it."""


@dataclass(frozen=True, slots=True)
class FoundModel:
    """One model an engine can run."""

    id: str
    """Of the store; of one put there by hand, ``by-hand:`` and its place."""
    purpose: Purpose
    name: str
    """As its publisher calls it; of one put there by hand, the name of its file."""
    path: Path
    """What the engine opens: a GGUF or ONNX file, or the folder of a Whisper."""
    files: tuple[Path, ...]
    shared: bool = False
    """Whether it lies in a folder of everybody on this computer."""
    languages: tuple[Language, ...] = ()
    """Empty where nobody tells."""
    memory: int = 0
    """Bytes it takes while it runs; 0 where nobody tells."""
    family: str = ""
    """Prompt template; empty: the file is asked."""

    @property
    def by_hand(self) -> bool:
        """Whether somebody put it there, and nobody checked it."""
        return self.id.startswith(BY_HAND)

    @property
    def size(self) -> int:
        """Bytes of its files; what is gone meanwhile counts nothing."""
        return sum(path.stat().st_size for path in self.files if path.is_file())


def found_models(store: ModelStore) -> tuple[FoundModel, ...]:
    """Return what engines can run, in all folders of the store.

    First the models of the store by their identifiers, then those put there by hand, by
    folder, purpose and name. Nothing is opened but manifests.
    """
    kept = (_of_store(installed) for installed in store.installed())
    by_hand = (
        model
        for folder in store.roots
        for model in _by_hand(folder, shared=folder in store.shared_roots)
    )
    return (*(model for model in kept if model is not None), *by_hand)


def find_models(folder: Path) -> InstalledModels:
    """Return what was put into ``folder`` by hand; nothing when it is not there."""
    return InstalledModels(
        language=tuple(sorted(folder.glob(f"language/*{_GGUF}"))),
        hearing=tuple(
            sorted(path.parent for path in folder.glob(f"hearing/*/{_WHISPER}"))
        ),
        voices=tuple(
            path
            for path in sorted(folder.glob(f"voices/*{_ONNX}"))
            if _beside(path).is_file()
        ),
    )


def _of_store(installed: Installed) -> FoundModel | None:
    path = _opened(installed)
    if path is None:
        return None
    manifest = installed.manifest
    return FoundModel(
        id=manifest.id,
        purpose=manifest.purpose,
        name=manifest.name,
        path=path,
        files=installed.paths,
        shared=installed.shared,
        languages=manifest.languages,
        memory=manifest.memory,
        family=manifest.family,
    )


def _opened(installed: Installed) -> Path | None:
    """Return what an engine opens; None when the files are not of that purpose."""
    manifest, folder = installed.manifest, installed.folder
    match manifest.purpose:
        case Purpose.LANGUAGE:
            return _first(folder, manifest, _GGUF)  # of several parts, the first
        case Purpose.HEARING:
            return folder if _first(folder, manifest, _WHISPER) else None
        case Purpose.VOICE:
            voice = _first(folder, manifest, _ONNX)
            return voice if voice and _beside(voice).is_file() else None


def _first(folder: Path, manifest: Manifest, ending: str) -> Path | None:
    names = sorted(file.name for file in manifest.files if file.name.endswith(ending))
    return folder / names[0] if names else None


def _by_hand(folder: Path, *, shared: bool) -> Iterator[FoundModel]:
    found = find_models(folder)
    for purpose, paths in (
        (Purpose.LANGUAGE, found.language),
        (Purpose.HEARING, found.hearing),
        (Purpose.VOICE, found.voices),
    ):
        for path in paths:
            yield FoundModel(
                id=f"{BY_HAND}{path.relative_to(folder).as_posix()}",
                purpose=purpose,
                name=path.stem if purpose is Purpose.VOICE else path.name,
                path=path,
                files=_files(path, purpose),
                shared=shared,
                languages=_spoken(path) if purpose is Purpose.VOICE else (),
            )


def _files(path: Path, purpose: Purpose) -> tuple[Path, ...]:
    match purpose:
        case Purpose.LANGUAGE:
            return (path,)
        case Purpose.HEARING:
            return tuple(file for file in entries(path) if file.is_file())
        case Purpose.VOICE:
            return (path, _beside(path))


def _spoken(voice: Path) -> tuple[Language, ...]:
    """Return the language a Piper voice's name begins with: "fr_FR-siwis-medium"."""
    return tuple(each for each in LANGUAGES if voice.name.startswith(f"{each}_"))


def _beside(voice: Path) -> Path:
    return voice.with_name(f"{voice.name}.json")
