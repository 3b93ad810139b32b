"""Links, damage and words in a root of the store: none of it does harm elsewhere."""

import json
import sys
from pathlib import Path

import pytest
from pydantic import ValidationError

from engine.api.errors import Unavailable
from engine.models.store.manifest import Manifest
from engine.models.store.store import ModelStore
from tests.engine.models.store.stocked import (
    adopt,
    content,
    damaged,
    digest,
    install,
    manifest,
    versions,
)

posix_only = pytest.mark.skipif(
    sys.platform == "win32", reason="making links takes a privilege on Windows"
)
PRECIOUS = b"a letter"


@pytest.fixture
def store(tmp_path: Path) -> ModelStore:
    return ModelStore(tmp_path / "own")


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """Something of the person's, outside the store."""
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "letter.txt").write_bytes(PRECIOUS)
    return folder


@posix_only
@pytest.mark.parametrize(
    "place", ["blobs/" + "ab" * 32, "installed/.trash-1", "installed/.staged-1"]
)
def test_what_goes_of_a_link_is_the_link(
    place: str, store: ModelStore, elsewhere: Path
) -> None:
    install(store)
    link = store.own / place
    link.symlink_to(elsewhere / "letter.txt")
    beside = link.with_name(f"{link.name}-2")
    beside.symlink_to(elsewhere)

    store.prune()
    install(store, "other")

    assert (elsewhere / "letter.txt").read_bytes() == PRECIOUS
    assert not link.is_symlink() or place.startswith("blobs")


@posix_only
def test_a_model_that_is_a_link_goes_and_what_it_leads_to_stays(
    store: ModelStore, tmp_path: Path
) -> None:
    installed = install(store)
    moved = tmp_path / "moved"
    installed.folder.rename(moved)
    installed.folder.symlink_to(moved)
    before = sorted(path.name for path in moved.iterdir())

    store.remove("small")

    assert versions(store) == {}
    assert sorted(path.name for path in moved.iterdir()) == before


@posix_only
def test_a_content_that_is_a_link_becomes_a_model_that_is_none(
    store: ModelStore, tmp_path: Path
) -> None:
    data = content("far ")
    blob = adopt(store, data)
    far = tmp_path / "far"
    blob.rename(far)
    blob.symlink_to(Path("..") / ".." / "far")

    model = store.publish(manifest("far", {"far.gguf": data}))

    assert not model.paths[0].is_symlink()
    assert versions(store) == {"far": 1}
    assert damaged(store) == {}


@posix_only
def test_a_lock_that_is_a_link_is_not_followed(
    store: ModelStore, elsewhere: Path
) -> None:
    store.own.mkdir()
    (store.own / "lock").symlink_to(elsewhere / "new.txt")

    with pytest.raises(Unavailable):
        install(store)

    assert [path.name for path in elsewhere.iterdir()] == ["letter.txt"]


def test_a_content_that_was_damaged_is_not_taken_for_itself(
    store: ModelStore,
) -> None:
    data = content("sound ")
    blob = adopt(store, data)
    blob.write_bytes(content("rotten "))

    with pytest.raises(Unavailable, match="changed while it was copied"):
        store.adopt(blob, digest(data))

    assert store.blob(digest(data)) is None


def test_the_longest_licence_can_be_read_again(store: ModelStore) -> None:
    data = content("model ")
    adopt(store, data)
    worst = "\0" * 300_000

    store.publish(
        manifest("small", {"x.gguf": data}).model_copy(update={"licence_text": worst})
    )

    assert store.installed()[0].manifest.licence_text == worst


@pytest.mark.parametrize("field", ["name", "publisher", "licence_name", "family"])
@pytest.mark.parametrize("words", ["a\nb", "\x1b[2J", "a\u202eb", "a\0"])
def test_words_that_a_list_would_not_show_as_they_are_are_refused(
    field: str, words: str
) -> None:
    told = manifest("small", {"x.gguf": b"x"}).model_dump(mode="json")

    with pytest.raises(ValidationError, match="cannot be seen"):
        Manifest.model_validate_json(json.dumps({**told, field: words}))
