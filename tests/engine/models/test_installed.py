"""What engines can run: the store's models, then those put there by hand."""

from pathlib import Path

import pytest

from engine.models.catalogue.records import Purpose
from engine.models.installed import find_models, found_models
from engine.models.store.manifest import Manifest, ManifestOrigin, StoredFile
from engine.models.store.store import ModelStore
from tests.engine.models.store.stocked import adopt, digest


@pytest.fixture
def store(tmp_path: Path) -> ModelStore:
    return ModelStore(tmp_path / "own", (tmp_path / "shared",))


def publish(store: ModelStore, model_id: str, purpose: Purpose, *names: str) -> Path:
    contents = {name: f"{model_id}/{name}".encode() for name in names}
    for data in contents.values():
        adopt(store, data)
    files = tuple(
        StoredFile(name=name, size=len(data), sha256=digest(data))
        for name, data in contents.items()
    )
    told = Manifest(
        id=model_id,
        purpose=purpose,
        name=model_id.title(),
        languages=("fr",),
        version=1,
        memory=7,
        family="chatml",
        origin=ManifestOrigin.IMPORTED,
        files=files,
    )
    return store.publish(told).folder


def put(root: Path, *places: str) -> None:
    for place in places:
        file = root / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"12345")


def test_a_folder_that_is_not_there_holds_nothing(store: ModelStore) -> None:
    assert found_models(store) == ()


def test_each_purpose_opens_what_its_engine_does(store: ModelStore) -> None:
    words = publish(store, "words", Purpose.LANGUAGE, "b-2.gguf", "b-1.gguf", "r.txt")
    ears = publish(store, "ears", Purpose.HEARING, "config.json", "model.bin")
    voice = publish(store, "voice", Purpose.VOICE, "x.onnx.json", "x.onnx", "CARD")

    assert {model.id: model.path for model in found_models(store)} == {
        "words": words / "b-1.gguf",
        "ears": ears,
        "voice": voice / "x.onnx",
    }


def test_a_model_tells_what_its_manifest_tells(store: ModelStore) -> None:
    publish(store, "words", Purpose.LANGUAGE, "b.gguf")

    (model,) = found_models(store)

    assert (model.name, model.languages, model.memory) == ("Words", ("fr",), 7)
    assert (model.family, model.shared, model.by_hand) == ("chatml", False, False)
    assert model.size == len("words/b.gguf")


@pytest.mark.parametrize(
    ("purpose", "name"),
    [
        (Purpose.LANGUAGE, "model.bin"),
        (Purpose.HEARING, "x.gguf"),
        (Purpose.VOICE, "x.onnx"),
    ],
)
def test_files_of_another_purpose_are_nothing_to_run(
    store: ModelStore, purpose: Purpose, name: str
) -> None:
    publish(store, "odd", purpose, name)

    assert found_models(store) == ()


def test_those_put_there_by_hand_follow_in_the_order_of_the_alphabet(
    store: ModelStore, tmp_path: Path
) -> None:
    publish(store, "words", Purpose.LANGUAGE, "b.gguf")
    put(tmp_path / "own", "language/z.gguf", "language/a.gguf", "hearing/x/model.bin")
    put(tmp_path / "shared", "voices/fr_FR-y-low.onnx", "voices/fr_FR-y-low.onnx.json")

    found = found_models(store)

    assert [model.id for model in found] == [
        "words",
        "by-hand:language/a.gguf",
        "by-hand:language/z.gguf",
        "by-hand:hearing/x",
        "by-hand:voices/fr_FR-y-low.onnx",
    ]
    assert [model.shared for model in found] == [False] * 4 + [True]
    assert found[-1].languages == ("fr",)
    assert [model.size for model in found[1:]] == [5, 5, 5, 10]
    assert all(model.by_hand for model in found[1:])


def test_a_voice_without_its_description_is_none(tmp_path: Path) -> None:
    put(tmp_path, "voices/fr_FR-y-low.onnx", "voices/notes.txt", "language/x.bin")

    found = find_models(tmp_path)

    assert (found.language, found.hearing, found.voices) == ((), (), ())
