"""What is damaged is found out, what goes frees its room, and garbage goes with it."""

from pathlib import Path

import pytest

from engine.api.cancel import Cancel
from engine.api.errors import Refused, Unavailable
from engine.models.files.names import MANIFEST_NAME
from engine.models.store.reading import Trouble
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
    versions,
)


@pytest.fixture
def store(tmp_path: Path) -> ModelStore:
    return ModelStore(tmp_path / "own", (tmp_path / "shared",))


def test_removing_frees_what_no_other_model_needs(store: ModelStore) -> None:
    common = {"tokenizer.json": content("words ")}
    install(store, "base", {"model.bin": content("base "), **common})
    install(store, "large", {"model.bin": content("large "), **common})
    before = sum(files_in(store.own).values())

    freed = store.remove("base")

    assert freed == before - sum(files_in(store.own).values())
    assert SMALL <= freed < 2 * SMALL
    assert versions(store) == {"large": 1}
    assert damaged(store) == {}


@pytest.mark.parametrize(
    ("model_id", "said"),
    [
        ("nothing", "no such model"),
        ("everybodys", "everybody"),
        ("by-hand:language/x.gguf", "by hand"),
        ("../own", "no such model"),
    ],
)
def test_what_is_not_ones_own_is_not_removed(
    store: ModelStore, tmp_path: Path, model_id: str, said: str
) -> None:
    install(ModelStore(tmp_path / "shared"), "everybodys")

    with pytest.raises(Refused, match=said):
        store.remove(model_id)

    assert versions(store) == {"everybodys": 1}


def test_a_model_that_is_whole_verifies(store: ModelStore) -> None:
    told: list[tuple[int, int]] = []
    install(store, files={"a.gguf": b"one", "b.json": b"three"})

    found = store.verify("small", lambda *step: told.append(step), Cancel())

    assert found == ()
    assert told == [(3, 8), (8, 8)]


def test_what_is_not_here_cannot_be_verified(store: ModelStore) -> None:
    with pytest.raises(Refused):
        verified(store, "nothing")


def test_a_cancelled_check_ends_and_takes_nothing_away(store: ModelStore) -> None:
    cancel = Cancel()
    model = install(store, files={"a.gguf": b"one", "b.json": b"three"})
    model.paths[1].write_bytes(b"xxxxx")

    found = store.verify("small", lambda _done, _total: cancel.cancel(), cancel)

    assert found == ()
    assert versions(store) == {"small": 1}


@pytest.mark.requirement("E-046")
def test_a_damaged_model_is_named_installed_no_more_and_repaired(
    store: ModelStore,
) -> None:
    files = {"a.gguf": content("good "), "b.json": b"sound"}
    model = install(store, files=files)
    model.paths[0].write_bytes(content("evil "))

    names = verified(store)
    kept = (store.blob(digest(b"sound")), store.blob(digest(files["a.gguf"])))
    gone = store.find("small")
    adopt(store, files["a.gguf"])
    repaired = store.publish(manifest("small", files))

    assert names == ("a.gguf",)
    assert kept[0] is not None
    assert kept[1] is None
    assert gone is None
    assert damaged(store) == {}
    assert store.installed() == (repaired,)
    assert [each.trouble for each in store.troubles()] == []


def test_a_folder_that_was_left_is_read_and_still_ones_own(tmp_path: Path) -> None:
    files = {"small.gguf": content("left ")}
    install(ModelStore(tmp_path / "left"), files=files)
    install(ModelStore(tmp_path / "left"), "damaged").paths[0].write_bytes(content("x"))
    store = ModelStore(tmp_path / "own", kept=(tmp_path / "left",))

    again = store.publish(manifest("small", files))
    names = verified(store, "damaged")
    freed = store.remove("small") + store.remove("damaged")

    assert again.folder.is_relative_to(tmp_path / "left")
    assert not again.shared
    assert names == ("small.gguf",)
    assert freed >= 2 * SMALL
    assert files_in(tmp_path) == {}


def test_garbage_in_a_folder_that_was_left_is_pruned(tmp_path: Path) -> None:
    left = ModelStore(tmp_path / "left")
    adopt(left, content("garbage "))
    left.release([digest(content("garbage "))])
    store = ModelStore(tmp_path / "own", kept=(tmp_path / "left",))

    assert store.unused() == store.prune() == SMALL
    assert store.roots == (tmp_path / "own", tmp_path / "left")


def test_a_damaged_shared_model_is_named_and_left_alone(
    store: ModelStore, tmp_path: Path
) -> None:
    model = install(ModelStore(tmp_path / "shared"))
    model.paths[0].write_bytes(content("evil "))

    names = verified(store)

    assert names == ("small.gguf",)
    assert store.find("small") is not None


def test_a_damaged_model_can_be_removed(store: ModelStore) -> None:
    model = install(store)
    (model.folder / MANIFEST_NAME).write_bytes(b"torn")

    freed = store.remove("small")

    assert freed >= SMALL
    assert files_in(store.own) == {}


def test_a_file_cut_short_or_missing_makes_a_model_no_model(store: ModelStore) -> None:
    short = install(store, "short")
    missing = install(store, "missing")
    install(store, "whole")
    short.paths[0].write_bytes(b"cut")
    missing.paths[0].unlink()

    assert versions(store) == {"whole": 1}
    assert {bad.folder: bad.trouble for bad in store.troubles()} == {
        short.folder: Trouble.DAMAGED,
        missing.folder: Trouble.DAMAGED,
    }


def test_foreign_folders_are_passed_over_and_told_of(store: ModelStore) -> None:
    model = install(store)
    foreign = store.own / "installed" / "notes of mine"
    foreign.mkdir()
    other = store.own / "installed" / "other@3"
    other.mkdir()
    (other / MANIFEST_NAME).write_bytes(model.manifest.encoded())

    told = {bad.folder: bad.trouble for bad in store.troubles()}

    assert told == {foreign: Trouble.FOREIGN, other: Trouble.DAMAGED}
    assert store.installed() == (model,)


def test_pruning_takes_what_nobody_claims_or_needs(tmp_path: Path) -> None:
    clock = [0.0]
    store = ModelStore(tmp_path, now=lambda: clock[0])
    model = install(store)
    adopt(store, content("forgotten "))
    clock[0] = store.own.stat().st_mtime
    while_claimed = (store.unused(), store.prune())

    clock[0] += 8 * 24 * 3600
    unused, freed = store.unused(), store.prune()

    assert while_claimed == (0, 0)
    assert unused == freed == SMALL
    assert store.blob(digest(content("forgotten "))) is None
    assert damaged(store) == {}
    assert store.installed() == (model,)


def test_what_is_released_is_pruned(store: ModelStore) -> None:
    data = content("given up ")
    adopt(store, data)

    store.release([digest(data)])

    assert store.unused() == SMALL
    assert store.prune() == SMALL


def test_what_is_claimed_before_it_came_is_kept(store: ModelStore) -> None:
    data = content("coming ")
    adopt(store, data)
    store.release([digest(data)])

    store.claim([digest(data)])

    assert store.prune() == 0
    assert store.blob(digest(data)) is not None


def test_downloads_under_way_are_never_pruned(store: ModelStore) -> None:
    coming = store.partial() / "small@1"
    coming.mkdir()
    (coming / "a.part").write_bytes(content("half "))
    install(store)

    store.prune()
    store.remove("small")

    assert (coming / "a.part").read_bytes() == content("half ")


def test_pruning_keeps_what_a_later_exerzia_may_need(store: ModelStore) -> None:
    later = install(store, "later")
    text = later.manifest.encoded().replace(b"exerzia-model/1", b"exerzia-model/2")
    (later.folder / MANIFEST_NAME).write_bytes(text)

    freed = store.prune()

    assert freed == 0
    assert later.paths[0].read_bytes() == content("later 1 ")


def test_leftovers_of_a_crash_go_with_the_next_write_and_not_with_a_look(
    store: ModelStore,
) -> None:
    install(store)
    left = store.own / "installed" / ".staged-0011"
    left.mkdir()
    (left / "half.gguf").write_bytes(content("half "))

    unused, looked = store.unused(), left.exists()
    freed = store.prune()

    assert looked
    assert unused == freed == SMALL
    assert not left.exists()


def test_a_model_that_windows_holds_open_is_said_to_be_in_use_and_stays_whole(
    store: ModelStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_self: Path, _target: Path) -> Path:
        raise _SharingViolationError

    install(store)
    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", refuse)
        with pytest.raises(Unavailable, match="in use"):
            store.remove("small")

    assert versions(store) == {"small": 1}
    assert damaged(store) == {}


class _SharingViolationError(PermissionError):
    """What Windows answers who renames a folder in which a file is open."""

    winerror = 32
