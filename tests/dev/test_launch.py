"""What "run" starts, and where."""

from pathlib import Path

import pytest

from door import launch
from door.failures import Failure
from door.launch import (
    benchmarks,
    gallery_variables,
    module,
    program,
    runs_of_tests,
)
from tests import examples
from tests.dev.fakes import a_machine

FAST = ["-m", "not slow", "--hypothesis-profile", examples.FAST]
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


def test_tests_that_must_be_alone_follow_those_that_share_the_cores() -> None:
    shared, alone = runs_of_tests(a_machine(cores=2), [], fast=False)

    assert shared == ["-n", "2", "--dist", "worksteal", "-m", "not alone"]
    assert alone == ["-m", "alone"]


def test_quick_tests_are_one_run_without_the_slow_ones() -> None:
    (only,) = runs_of_tests(a_machine(cores=2), [], fast=True)

    assert only == ["-n", "2", "--dist", "worksteal", *FAST]


def test_many_cores_do_not_make_many_processes() -> None:
    (only,) = runs_of_tests(a_machine(cores=32), [], fast=True)

    assert only[:2] == ["-n", "4"]


def test_one_core_shares_nothing_out() -> None:
    (only,) = runs_of_tests(a_machine(cores=1), [], fast=True)

    assert only == FAST


@pytest.mark.parametrize(
    ("fast", "expected"), [(True, [*FAST, "--pdb"]), (False, ["--pdb"])]
)
def test_who_gives_arguments_gets_one_process(fast: bool, expected: list[str]) -> None:
    assert runs_of_tests(a_machine(cores=2), ["--pdb"], fast=fast) == [expected]


def test_tests_keep_compiled_code_and_show_no_window() -> None:
    assert launch.test_variables(a_machine()) == {
        "PYTHONDONTWRITEBYTECODE": "",
        "QT_QPA_PLATFORM": "offscreen",
    }


def test_a_platform_chosen_for_the_tests_is_kept() -> None:
    machine = a_machine(environment={"QT_QPA_PLATFORM": "minimal"})

    assert "QT_QPA_PLATFORM" not in launch.test_variables(machine)
