"""The disk is tried gently."""

import itertools
from pathlib import Path

import pytest

from engine.api.cancel import Cancel
from engine.hardware.disk import free_on_disk, try_disk


def test_the_room_is_told_for_a_folder_that_is_not_there_yet(tmp_path: Path) -> None:
    assert free_on_disk(tmp_path / "a" / "b") > 0


def test_the_disk_tells_its_speed_and_keeps_nothing(tmp_path: Path) -> None:
    disk = try_disk(tmp_path / "new", Cancel())

    assert disk.write_speed is not None
    assert disk.read_speed is not None
    assert min(disk.write_speed, disk.read_speed) > 1_000_000
    assert list((tmp_path / "new").iterdir()) == []


def test_a_disk_is_not_tried_once_it_is_cancelled(tmp_path: Path) -> None:
    cancel = Cancel()
    cancel.cancel()

    disk = try_disk(tmp_path, cancel)

    assert (disk.write_speed, disk.read_speed) == (None, None)


def test_a_slow_disk_is_left_after_its_time(tmp_path: Path) -> None:
    seconds = itertools.count()

    disk = try_disk(tmp_path, Cancel(), lambda: float(next(seconds)))

    assert disk.write_speed is not None
    assert disk.write_speed < 16 * 4 * 1024 * 1024


def test_a_full_disk_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.hardware.disk.free_on_disk", lambda _folder: 100)

    disk = try_disk(tmp_path / "new", Cancel())

    assert (disk.free, disk.write_speed) == (100, None)
    assert not (tmp_path / "new").exists()
