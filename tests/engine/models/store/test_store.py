"""A model is here whole or not at all, once on the disk, and goes when it is told to."""

from pathlib import Path

import pytest

from engine.api.errors import Refused, Unavailable
from engine.models.store.manifest import ManifestOrigin
from engine.models.store.store import ModelStore
from tests.engine.models.store.stocked import (
    SMALL,
    adopt,
    content,
    digest,
    files_in,
    install,
    manifest,
    versions,
)


@pytest.fixture
def store(tmp_path: Path) -> ModelStore:
    return ModelStore(tmp_path / "own", (tmp_path / "shared",))


def test_a_store_that_is_nowhere_holds_nothing_and_looking_makes_nothing(
    store: ModelStore, tmp_path: Path
) -> None:
    seen = (store.installed(), store.find("small"), store.blob("0" * 64))

    assert seen == ((), None, None)
    assert (store.unused(), store.prune(), store.troubles()) == (0, 0, ())
    assert store.free() > 0
    assert not any(tmp_path.iterdir())


def test_a_published_model_is_found_with_its_files(store: ModelStore) -> None:
    installed = install(store, files={"a.gguf": b"one", "b.json": b"two"})

    assert store.find("small") == installed
    assert [path.read_bytes() for path in installed.paths] == [b"one", b"two"]
    assert not installed.shared


def test_adopting_takes_the_file_away(store: ModelStore) -> None:
    file = store.partial() / "coming"
    file.write_bytes(b"whole")

    blob = store.adopt(file, digest(b"whole"))

    assert blob.read_bytes() == b"whole"
    assert store.blob(digest(b"whole")) == blob
    assert not file.exists()


def test_adopting_what_the_store_has_already_leaves_it_there(
    store: ModelStore,
) -> None:
    file = store.partial() / "coming"
    file.write_bytes(b"whole")
    blob = store.adopt(file, digest(b"whole"))

    again = store.adopt(blob, digest(b"whole"))

    assert again.read_bytes() == b"whole"


def test_what_is_no_digest_names_no_blob(store: ModelStore) -> None:
    with pytest.raises(ValueError, match=r"\.\."):
        store.blob("../installed")


def test_a_model_with_a_missing_file_is_not_published(store: ModelStore) -> None:
    adopt(store, b"one")

    with pytest.raises(Unavailable, match=r"b\.json"):
        store.publish(manifest("small", {"a.gguf": b"one", "b.json": b"two"}))

    assert store.installed() == ()
    assert store.blob(digest(b"one")) is not None


def test_publishing_the_same_again_changes_nothing(store: ModelStore) -> None:
    first = install(store)
    before = files_in(store.own)

    again = install(store)

    assert again == first
    assert len(files_in(store.own)) == len(before)


def test_a_higher_version_takes_the_place_of_the_lower(store: ModelStore) -> None:
    install(store, version=1)

    install(store, version=2)

    assert versions(store) == {"small": 2}
    assert sorted(files_in(store.own).values())[-1] == SMALL
    assert len(list((store.own / "installed").iterdir())) == 1


def test_a_lower_version_is_refused_and_the_higher_stays(store: ModelStore) -> None:
    install(store, version=2)

    with pytest.raises(Refused, match="newer version"):
        install(store, version=1)

    assert versions(store) == {"small": 2}


def test_a_version_lower_than_the_shared_one_is_refused(
    store: ModelStore, tmp_path: Path
) -> None:
    install(ModelStore(tmp_path / "shared"), version=2)

    with pytest.raises(Refused):
        install(store, version=1)


def test_of_a_model_in_two_folders_the_newest_is_taken_and_of_equals_the_own(
    store: ModelStore, tmp_path: Path
) -> None:
    shared = ModelStore(tmp_path / "shared")
    install(store, "own-newer", version=2)
    install(shared, "own-newer", version=1)
    install(store, "equal")
    install(shared, "equal")
    install(store, "shared-newer", version=1)
    install(shared, "shared-newer", version=2)

    told = {model.id: model.shared for model in store.installed()}

    assert told == {"equal": False, "own-newer": False, "shared-newer": True}
    assert versions(store) == {"equal": 1, "own-newer": 2, "shared-newer": 2}


@pytest.mark.requirement("E-199")
def test_two_profiles_and_two_people_use_one_copy(tmp_path: Path) -> None:
    files = {"small.gguf": content("shared ")}
    install(ModelStore(tmp_path / "shared"), files=files)
    anne = ModelStore(tmp_path / "anne", (tmp_path / "shared",))
    paul = ModelStore(tmp_path / "paul", (tmp_path / "shared",))

    published = [
        store.publish(manifest("small", files)) for store in (anne, paul, anne)
    ]

    assert len({model.folder for model in published}) == 1
    assert all(model.shared for model in published)
    assert files_in(tmp_path / "anne") == files_in(tmp_path / "paul") == {}


@pytest.mark.requirement("E-199")
def test_a_file_of_two_models_lies_on_the_disk_once(store: ModelStore) -> None:
    common = {"tokenizer.json": content("words ")}

    install(store, "base", {"model.bin": content("base "), **common})
    install(store, "large", {"model.bin": content("large "), **common})

    assert list(files_in(store.own).values()).count(SMALL) == 3


def test_the_origin_alone_does_not_make_another_model(store: ModelStore) -> None:
    first = install(store)
    moved = first.manifest.model_copy(update={"origin": ManifestOrigin.BUNDLE})

    assert store.publish(moved).folder == first.folder


def test_a_folder_that_cannot_be_made_is_said_and_does_not_stop_a_look(
    tmp_path: Path,
) -> None:
    (tmp_path / "file").write_bytes(b"in the way")
    store = ModelStore(tmp_path / "file" / "models")

    with pytest.raises(Unavailable, match="models"):
        store.partial()
    with pytest.raises(Unavailable):
        store.release([])

    assert store.installed() == ()
    assert store.blob("0" * 64) is None
    assert store.unused() == 0
