"""A store with the project's own small models, and the catalogue that describes them."""

import hashlib
import shutil
from datetime import UTC, date, datetime
from pathlib import Path

from engine.api.cancel import Cancel
from engine.models.bundles.records import Authority, BundleOrder
from engine.models.catalogue.records import (
    Catalogue,
    Licence,
    ModelEntry,
    ModelFile,
    Purpose,
)
from engine.models.signing import SigningKey, VerifyKey
from engine.models.store.manifest import Manifest, ManifestOrigin, StoredFile
from engine.models.store.store import ModelStore
from engine.models.trust import TrustedKeys
from tests.models.install import MICRO_WHISPER, TINY_GGUF, TINY_VOICES

MAKER = SigningKey.new()
A_DAY = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
LANGUAGE, HEARING, VOICE = "tiny-language", "micro-whisper", "tiny-voice-fr"
VOICE_FILES = (
    TINY_VOICES / "fr_FR-tiny-low.onnx",
    TINY_VOICES / "fr_FR-tiny-low.onnx.json",
)
HEARING_FILES = tuple(
    MICRO_WHISPER / name
    for name in ("model.bin", "config.json", "tokenizer.json", "vocabulary.json")
)


def a_cancel() -> Cancel:
    return Cancel()


def unseen(_done: int, _total: int) -> None:
    """Nobody looks at the progress."""


def stored(path: Path) -> StoredFile:
    content = path.read_bytes()
    return StoredFile(
        name=path.name, size=len(content), sha256=hashlib.sha256(content).hexdigest()
    )


def a_manifest(
    model_id: str, purpose: Purpose, files: tuple[Path, ...], version: int = 1
) -> Manifest:
    return Manifest(
        id=model_id,
        purpose=purpose,
        name=model_id.replace("-", " ").title(),
        languages=("fr",) if purpose is Purpose.VOICE else ("fr", "en"),
        version=version,
        publisher="Exerzia",
        licence_name="GPL-3.0-or-later",
        licence_text=f"The licence of {model_id}: é.\n",
        family="chatml" if purpose is Purpose.LANGUAGE else "",
        origin=ManifestOrigin.IMPORTED,
        files=tuple(stored(path) for path in files),
    )


def language(version: int = 1) -> Manifest:
    return a_manifest(LANGUAGE, Purpose.LANGUAGE, (TINY_GGUF,), version)


def hearing(version: int = 1) -> Manifest:
    return a_manifest(HEARING, Purpose.HEARING, HEARING_FILES, version)


def voice(version: int = 1) -> Manifest:
    return a_manifest(VOICE, Purpose.VOICE, VOICE_FILES, version)


def put(store: ModelStore, manifest: Manifest, files: tuple[Path, ...]) -> None:
    for path, file in zip(files, manifest.files, strict=True):
        copied = store.partial() / path.name
        shutil.copy(path, copied)
        store.adopt(copied, file.sha256)
    store.publish(manifest)


def a_full_store(root: Path) -> ModelStore:
    """Return a store that hears, words and speaks."""
    store = ModelStore(root)
    put(store, language(), (TINY_GGUF,))
    put(store, hearing(), HEARING_FILES)
    put(store, voice(), VOICE_FILES)
    return store


def a_small_store(root: Path, version: int = 1, count: int = 1) -> ModelStore:
    """Return a store with voices of two short files each: quick to bundle."""
    store = ModelStore(root)
    for number in range(count):
        files = small_files(root.with_name(f"{root.name}-{number}"), version)
        name = f"small-{number}"
        put(store, a_manifest(name, Purpose.VOICE, files, version), files)
    return store


def small_files(folder: Path, version: int) -> tuple[Path, ...]:
    folder.mkdir(exist_ok=True)
    files = (folder / "model.onnx", folder / "model.onnx.json")
    for path in files:
        seed = f"{folder.name}{path.name}{version}".encode()
        path.write_bytes(hashlib.sha256(seed).digest() * 20)
    return files


def an_entry(manifest: Manifest) -> ModelEntry:
    return ModelEntry(
        id=manifest.id,
        purpose=manifest.purpose,
        name=f"{manifest.name} of the catalogue",
        publisher=manifest.publisher,
        languages=manifest.languages,
        repository="owner/name",
        revision="main",
        version=manifest.version,
        files=tuple(
            ModelFile(name=file.name, size=file.size, sha256=file.sha256)
            for file in manifest.files
        ),
        licence=Licence(name="MIT"),
        memory=1_000_000,
    )


def a_catalogue(*manifests: Manifest, version: int = 3) -> Catalogue:
    return Catalogue(
        version=version,
        issued=date(2026, 11, 20),
        publisher="Exerzia",
        models=tuple(an_entry(manifest) for manifest in manifests),
        packs=(),
    )


def an_order(*model_ids: str, catalogue: Catalogue | None = None) -> BundleOrder:
    return BundleOrder(
        model_ids=model_ids,
        key=MAKER,
        made_at=A_DAY,
        catalogue=catalogue or a_catalogue(),
        maker_name="The IT desk",
    )


def trusting(
    *keys: VerifyKey, catalogue: Catalogue | None = None, own: Path | None = None
) -> Authority:
    return Authority(catalogue or a_catalogue(), TrustedKeys([], own, keys))


def everything_in(root: Path) -> dict[str, bytes | None]:
    """Return every file of a store with its content, and every folder; no locks."""
    return {
        str(path.relative_to(root)): path.read_bytes() if path.is_file() else None
        for folder in ("blobs", "installed", "partial")
        for path in sorted((root / folder).rglob("*"))
        if not path.name.endswith(".lock")
    }
