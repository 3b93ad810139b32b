import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.shared.errors import Unavailable
from app.storage.files import (
    flush,
    make_private_file,
    make_private_folder,
    new_private_folder,
    remove_folder,
    removed_on_failure,
    scrub,
    settle,
    unfinished,
    write_whole,
)

posix = pytest.mark.skipif(os.name == "nt", reason="permissions as POSIX has them")
linux = pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="needs the device that is always full"
)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@posix
@pytest.mark.requirement("E-137")
def test_what_we_create_is_open_to_its_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "one" / "two"

    make_private_folder(folder)
    make_private_file(folder / "empty")
    write_whole(folder / "full", b"words")

    assert [mode(tmp_path / "one"), mode(folder)] == [0o700, 0o700]
    assert [mode(folder / "empty"), mode(folder / "full")] == [0o600, 0o600]


@posix
def test_a_folder_that_was_there_keeps_its_permissions(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)

    make_private_folder(tmp_path)

    assert mode(tmp_path) == 0o755


def test_writing_replaces_what_was_there_and_leaves_nothing_else(
    tmp_path: Path,
) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"a longer old content")

    write_whole(path, b"new")

    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_writers_of_one_file_do_not_get_into_each_others_way(tmp_path: Path) -> None:
    path = tmp_path / "file"

    with ThreadPoolExecutor(4) as threads:
        written = [
            threads.submit(write_whole, path, f"{number}".encode())
            for number in range(60)
        ]
    problems = [each.exception() for each in written if each.exception()]

    assert problems == []
    assert 0 <= int(path.read_bytes()) < 60
    assert list(tmp_path.iterdir()) == [path]


@linux
def test_a_full_disk_leaves_the_old_content(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    unfinished(path).symlink_to("/dev/full")

    with pytest.raises(Unavailable, match="disk is full"):
        write_whole(path, b"new")

    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unavailable):
        write_whole(tmp_path / "nowhere" / "file", b"words")


def test_a_folder_whose_filling_failed_is_removed(tmp_path: Path) -> None:
    folder = tmp_path / "profile"

    with pytest.raises(Unavailable):
        _fill_and_fail(folder)

    assert not folder.exists()


def test_a_half_written_file_is_removed(tmp_path: Path) -> None:
    half = tmp_path / "half"
    half.touch()

    with pytest.raises(Unavailable), removed_on_failure(half, tmp_path / "none"):
        raise Unavailable("", "")

    assert not half.exists()


def test_a_scrubbed_file_is_overwritten_before_it_goes(tmp_path: Path) -> None:
    path, other_name = tmp_path / "secret", tmp_path / "link"
    path.write_bytes(b"secret")
    other_name.hardlink_to(path)

    scrub(path)

    assert not path.exists()
    assert other_name.read_bytes() == bytes(6)


def test_scrubbing_or_removing_what_is_not_there_is_no_error(tmp_path: Path) -> None:
    scrub(tmp_path / "none")
    remove_folder(tmp_path / "none")
    settle(tmp_path / "none")


def test_flushing_keeps_the_content(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"words")

    flush(path)

    assert path.read_bytes() == b"words"


def _fill_and_fail(folder: Path) -> None:
    with new_private_folder(folder):
        (folder / "file").touch()
        write_whole(folder / "nowhere" / "file", b"words")
