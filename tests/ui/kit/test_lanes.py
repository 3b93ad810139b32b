"""What belongs to Qt is let go of on the main thread, and nowhere else."""

import gc
import threading
import weakref
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.shared.errors import Unavailable
from ui.kit.changes import ChangeHub
from ui.kit.garbage import due_generation
from ui.kit.lanes import Lane, ThreadRunner
from ui.kit.problems import ProblemDesk
from ui.kit.tasks import Tasks

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def runner() -> Iterator[ThreadRunner]:
    lanes = ThreadRunner()
    yield lanes
    lanes.close()


class _Held:
    """Something a callback holds, as callbacks hold screens."""


def _use(_held: object) -> None:
    """Work that holds something."""


def _died_on(held: _Held, seen: list[int]) -> None:
    weakref.finalize(held, lambda: seen.append(threading.get_ident()))


def test_what_a_piece_of_work_holds_dies_on_the_main_thread(
    runner: ThreadRunner, qtbot: QtBot
) -> None:
    died: list[int] = []
    for _ in range(50):
        held = _Held()
        _died_on(held, died)
        runner.run(Lane.IO, partial(_use, held))
        del held

    qtbot.waitUntil(lambda: len(died) == 50)

    assert set(died) == {threading.get_ident()}


def test_it_does_so_when_the_work_fails(runner: ThreadRunner, qtbot: QtBot) -> None:
    died: list[int] = []
    held = _Held()
    _died_on(held, died)

    def fail(held: _Held = held) -> None:
        raise Unavailable("{name}", "", {"name": type(held).__name__})

    Tasks(runner, ChangeHub(), ProblemDesk()).query(fail, _use, _use)
    del fail, held

    def is_gone() -> bool:
        gc.collect()  # an error and the frames it came through hold each other
        return bool(died)

    qtbot.waitUntil(is_gone)
    assert died == [threading.get_ident()]


def test_cycles_that_a_lane_leaves_are_collected_on_the_main_thread(
    runner: ThreadRunner, qtbot: QtBot
) -> None:
    died: list[int] = []

    def leave_cycles() -> None:
        for _ in range(5_000):
            held = _Held()
            held.__dict__["self"] = held
            _died_on(held, died)

    runner.run(Lane.IO, leave_cycles)
    qtbot.waitUntil(lambda: len(died) >= 4_000, timeout=10_000)

    assert set(died) == {threading.get_ident()}


def test_python_collects_by_itself_again_once_the_lanes_are_closed() -> None:
    lanes = ThreadRunner()
    lanes.run(Lane.IO, lambda: None)
    while_open = gc.isenabled()

    lanes.close()

    assert (while_open, gc.isenabled()) == (False, True)


def test_a_widget_no_python_name_holds_any_more_is_not_destroyed_by_a_lane(
    runner: ThreadRunner, qtbot: QtBot
) -> None:
    destroyed: list[int] = []
    owner = QObject()
    owner.destroyed.connect(lambda: destroyed.append(threading.get_ident()))

    runner.run(Lane.IO, partial(_use, owner))
    del owner

    qtbot.waitUntil(lambda: bool(destroyed))
    assert destroyed == [threading.get_ident()]


@pytest.mark.parametrize(
    ("counts", "due"),
    [((700, 10, 10), None), ((701, 0, 0), 0), ((9, 11, 3), 1), ((900, 11, 11), 2)],
)
def test_the_oldest_generation_that_is_due_is_collected(
    counts: tuple[int, int, int], due: int | None
) -> None:
    assert due_generation(counts, (700, 10, 10)) == due
