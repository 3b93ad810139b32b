"""Models of a few bytes in a store, of the sizes a test says."""

from engine.models.catalogue.records import Purpose
from engine.models.store.manifest import Manifest, ManifestOrigin, StoredFile
from engine.models.store.store import ModelStore
from tests.engine.models.store.stocked import adopt, content, digest


def add(
    store: ModelStore,
    model_id: str,
    purpose: Purpose = Purpose.LANGUAGE,
    *,
    memory: int = 10,
    version: int = 1,
    data: bytes | None = None,
) -> None:
    """Install a model of one file, or two for a voice."""
    names = {
        Purpose.LANGUAGE: (f"{model_id}.gguf",),
        Purpose.HEARING: ("model.bin",),
        Purpose.VOICE: (f"{model_id}.onnx", f"{model_id}.onnx.json"),
    }[purpose]
    contents = {name: data or content(f"{name} {version} ") for name in names}
    for each in contents.values():
        adopt(store, each)
    files = tuple(
        StoredFile(name=name, size=len(each), sha256=digest(each))
        for name, each in contents.items()
    )
    store.publish(
        Manifest(
            id=model_id,
            purpose=purpose,
            name=f"{model_id.title()} {version}",
            version=version,
            memory=memory,
            family="mistral",
            origin=ManifestOrigin.DOWNLOADED,
            files=files,
        )
    )
