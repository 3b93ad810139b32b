"""What "run" starts, and where."""

from pathlib import Path

import pytest

from door.failures import Failure
from door.launch import benchmarks, gallery_variables, module, program
from tests.dev.fakes import a_machine

WAYLAND = {"WAYLAND_DISPLAY": "wayland-0"}


def test_the_window_opens_where_there_is_a_display() -> None:
    assert program(a_machine(environment=WAYLAND), []) == ["ui"]


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_macos_and_windows_always_have_a_display(platform: str) -> None:
    assert program(a_machine(platform), []) == ["ui"]


def test_without_a_display_the_practice_is_held_in_the_terminal() -> None:
    assert program(a_machine(terminal=True), []) == ["app", "practise"]


def test_with_nobody_at_a_terminal_the_sample_interview_is_played() -> None:
    assert program(a_machine(), []) == ["app", "sample"]


def test_arguments_go_to_the_command_line_display_or_not() -> None:
    machine = a_machine(environment=WAYLAND)

    assert program(machine, ["scenarios", "--json"]) == ["app", "scenarios", "--json"]


def test_a_display_that_does_not_answer_is_no_display() -> None:
    machine = a_machine(environment={"DISPLAY": ":4711"})

    assert program(machine, []) == ["app", "sample"]


def test_a_display_on_another_computer_is_believed() -> None:
    machine = a_machine(environment={"DISPLAY": "elsewhere:10.0"})

    assert program(machine, []) == ["ui"]


def test_an_offscreen_platform_shows_nobody_anything() -> None:
    machine = a_machine(environment={"QT_QPA_PLATFORM": "offscreen"})

    assert program(machine, []) == ["app", "sample"]


def test_a_module_is_not_shadowed_by_the_folder_the_person_stands_in() -> None:
    assert "-P" in module("python", "app")


def test_all_benchmarks_run_when_none_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "benchmarks"
    folder.mkdir()
    for name in ("search.py", "start.py", "_shared.py"):
        (folder / name).touch()

    assert [path.stem for path in benchmarks(tmp_path, [])] == ["search", "start"]
    assert [path.stem for path in benchmarks(tmp_path, ["start"])] == ["start"]


def test_a_benchmark_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(Failure, match="no benchmark start"):
        benchmarks(tmp_path, ["start"])


def test_a_gallery_that_nobody_could_see_is_not_opened() -> None:
    with pytest.raises(Failure, match="no display here"):
        gallery_variables(a_machine(), [])


def test_the_gallery_draws_itself_into_files_without_a_display() -> None:
    variables = gallery_variables(a_machine(), ["--screenshots", "folder"])

    assert variables == {"QT_QPA_PLATFORM": "offscreen"}
