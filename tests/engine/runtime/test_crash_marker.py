"""What is remembered of deaths holds for one file, and for the next start."""

from pathlib import Path

import pytest

from engine.runtime.crash_marker import CrashMarker


def marker(folder: Path, fingerprint: str = "one") -> CrashMarker:
    return CrashMarker(folder, "voice", fingerprint)


def test_three_deaths_are_remembered(tmp_path: Path) -> None:
    for _ in range(3):
        marker(tmp_path).died()

    assert marker(tmp_path).is_given_up


def test_another_file_begins_anew(tmp_path: Path) -> None:
    for _ in range(3):
        marker(tmp_path).died()

    assert not marker(tmp_path, "two").is_given_up


def test_starts_that_took_the_whole_machine_down_are_counted(tmp_path: Path) -> None:
    for _ in range(3):
        marker(tmp_path).starting()

    assert marker(tmp_path).is_given_up


def test_a_start_that_went_well_is_not_counted(tmp_path: Path) -> None:
    for _ in range(3):
        kept = marker(tmp_path)
        kept.starting()
        kept.started()

    assert not marker(tmp_path).is_given_up
    assert list(tmp_path.iterdir()) == []


def test_forgiveness_is_remembered(tmp_path: Path) -> None:
    kept = marker(tmp_path)
    for _ in range(3):
        kept.died()

    kept.forget()

    assert not kept.is_given_up
    assert not marker(tmp_path).is_given_up


@pytest.mark.parametrize("text", ["", "{", "[]", '{"deaths": "many"}', "\x00"])
def test_a_damaged_marker_is_no_marker(tmp_path: Path, text: str) -> None:
    (tmp_path / "voice.json").write_text(text, "utf-8")

    assert not marker(tmp_path).is_given_up


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    kept = marker(tmp_path / "file")

    for _ in range(3):
        kept.died()

    assert kept.is_given_up
