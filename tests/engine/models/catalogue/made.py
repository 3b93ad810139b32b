"""Catalogues made for tests, and signed by keys made for them."""

import json
from pathlib import Path
from typing import Any

from engine.models.signing import SigningKey
from engine.models.trust import TrustedKeys

ROOT = Path(__file__).parents[4]
SHIPPED = ROOT / "resources" / "catalogue"


def a_document(**changes: Any) -> dict[str, Any]:
    """Return a small catalogue with one model of each purpose and one pack."""
    licence = {"name": "MIT", "text": "mit.txt", "text_sha256": "a" * 64}
    shared = {"publisher": "Somebody", "version": 1, "memory": 1, "revision": "main"}
    models = [
        {
            "id": "words",
            "purpose": "language",
            "name": "Words",
            "languages": ["fr", "en"],
            "repository": "somebody/words",
            "files": [{"name": "words.gguf", "size": 4, "sha256": "1" * 64}],
        },
        {
            "id": "ears",
            "purpose": "hearing",
            "name": "Ears",
            "languages": ["fr", "en"],
            "repository": "somebody/ears",
            "files": [{"name": "model.bin"}, {"name": "config.json"}],
        },
        {
            "id": "voice",
            "purpose": "voice",
            "name": "Voice",
            "languages": ["en"],
            "repository": "somebody/voices",
            "files": [
                {"name": "v.onnx", "path": "en/v.onnx"},
                {"name": "v.onnx.json", "path": "en/v.onnx.json"},
            ],
        },
    ]
    pack = {
        "id": "light-en",
        "level": "light",
        "language": "en",
        "models": ["ears", "words", "voice"],
        "least_memory": 1,
    }
    document = {
        "format": "exerzia-catalogue/1",
        "version": 3,
        "issued": "2026-01-31",
        "publisher": "An organisation",
        "models": [{**shared, "licence": dict(licence), **each} for each in models],
        "packs": [pack],
    }
    return {**document, **changes}


def written(folder: Path, document: object, key: SigningKey) -> Path:
    """Write a catalogue and its signature into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    content = json.dumps(document).encode()
    (folder / "catalogue.json").write_bytes(content)
    (folder / "catalogue.sig").write_bytes(key.sign(content))
    return folder


def trusting(*keys: SigningKey) -> TrustedKeys:
    """Return what trusts these keys alone."""
    return TrustedKeys((), None, tuple(key.public for key in keys))
