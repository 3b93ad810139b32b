"""System packages: what is missing, who installs it, and what is said."""

from pathlib import Path

import pytest

from door.commands import Outcome
from door.failures import Failure
from door.packages import (
    WINDOW_LIBRARIES,
    install_by_apt,
    install_for_window,
    missing_libraries,
)
from tests.dev.fakes import a_bench, a_machine


def linker_knows(*libraries: str) -> Outcome:
    lines = (f"\t{name} (libc6,x86-64) => /usr/lib/{name}" for name in libraries)
    return Outcome(0, "\n".join(["2 libs found in cache", *lines]))


LACKING_TWO = {"ldconfig": linker_knows(*sorted(WINDOW_LIBRARIES)[2:])}


def test_libraries_the_linker_does_not_know_are_missing(tmp_path: Path) -> None:
    bench = a_bench(tmp_path, LACKING_TWO)

    assert missing_libraries(bench.workshop) == {
        "libEGL.so.1": "libegl1",
        "libGL.so.1": "libgl1",
    }


def test_nothing_is_missing_on_systems_whose_wheels_bring_all(tmp_path: Path) -> None:
    bench = a_bench(tmp_path, {"ldconfig": linker_knows()}, a_machine("darwin"))

    assert missing_libraries(bench.workshop) == {}


def test_root_on_debian_has_them_installed_by_apt(tmp_path: Path) -> None:
    bench = a_bench(tmp_path, LACKING_TWO, a_machine(root=True, apt=True))

    done = install_for_window(bench.workshop)

    assert done.is_final
    assert bench.commands.started[-1].endswith("--no-install-recommends libegl1 libgl1")


def test_somebody_else_on_debian_is_told_the_command(tmp_path: Path) -> None:
    bench = a_bench(tmp_path, LACKING_TWO, a_machine(apt=True))

    done = install_for_window(bench.workshop)

    assert "Run: sudo apt-get install -y libegl1 libgl1" in done.note
    assert not bench.commands.ran("apt-get")


def test_it_is_told_again_at_the_next_start(tmp_path: Path) -> None:
    bench = a_bench(tmp_path, LACKING_TWO, a_machine(apt=True))

    assert not install_for_window(bench.workshop).is_final


def test_apt_held_by_another_installation_is_said_in_words(tmp_path: Path) -> None:
    locked = Outcome(100, "E: Could not get lock /var/lib/dpkg/lock-frontend.")
    bench = a_bench(tmp_path, {"apt-get install": locked})

    with pytest.raises(Failure) as caught:
        install_by_apt(bench.workshop, ["libgl1"], "Installing")

    assert caught.value.what == "Another installation is running on this computer."
