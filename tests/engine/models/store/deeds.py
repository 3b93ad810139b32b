"""What is done to a store, before and while something goes wrong."""

import errno
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from engine.models.store.store import ModelStore
from tests.engine.models.store.broken_off import Deed
from tests.engine.models.store.stocked import (
    adopt,
    bring,
    content,
    damaged,
    digest,
    files_in,
    install,
    manifest,
    verified,
    versions,
)

COMMON = {"tokenizer.json": content("words ")}
OLD = {"small.gguf": content("old "), **COMMON}
NEW = {"small.gguf": content("new "), **COMMON}
OTHER = {"other.gguf": content("other "), **COMMON}
COMING = content("coming ")
FAR = content("far ", 100_000)
FORGOTTEN = content("forgotten ")


@dataclass(frozen=True)
class Story:
    """One deed: what is there before, and what may be there however it ends."""

    before: Callable[[ModelStore], object]
    deed: Deed
    may_end: tuple[dict[str, int], ...]
    """Versions of the models after it: the last one when it was done."""
    finds_damage: bool = False
    """Whether there is damage that nobody has found before."""

    def troubles(self, root: Path) -> list[str]:
        """Return what is wrong after the deed ended somehow, and after it was repeated."""
        store = ModelStore(root)
        found = []
        if versions(store) not in self.may_end:
            found.append(f"ended with {versions(store)}")
        if damaged(store) and not self.finds_damage:
            found.append(f"damaged: {damaged(store)}")
        self.deed(store)
        if versions(store) != self.may_end[-1] or damaged(store):
            found.append(f"repeated with {versions(store)}, damaged {damaged(store)}")
        store.prune()
        if left := [name for name in files_in(root) if "/." in name]:
            found.append(f"left: {left}")
        return found


def _both(store: ModelStore) -> None:
    install(store, "small", OLD)
    install(store, "other", OTHER)


def _about_to_publish(store: ModelStore) -> None:
    _both(store)
    adopt(store, NEW["small.gguf"])


def _publish_new(store: ModelStore) -> object:
    return store.publish(manifest("small", NEW, version=2))


def _first_time(store: ModelStore) -> None:
    for data in NEW.values():
        adopt(store, data)


def _damage(store: ModelStore) -> None:
    _both(store)
    model = store.find("small")
    assert model is not None
    model.paths[0].write_bytes(content("bad "))


def _verify(store: ModelStore) -> None:
    if store.find("small") is not None:
        verified(store)


def _about_to_repair(store: ModelStore) -> None:
    _damage(store)
    _verify(store)
    bring(store, OLD["small.gguf"])


def _repair(store: ModelStore) -> object:
    _adopt(store, OLD["small.gguf"])
    return store.publish(manifest("small", OLD))


def _about_to_adopt(store: ModelStore) -> None:
    _both(store)
    bring(store, COMING)


def _adopt_coming(store: ModelStore) -> None:
    _adopt(store, COMING)


def _adopt(store: ModelStore, data: bytes) -> None:
    file = store.partial() / digest(data)[:12]
    store.adopt(file if file.exists() else bring(store, data), digest(data))


def _garbage(store: ModelStore) -> None:
    _both(store)
    adopt(store, FORGOTTEN)
    store.release([digest(FORGOTTEN)])


def _remove(store: ModelStore) -> None:
    if store.find("small") is not None:
        store.remove("small")


_BOTH = {"small": 1, "other": 1}

STORIES = {
    "adopt": Story(_about_to_adopt, _adopt_coming, (_BOTH,)),
    "publish the first model of a store": Story(
        _first_time, _publish_new, ({}, {"small": 2})
    ),
    "publish a higher version": Story(
        _about_to_publish, _publish_new, (_BOTH, {"small": 2, "other": 1})
    ),
    "remove": Story(_both, _remove, (_BOTH, {"other": 1})),
    "prune": Story(_garbage, ModelStore.prune, (_BOTH,)),
    "find damage": Story(_damage, _verify, (_BOTH, {"other": 1}), finds_damage=True),
    "repair": Story(_about_to_repair, _repair, ({"other": 1}, _BOTH)),
}


def from_another_disk(store: ModelStore) -> None:
    """Adopt and publish the file "far" beside the disk, which no renaming brings here."""
    file = store.own.parent.parent / "far"
    store.claim([])
    with _parted_disks():
        store.adopt(file, digest(FAR))
    store.publish(manifest("far", {"far.gguf": FAR}))


def _parted_disks() -> AbstractContextManager[object]:
    """Let nothing be renamed into another folder, also where that is no other disk."""
    replace = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if self.parent != target.parent:
            raise OSError(errno.EXDEV, "another disk")
        return replace(self, target)

    return patch.object(Path, "replace", refuse)
