"""Works on threads, whose answers come back on one."""

import threading
import time
from collections.abc import Callable, Iterator

import pytest

from app.practice.spoken.thread_lanes import ThreadLanes
from app.shared.clock import SystemClock
from app.shared.errors import Unavailable
from engine.api.cancel import Cancel

PATIENCE_S = 10.0


@pytest.fixture
def lanes() -> Iterator[ThreadLanes]:
    made = ThreadLanes(SystemClock())
    yield made
    made.close()


def ignore(_: object) -> None:
    """Nothing is expected of it."""


def test_commands_run_in_order_on_one_thread_that_is_not_the_sessions(
    lanes: ThreadLanes,
) -> None:
    ran: list[tuple[int, str]] = []
    done: list[int] = []

    def work(number: int) -> Callable[[], int]:
        def run() -> int:
            ran.append((number, threading.current_thread().name))
            return number

        return run

    for number in range(5):
        lanes.command(work(number), done.append, ignore)
    over = lanes.run_until(lambda: len(done) == 5, PATIENCE_S)

    assert over
    assert [number for number, _ in ran] == done == [0, 1, 2, 3, 4]
    assert {name for _, name in ran} == {"database_0"}


def test_parts_and_the_end_come_in_order_on_the_sessions_thread(
    lanes: ThreadLanes,
) -> None:
    heard: list[tuple[object, int]] = []

    def work(send: Callable[[str], None], cancel: Cancel) -> str:
        del cancel
        send("a")
        send("b")
        return "end"

    def hear(part: object) -> None:
        heard.append((part, threading.get_ident()))

    lanes.ask(work, hear, hear, ignore)
    lanes.run_until(lambda: len(heard) == 3, PATIENCE_S)

    here = threading.get_ident()
    assert heard == [("a", here), ("b", here), ("end", here)]


def test_after_a_cancel_nothing_more_is_heard(lanes: ThreadLanes) -> None:
    heard: list[object] = []
    begun, ended = threading.Event(), threading.Event()

    def work(send: Callable[[str], None], cancel: Cancel) -> None:
        begun.set()
        stopped = threading.Event()
        cancel.when_cancelled(stopped.set)
        stopped.wait(PATIENCE_S)
        send("too late")
        ended.set()

    asked = lanes.ask(work, heard.append, heard.append, heard.append)
    lanes.run_until(begun.is_set, PATIENCE_S)
    asked.cancel()
    over = lanes.run_until(ended.is_set, PATIENCE_S)
    lanes.run_until(lambda: False, 0.05)

    assert over
    assert heard == []


def test_an_expected_failure_is_told_and_is_no_bug(lanes: ThreadLanes) -> None:
    failures: list[Exception] = []
    gone = Unavailable("It is gone.", "Go on.")

    def work() -> None:
        raise gone

    lanes.command(work, ignore, failures.append)
    lanes.run_until(lambda: bool(failures), PATIENCE_S)

    assert failures == [gone]


def test_a_bug_is_told_and_raised_at_the_end() -> None:
    lanes = ThreadLanes(SystemClock())
    failures: list[Exception] = []

    def work() -> None:
        raise KeyError

    lanes.command(work, ignore, failures.append)
    lanes.run_until(lambda: bool(failures), PATIENCE_S)

    with pytest.raises(KeyError):
        lanes.close()


def test_a_call_comes_once_and_not_before_its_time(lanes: ThreadLanes) -> None:
    called: list[float] = []
    begun = time.monotonic()

    lanes.later(30, lambda: called.append(time.monotonic() - begun))
    lanes.later(10, lambda: called.append(-1.0)).cancel()
    lanes.run_until(lambda: bool(called), PATIENCE_S)

    assert len(called) == 1
    assert called[0] >= 0.029


def test_closing_stops_what_runs_and_leaves_no_thread() -> None:
    lanes = ThreadLanes(SystemClock())
    before = threading.active_count()
    begun = threading.Event()

    def work(_: Callable[[None], None], cancel: Cancel) -> None:
        begun.set()
        stopped = threading.Event()
        cancel.when_cancelled(stopped.set)
        stopped.wait(PATIENCE_S)

    lanes.ask(work, ignore, ignore, ignore)
    lanes.run_until(begun.is_set, PATIENCE_S)
    lanes.close()

    assert threading.active_count() == before
