"""FAT, exFAT and many shares have no hard links: there, too, a content is kept once."""

import errno
import os
from pathlib import Path

import pytest

from engine.api.errors import Unavailable
from engine.models.store.store import ModelStore
from tests.engine.models.store.stocked import (
    SMALL,
    adopt,
    content,
    damaged,
    digest,
    files_in,
    install,
    manifest,
    verified,
)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModelStore:
    def refuse(source: Path, target: Path) -> None:
        raise OSError(errno.EPERM, "no links", str(source), None, str(target))

    monkeypatch.setattr(os, "link", refuse)
    return ModelStore(tmp_path)


def test_a_model_is_copied_into_place_and_its_blob_let_go(store: ModelStore) -> None:
    installed = install(store)

    assert damaged(store) == {}
    assert store.blob(digest(content("small 1 "))) == installed.paths[0]
    assert list(files_in(store.own).values()).count(SMALL) == 1
    assert store.unused() == 0


def test_the_same_model_is_published_again_from_itself(store: ModelStore) -> None:
    files = {"small.gguf": content("small ")}
    first = install(store, files=files)

    assert store.publish(manifest("small", files)) == first


def test_a_removed_model_leaves_nothing(store: ModelStore) -> None:
    install(store)

    freed = store.remove("small")

    assert freed >= SMALL
    assert files_in(store.own) == {}


def test_a_damaged_model_is_fetched_again(store: ModelStore) -> None:
    files = {"small.gguf": content("small ")}
    install(store, files=files).paths[0].write_bytes(content("evil "))

    names = verified(store)
    missing = store.blob(digest(files["small.gguf"]))
    install(store, files=files)

    assert names == ("small.gguf",)
    assert missing is None
    assert damaged(store) == {}


def test_a_file_from_another_disk_is_copied_and_verified(
    store: ModelStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    _on_another_disk(monkeypatch)

    blob = adopt(store, content("far "))

    assert blob.read_bytes() == content("far ")
    assert not any(store.partial().iterdir())


def test_a_file_from_another_disk_that_is_not_what_it_was_said_is_not_taken(
    store: ModelStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    _on_another_disk(monkeypatch)
    file = store.partial() / "far"
    file.write_bytes(content("far "))

    with pytest.raises(Unavailable, match="changed"):
        store.adopt(file, digest(b"something else"))

    assert store.blob(digest(b"something else")) is None
    assert list(files_in(store.own)) == ["partial/far"]


def _on_another_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    replace = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if self.parent.name == "partial":
            raise OSError(errno.EXDEV, "another disk")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
