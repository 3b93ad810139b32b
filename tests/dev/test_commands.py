"""Programs the door starts, for real."""

import contextlib
import os
import sys
from pathlib import Path

import pytest

from door.commands import Processes
from door.machine import Machine

WHOLE_LINKER_CACHE = 100_000
"""More than ``ldconfig -p`` prints on a full desktop system."""


def ignore() -> None:
    pass


def test_the_whole_output_comes_back_and_stays_in_the_log(tmp_path: Path) -> None:
    log = tmp_path / "cache" / "log"
    script = f"print('a' * {WHOLE_LINKER_CACHE}); raise SystemExit(3)"

    outcome = Processes(log, ignore).watch([sys.executable, "-c", script])

    assert outcome.code == 3
    assert outcome.output.count("a") == WHOLE_LINKER_CACHE
    assert "a" * WHOLE_LINKER_CACHE in log.read_text("utf-8")


def test_only_the_output_of_this_program_comes_back(tmp_path: Path) -> None:
    processes = Processes(tmp_path / "log", ignore)
    processes.watch([sys.executable, "-c", "print('first')"])

    outcome = processes.watch([sys.executable, "-c", "print('second')"])

    assert outcome.output.split() == ["second"]


def test_a_program_that_is_not_there_ends_with_127(tmp_path: Path) -> None:
    missing = str(tmp_path / "missing")

    outcome = Processes(tmp_path / "log", ignore).watch([missing])

    assert outcome.code == 127
    assert missing in outcome.output


def test_variables_are_added_to_those_that_are_there(tmp_path: Path) -> None:
    show = "import os; print(os.environ['ADDED'], 'PATH' in os.environ)"

    outcome = Processes(tmp_path / "log", ignore).watch(
        [sys.executable, "-c", show], {"ADDED": "here"}
    )

    assert outcome.output.split() == ["here", "True"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no process groups")
def test_an_interrupt_ends_the_program_with_its_children(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    child = (
        f"import time; said = open({str(pipe)!r}, 'w', buffering=1);"
        " print('started', file=said); time.sleep(20); print('survived', file=said)"
    )
    parent = (
        f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    )
    heard = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)

    def interrupt_once_started() -> None:
        with contextlib.suppress(BlockingIOError):
            if os.read(heard, 100):
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Processes(tmp_path / "log", interrupt_once_started).watch(
            [sys.executable, "-c", parent]
        )

    # The pipe ends when the child does: nothing more was said.
    os.set_blocking(heard, True)
    assert os.read(heard, 100) == b""
    os.close(heard)


def test_the_facts_of_this_computer_can_be_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("EXERZIA_BUILD_CACHE", raising=False)

    machine = Machine.here()

    assert machine.platform == sys.platform
    assert machine.cache.is_relative_to(machine.home)
