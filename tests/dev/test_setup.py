"""The set-up does what is due, once."""

from pathlib import Path

import pytest

from door import setup
from door.commands import Outcome
from door.failures import Failure
from tests.dev.fakes import a_bench, a_machine

FAILED = Outcome(1, "something nobody foresaw")
NAMES = setup.BASE


def test_a_second_start_does_nothing_and_says_nothing(tmp_path: Path) -> None:
    setup.prepare(a_bench(tmp_path).workshop, NAMES)
    second = a_bench(tmp_path)

    setup.prepare(second.workshop, NAMES)

    assert second.commands.started == []
    assert second.said == ""


def test_new_locked_packages_are_installed_and_nothing_else(tmp_path: Path) -> None:
    setup.prepare(a_bench(tmp_path).workshop, NAMES)
    locked = tmp_path / "requirements" / "environment.txt"
    locked.parent.mkdir()
    locked.write_text("another==1.0")
    second = a_bench(tmp_path)

    setup.prepare(second.workshop, NAMES)

    assert second.commands.ran(f"-r {locked}")
    assert not second.commands.ran(f"-e {tmp_path}")


def test_a_checkout_that_moved_is_installed_again(tmp_path: Path) -> None:
    setup.prepare(a_bench(tmp_path / "here").workshop, NAMES)
    (tmp_path / "here").rename(tmp_path / "there")
    moved = a_bench(tmp_path / "there")

    setup.prepare(moved.workshop, NAMES)

    assert moved.commands.ran(f"-e {tmp_path / 'there'}")


def test_a_step_that_failed_is_tried_again(tmp_path: Path) -> None:
    with pytest.raises(Failure):
        setup.prepare(a_bench(tmp_path, {"install": FAILED}).workshop, NAMES)
    second = a_bench(tmp_path)

    setup.prepare(second.workshop, NAMES)

    assert second.commands.ran("environment.txt")


def test_each_step_is_one_line_with_its_time(tmp_path: Path) -> None:
    bench = a_bench(tmp_path)

    setup.prepare(bench.workshop, NAMES)

    assert "  Packages, each checked by its hash ... 0.0 s\n" in bench.said


def test_missing_libraries_are_one_line_at_each_start(tmp_path: Path) -> None:
    nothing_known = {"ldconfig": Outcome(0, "")}
    bench = a_bench(tmp_path, nothing_known, a_machine(apt=True))

    setup.prepare(bench.workshop, {"libraries"})

    assert bench.said.count("\n") == 1
    assert bench.said.startswith("  The window needs what this system lacks.")


def test_an_unreadable_stamp_means_setting_up_again(tmp_path: Path) -> None:
    first = a_bench(tmp_path)
    setup.prepare(first.workshop, NAMES)
    first.workshop.stamps.path.write_text("{", "utf-8")
    second = a_bench(tmp_path)

    setup.prepare(second.workshop, NAMES)

    assert second.commands.ran("environment.txt")


def test_again_repeats_what_was_done(tmp_path: Path) -> None:
    setup.prepare(a_bench(tmp_path).workshop, NAMES)
    second = a_bench(tmp_path)

    setup.repeat(second.workshop, {"packages"})

    assert second.commands.ran("environment.txt")


def test_a_broken_catalogue_leaves_the_window_in_english(tmp_path: Path) -> None:
    bench = a_bench(tmp_path, {"door.strings": FAILED})

    setup.prepare(bench.workshop, {"catalogue"})

    assert "The French catalogue is broken" in bench.said


def test_the_language_engine_can_be_left_out_by_a_variable(tmp_path: Path) -> None:
    machine = a_machine(environment={"EXERZIA_WITHOUT_LANGUAGE": "1"})
    bench = a_bench(tmp_path, machine=machine)

    setup.prepare(bench.workshop, {"language"})

    assert bench.commands.started == []


def test_a_folder_that_may_not_be_written_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("a file where a folder should be")

    with pytest.raises(Failure, match="could not write"):
        setup.prepare(a_bench(tmp_path).workshop, NAMES)
