"""Recorded answers are taken in the order a person would number them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.cli.recordings_folder import LARGEST_BYTES, find_recordings, read_recording
from app.shared.errors import Refused, Unavailable


def folder_with(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).write_bytes(b"sound")
    return folder


def test_numbers_in_names_are_counted_not_spelled(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "answer 10.wav", "answer 2.wav", "answer 1.flac")

    found = find_recordings(folder)

    assert [path.name for path in found] == [
        "answer 1.flac",
        "answer 2.wav",
        "answer 10.wav",
    ]


def test_only_recordings_are_taken(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "one.MP3", "notes.txt", "cover.png")

    assert [path.name for path in find_recordings(folder)] == ["one.MP3"]


@given(st.lists(st.integers(min_value=0, max_value=10**9), unique=True, min_size=1))
def test_recordings_named_by_numbers_come_in_their_order(
    tmp_path_factory: pytest.TempPathFactory, numbers: list[int]
) -> None:
    folder = tmp_path_factory.mktemp("recordings")
    folder_with(folder, *(f"{number}.wav" for number in numbers))

    found = find_recordings(folder)

    assert [int(path.stem) for path in found] == sorted(numbers)


def test_a_folder_without_recordings_says_what_to_put_in_it(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="holds no recording"):
        find_recordings(tmp_path)


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="cannot be read"):
        find_recordings(tmp_path / "nowhere")


def test_a_recording_larger_than_an_answer_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "film.wav"
    with path.open("wb") as stream:
        stream.truncate(LARGEST_BYTES + 1)

    with pytest.raises(Refused, match="too large"):
        read_recording(path)
