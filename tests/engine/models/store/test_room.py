"""Twice what is missing must be free, and it is said how much that is and where."""

from pathlib import Path

import pytest

from engine.api.errors import Unavailable
from engine.models.store.store import ModelStore


@pytest.fixture
def store(tmp_path: Path) -> ModelStore:
    return ModelStore(tmp_path / "not" / "made" / "yet")


def test_there_is_room_for_nothing_and_for_little(store: ModelStore) -> None:
    store.check_room(0)
    store.check_room(1)

    assert not store.own.exists()


@pytest.mark.requirement("E-046")
def test_more_than_half_of_what_is_free_is_too_much(store: ModelStore) -> None:
    half = store.free() // 2 + 50_000_000

    with pytest.raises(Unavailable) as told:
        store.check_room(half)

    assert told.value.values["folder"] == store.own
    assert str(told.value.values["needed"]) in str(told.value)


def test_gigabytes_are_rounded_so_that_they_suffice(
    store: ModelStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _path: _Usage(free=1_999_999_999))

    with pytest.raises(Unavailable) as told:
        store.check_room(1_010_000_001)

    assert str(told.value).startswith("2.1 GB must be free in ")
    assert str(told.value).endswith("; 1.9 GB are.")


def test_less_than_a_gigabyte_is_told_in_megabytes(
    store: ModelStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _path: _Usage(free=7_900_000))

    with pytest.raises(Unavailable) as told:
        store.check_room(4_000_001)

    assert str(told.value).startswith("9 MB must be free in ")
    assert str(told.value).endswith("; 7 MB are.")


def test_a_disk_that_cannot_be_asked_is_said(
    store: ModelStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path) -> None:
        raise OSError

    monkeypatch.setattr("shutil.disk_usage", refuse)

    with pytest.raises(Unavailable):
        store.check_room(1)

    assert store.free() == 0


class _Usage:
    """What the system tells of a disk."""

    def __init__(self, free: int) -> None:
        self.free = free
