"""A disk that is full never breaks a start, a list or what was there before."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.api.errors import Unavailable
from engine.models.store.store import ModelStore
from tests.engine.models.store.broken_off import DONE, REFUSED
from tests.engine.models.store.deeds import FAR, STORIES, from_another_disk
from tests.engine.models.store.small_disk import DISK, PAGE, SmallDisk, small_disk
from tests.engine.models.store.stocked import damaged, install, versions

ROOMS = [0, 1, *(pages * PAGE for pages in range(1, 12)), 400_000]


@pytest.fixture(params=["real", "stands for it"])
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk", may_mount=request.param == "real") as disk:
        yield disk


@pytest.mark.slow
@pytest.mark.parametrize("name", STORIES)
def test_whatever_room_is_left_only_whole_models_are_seen(
    disk: SmallDisk, name: str
) -> None:
    story = STORIES[name]
    faults: list[str] = []
    exits: set[int] = set()

    for left in ROOMS:
        root = disk.root / "models"
        story.before(ModelStore(root))
        ended = disk.ends(story.deed, left)
        exits.add(ended)
        faults += [f"{left} left: {each}" for each in story.troubles(root)]
        clear(ModelStore(root))

    assert faults == []
    assert exits <= {DONE, REFUSED}
    assert DONE in exits


def test_a_model_from_another_disk_that_does_not_fit_is_told_and_kept_where_it_is(
    disk: SmallDisk,
) -> None:
    far = disk.root.parent / "far"
    far.write_bytes(FAR)

    exits = [disk.ends(from_another_disk, left) for left in (0, PAGE, 10 * PAGE)]

    store = ModelStore(disk.root / "models")
    assert exits == [REFUSED, REFUSED, REFUSED]
    assert store.installed() == ()
    assert far.read_bytes() == FAR
    assert disk.ends(from_another_disk, DISK // 2) == DONE
    assert versions(store) == {"far": 1}
    assert damaged(store) == {}
    assert not far.exists()


def test_on_a_full_disk_a_model_can_be_removed(disk: SmallDisk) -> None:
    store = ModelStore(disk.root / "models")
    install(store)

    ended = disk.ends(remove, 0)

    assert ended == DONE
    assert store.installed() == ()


def test_a_full_disk_without_models_is_looked_at_and_found_too_small(
    tmp_path: Path,
) -> None:
    with small_disk(tmp_path / "disk") as disk:
        store = ModelStore(disk.root / "models")

        assert disk.ends(look, 0) == DONE
        with pytest.raises(Unavailable, match="84 MB must be free"):
            store.check_room(DISK * 10)


def remove(store: ModelStore) -> None:
    store.remove("small")


def look(store: ModelStore) -> None:
    assert store.installed() == ()
    assert store.unused() == 0


def clear(store: ModelStore) -> None:
    for model in store.installed():
        store.remove(model.id)
    store.prune()
