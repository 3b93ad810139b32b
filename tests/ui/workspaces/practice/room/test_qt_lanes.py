"""The lanes of a spoken session over the window's tasks."""

import threading
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.shared.changes import Changes, Noun
from app.shared.errors import Unavailable
from engine.api.cancel import Cancel
from ui.kit.changes import ChangeHub
from ui.kit.lanes import ThreadRunner
from ui.kit.problems import ProblemDesk
from ui.kit.tasks import Tasks, inline_tasks
from ui.workspaces.practice.room.qt_lanes import QtLanes


@pytest.fixture
def changes() -> ChangeHub:
    return ChangeHub()


@pytest.fixture
def lanes(qtbot: QtBot, changes: ChangeHub) -> Iterator[QtLanes]:
    runner, owner = ThreadRunner(), QObject()
    tasks = Tasks(runner, changes, ProblemDesk())
    yield QtLanes(tasks.owned_by(owner), ProblemDesk(), owner)
    qtbot.wait_until(lambda: True)
    tasks.close()
    runner.close()


def unwanted(_error: Exception) -> None:
    raise AssertionError


def test_commands_run_one_after_the_other_and_other_screens_learn_of_them(
    lanes: QtLanes, changes: ChangeHub, qtbot: QtBot
) -> None:
    told: list[Changes] = []
    changes.changed.connect(told.append)
    done: list[int] = []

    for number in range(5):
        lanes.command(partial(int, number), done.append, unwanted)
    qtbot.wait_until(lambda: len(done) == 5)

    assert done == [0, 1, 2, 3, 4]
    assert told[0].touches(Noun.TURN)


def test_a_failure_comes_back_as_it_was_raised(lanes: QtLanes, qtbot: QtBot) -> None:
    full = Unavailable("The disk is full.", "Make room.")
    failed: list[Exception] = []

    def work() -> None:
        raise full

    lanes.command(work, lambda _none: None, failed.append)
    qtbot.wait_until(lambda: bool(failed))

    assert failed == [full]


def test_parts_come_in_order_and_before_the_end(lanes: QtLanes, qtbot: QtBot) -> None:
    heard: list[object] = []

    def work(send: Callable[[int], None], cancel: Cancel) -> str:
        for number in range(3):
            send(number)
        return "stopped" if cancel.cancelled else "whole"

    lanes.ask(work, heard.append, heard.append, unwanted)
    qtbot.wait_until(lambda: len(heard) == 4)

    assert heard == [0, 1, 2, "whole"]


def test_after_a_cancel_nothing_more_is_heard_and_the_work_knows(
    lanes: QtLanes, qtbot: QtBot
) -> None:
    heard: list[object] = []
    begun, stopped, ended = (threading.Event() for _ in range(3))

    def work(send: Callable[[int], None], cancel: Cancel) -> None:
        cancel.when_cancelled(stopped.set)
        begun.set()
        stopped.wait(5)
        send(1)
        ended.set()

    asked = lanes.ask(work, heard.append, heard.append, unwanted)
    qtbot.wait_until(begun.is_set)
    asked.cancel()
    asked.cancel()
    qtbot.wait_until(ended.is_set)
    lanes.soon(lambda: heard.append("later"))
    qtbot.wait_until(lambda: bool(heard))

    assert heard == ["later"]


def test_a_call_comes_later_once_and_can_be_given_up(
    lanes: QtLanes, qtbot: QtBot
) -> None:
    calls: list[str] = []
    kept = lanes.later(10, lambda: calls.append("kept"))
    lanes.later(5, lambda: calls.append("given up")).cancel()

    qtbot.wait_until(lambda: bool(calls))
    kept.cancel()

    assert calls == ["kept"]


def test_a_call_from_another_thread_comes_on_the_main_one(
    lanes: QtLanes, qtbot: QtBot
) -> None:
    threads: list[threading.Thread] = []

    def elsewhere() -> None:
        lanes.soon(lambda: threads.append(threading.current_thread()))

    other = threading.Thread(target=elsewhere)
    other.start()
    other.join()
    qtbot.wait_until(lambda: bool(threads))

    assert threads == [threading.main_thread()]


def test_no_answer_comes_before_the_asking_has_returned(qtbot: QtBot) -> None:
    owner = QObject()
    lanes = QtLanes(inline_tasks(), ProblemDesk(), owner)
    order: list[str] = []

    lanes.command(lambda: None, lambda _none: order.append("done"), unwanted)
    order.append("returned")
    qtbot.wait_until(lambda: len(order) == 2)

    assert order == ["returned", "done"]
