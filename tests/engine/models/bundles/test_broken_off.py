"""A bundle that is killed, or out of room, at any step leaves nothing half done."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.api.errors import Unavailable
from engine.models.bundles.install_bundle import install_bundle
from engine.models.bundles.refusals import PartlyInstalled
from engine.models.files.lock import alone_in
from engine.models.staging import LOCK, staging, sweep_incoming
from engine.models.store.manifest import Manifest
from engine.models.store.reading import Installed
from engine.models.store.store import ModelStore
from tests.engine.models.bundles.deeds import (
    OLD,
    a_bundle,
    faults_after_installing,
    faults_after_making,
    installing,
    making,
)
from tests.engine.models.shelf import (
    MAKER,
    a_cancel,
    a_small_store,
    everything_in,
    trusting,
    unseen,
)
from tests.engine.models.store.broken_off import (
    BROKEN,
    CHILDREN,
    DONE,
    MOST_STEPS,
    REFUSED,
    Deed,
    Fate,
    do,
    ends,
)
from tests.engine.models.store.small_disk import PAGE, SmallDisk, small_disk

pytestmark = pytest.mark.requirement("E-199")
ROOMS = [0, 100, *(pages * PAGE for pages in range(1, 26)), 400_000]
PIECES = range(1, 6)


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_bundle(tmp_path_factory.mktemp("made") / "here")


def steps_of_installing(
    bundle: Path, folder: Path, fate: Fate
) -> Iterator[tuple[int, list[str]]]:
    """Give, for each step, how the process ended and what is wrong afterwards."""
    for step in range(1, MOST_STEPS):
        root = folder / str(step)
        a_small_store(root, version=1)
        ended = ends(root, installing(bundle), fate, step)
        yield ended, faults_after_installing(root, bundle)
        if ended == DONE and step > 30:
            return


def steps_of_making(
    store: Path, whole: bytes, folder: Path, fate: Fate
) -> Iterator[tuple[int, list[str]]]:
    for step in range(1, MOST_STEPS):
        target = folder / str(step) / "pack.exzpack"
        target.parent.mkdir()
        target.write_bytes(OLD)
        ended = ends(store, making(store, target), fate, step)
        yield ended, faults_after_making(store, target, whole)
        if ended == DONE:
            return


@pytest.mark.slow
@pytest.mark.parametrize("fate", Fate)
def test_an_installation_broken_off_at_any_step_leaves_whole_models(
    bundle: Path, tmp_path: Path, fate: Fate
) -> None:
    found = list(steps_of_installing(bundle, tmp_path, fate))

    assert [faults for _, faults in found if faults] == []
    assert BROKEN not in {ended for ended, _ in found}
    assert found[-1][0] == DONE
    assert len(found) > 20


@pytest.mark.slow
@pytest.mark.parametrize("fate", Fate)
def test_a_making_broken_off_at_any_step_leaves_the_old_bundle_or_the_new_one(
    bundle: Path, tmp_path: Path, fate: Fate
) -> None:
    whole = bundle.read_bytes()

    found = list(steps_of_making(bundle.parent / "newer", whole, tmp_path, fate))

    assert [faults for _, faults in found if faults] == []
    assert BROKEN not in {ended for ended, _ in found}
    assert found[-1][0] == DONE


@pytest.mark.parametrize("piece", PIECES)
def test_an_installation_killed_while_it_reads_leaves_whole_models(
    bundle: Path, tmp_path: Path, piece: int
) -> None:
    a_small_store(tmp_path / "store", version=1)

    ended = in_a_child(tmp_path / "store", installing(bundle, killed_at_piece=piece))

    assert (ended != DONE) == (piece < 5)
    assert faults_after_installing(tmp_path / "store", bundle) == []


@pytest.mark.parametrize("piece", PIECES)
def test_a_making_killed_while_it_writes_leaves_the_old_bundle(
    bundle: Path, tmp_path: Path, piece: int
) -> None:
    store, target = bundle.parent / "newer", tmp_path / "pack.exzpack"
    target.write_bytes(OLD)

    ended = in_a_child(store, making(store, target, killed_at_piece=piece))

    assert (target.read_bytes() == OLD) == (ended != DONE) == (piece < 5)
    assert faults_after_making(store, target, bundle.read_bytes()) == []


@pytest.fixture(params=["real", "stands for it"])
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk") as disk:
        yield disk if request.param == "real" else SmallDisk(tmp_path, is_real=False)


@pytest.mark.slow
def test_whatever_room_is_left_an_installation_leaves_whole_models(
    bundle: Path, disk: SmallDisk
) -> None:
    exits: list[int] = []
    faults: list[str] = []

    for left in ROOMS:
        a_small_store(disk.root / "models", version=1)
        exits.append(disk.ends(installing(bundle), left))
        faults += faults_after_installing(disk.root / "models", bundle)
        clear(ModelStore(disk.root / "models"))

    assert faults == []
    assert set(exits) == {DONE, REFUSED}
    assert exits[0] == REFUSED


@pytest.mark.slow
def test_whatever_room_is_left_a_making_leaves_the_old_bundle_or_the_new_one(
    bundle: Path, disk: SmallDisk
) -> None:
    store, target = bundle.parent / "newer", disk.root / "stick" / "pack.exzpack"
    target.parent.mkdir()
    exits: list[int] = []
    faults: list[str] = []

    for left in ROOMS:
        target.write_bytes(OLD)
        exits.append(disk.ends(making(store, target), left))
        faults += faults_after_making(store, target, bundle.read_bytes())

    assert faults == []
    assert set(exits) == {DONE, REFUSED}
    assert exits[0] == REFUSED


def test_two_installations_at_once_end_with_every_model_whole(
    bundle: Path, tmp_path: Path
) -> None:
    a_small_store(tmp_path / "store", version=1)
    children = [
        CHILDREN.Process(target=_do, args=(tmp_path / "store", installing(bundle)))
        for _ in range(4)
    ]

    for child in children:
        child.start()
    for child in children:
        child.join()

    assert {child.exitcode for child in children} <= {DONE, REFUSED}
    assert DONE in {child.exitcode for child in children}
    assert faults_after_installing(tmp_path / "store", bundle) == []


def test_who_comes_second_is_told_to_wait(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.models.staging.PATIENCE_S", 0.05)
    store = a_small_store(tmp_path / "store", version=1)
    before = everything_in(tmp_path / "store")

    with (
        alone_in(store.partial() / LOCK),
        pytest.raises(Unavailable, match="Another window of Exerzia"),
    ):
        install_bundle(bundle, store, trusting(MAKER.public), unseen, a_cancel())

    assert everything_in(tmp_path / "store") == before


def test_what_a_crash_left_can_be_swept_without_another_installation(
    bundle: Path, tmp_path: Path
) -> None:
    store = a_small_store(tmp_path / "store", version=1)
    before = everything_in(tmp_path / "store")
    in_a_child(tmp_path / "store", installing(bundle, killed_at_piece=3))
    left = everything_in(tmp_path / "store")

    freed = [sweep_incoming(store), sweep_incoming(store)]

    assert left != before
    assert freed == [2 * 640, 0]  # the third was not written out yet
    assert everything_in(tmp_path / "store") == before


def test_what_is_under_way_is_not_swept(tmp_path: Path) -> None:
    store = ModelStore(tmp_path / "store")

    with staging(store) as folder:
        (folder / "half").write_bytes(b"a model")
        freed = sweep_incoming(store)
        there = (folder / "half").exists()

    assert freed == 0
    assert there


class FailingAfterOne(ModelStore):
    """A store whose disk says no once a model is published."""

    def publish(self, manifest: Manifest) -> Installed:
        if any(each.manifest.version == 2 for each in self.installed()):
            raise Unavailable("the disk said no", "check it")
        return super().publish(manifest)


def test_a_failure_between_two_models_tells_which_are_there(
    bundle: Path, tmp_path: Path
) -> None:
    store = FailingAfterOne(tmp_path / "store")

    with pytest.raises(PartlyInstalled) as told:
        install_bundle(bundle, store, trusting(MAKER.public), unseen, a_cancel())

    assert str(told.value) == "Only 1 of 2 models could be installed: Small 0."
    assert [each.id for each in told.value.installed] == ["small-0"]
    assert [each.id for each in store.installed()] == ["small-0"]
    assert faults_after_installing(tmp_path / "store", bundle) == []


def in_a_child(root: Path, deed: Deed) -> int:
    child = CHILDREN.Process(target=_do, args=(root, deed))
    child.start()
    child.join()
    return child.exitcode or DONE


def _do(root: Path, deed: Deed) -> None:
    do(ModelStore(root), deed)


def clear(store: ModelStore) -> None:
    for model in store.installed():
        store.remove(model.id)
    store.prune()
