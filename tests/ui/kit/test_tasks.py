"""The three calls, inline and with real threads."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from app.shared.changes import Changes, Noun
from app.shared.errors import Unavailable
from ui.kit.changes import ChangeHub
from ui.kit.jobs import Stream
from ui.kit.lanes import Lane, ThreadRunner
from ui.kit.problems import Problem, ProblemDesk
from ui.kit.tasks import Tasks, inline_tasks

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def threaded() -> Iterator[Tasks]:
    runner = ThreadRunner()
    yield Tasks(runner, ChangeHub(), ProblemDesk())
    runner.close()


def test_a_query_hands_over_its_result() -> None:
    heard: list[int] = []

    inline_tasks().query(lambda: 7, heard.append)

    assert heard == [7]


def test_a_command_broadcasts_what_it_changed_and_hands_over_its_result() -> None:
    hub = ChangeHub()
    changed: list[Changes] = []
    hub.changed.connect(changed.append)
    heard: list[str] = []

    inline_tasks(hub).command(lambda: ("id", Changes.of(Noun.SESSION)), heard.append)

    assert heard == ["id"]
    assert changed == [Changes.of(Noun.SESSION)]


def test_a_command_may_return_changes_alone() -> None:
    hub = ChangeHub()
    changed: list[Changes] = []
    hub.changed.connect(changed.append)

    inline_tasks(hub).command(lambda: Changes.of(Noun.TURN))

    assert changed == [Changes.of(Noun.TURN)]


def test_the_changes_of_a_command_are_heard_although_its_screen_is_closed() -> None:
    hub = ChangeHub()
    changed: list[Changes] = []
    hub.changed.connect(changed.append)
    heard: list[None] = []
    tasks = inline_tasks(hub).owned_by(QObject())
    tasks.close()

    tasks.command(lambda: Changes.of(Noun.TURN), heard.append)

    assert changed == [Changes.of(Noun.TURN)]
    assert heard == []


def test_an_expected_failure_reaches_the_screen_that_asked() -> None:
    problems: list[Problem] = []

    def work() -> int:
        raise Unavailable("The disk is full.", "Free some space.", {"size": 3})

    inline_tasks().query(work, lambda _result: None, problems.append)

    assert problems == [Problem("The disk is full.", "Free some space.", {"size": 3})]


def test_a_failure_nobody_handles_is_reported_to_the_window() -> None:
    desk = ProblemDesk()
    reported: list[Problem] = []
    desk.reported.connect(reported.append)

    def work() -> int:
        raise Unavailable("The disk is full.", "Free some space.")

    inline_tasks(desk=desk).query(work, lambda _result: None)

    assert [problem.what for problem in reported] == ["The disk is full."]


def test_a_bug_is_told_without_its_message_and_logged_without_its_message(
    caplog: pytest.LogCaptureFixture,
) -> None:
    problems: list[Problem] = []

    def work() -> int:
        raise KeyError("a secret word")

    inline_tasks().query(work, lambda _result: None, problems.append)

    assert problems[0].is_bug
    assert "KeyError" in caplog.text
    assert "secret" not in caplog.text + problems[0].what + problems[0].remedy


def test_an_ask_streams_its_parts_then_its_result() -> None:
    heard: list[str] = []

    def work(stream: Stream[str]) -> str:
        stream.send("one")
        stream.send("two")
        return "end"

    inline_tasks().ask(work, heard.append, heard.append)

    assert heard == ["one", "two", "end"]


def test_a_deleted_owner_hears_nothing(threaded: Tasks, qtbot: QtBot) -> None:
    owner = QObject()
    gate = threading.Event()
    heard: list[bool] = []
    job = threaded.owned_by(owner).query(lambda: gate.wait(5), heard.append)

    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    gate.set()

    qtbot.waitUntil(lambda: job.finished)
    assert heard == []


def test_work_leaves_the_main_thread_and_results_come_back_to_it(
    threaded: Tasks, qtbot: QtBot
) -> None:
    places: list[QThread] = []

    job = threaded.query(
        lambda: places.append(QThread.currentThread()),
        lambda _none: places.append(QThread.currentThread()),
    )

    qtbot.waitUntil(lambda: job.finished)
    assert places[0] is not places[1]
    assert places[1].isMainThread()


def test_the_database_lane_keeps_the_order(threaded: Tasks, qtbot: QtBot) -> None:
    done: list[int] = []
    work = [lambda n=n: n for n in range(50)]

    jobs = [threaded.query(each, done.append) for each in work]

    qtbot.waitUntil(lambda: jobs[-1].finished)
    assert done == list(range(50))


def test_the_io_lane_does_not_wait_for_the_database_lane(
    threaded: Tasks, qtbot: QtBot
) -> None:
    gate = threading.Event()
    slow = threaded.query(lambda: gate.wait(5), lambda _result: None)

    quick = threaded.query(lambda: 1, lambda _result: None, lane=Lane.IO)

    qtbot.waitUntil(lambda: quick.finished)
    assert not slow.finished
    gate.set()


def test_a_cancelled_ask_is_silent_and_its_work_learns_it(
    threaded: Tasks, qtbot: QtBot
) -> None:
    heard: list[object] = []
    started, learnt = threading.Event(), threading.Event()

    def work(stream: Stream[str]) -> str:
        started.set()
        while not stream.cancelled:
            learnt.wait(0.001)
        learnt.set()
        stream.send("too late")
        return "too late"

    job = threaded.ask(work, heard.append, heard.append, heard.append)
    started.wait(5)
    job.cancel()

    qtbot.waitUntil(lambda: job.finished)
    assert learnt.is_set()
    assert heard == []


def test_closing_everything_cancels_what_screens_asked(
    threaded: Tasks, qtbot: QtBot
) -> None:
    owner = QObject()
    gate = threading.Event()

    def work(_stream: Stream[str]) -> bool:
        return gate.wait(5)

    tasks = threaded.owned_by(owner)
    job = tasks.ask(work, lambda _part: None, lambda _result: None)
    threaded.close()
    gate.set()

    qtbot.waitUntil(lambda: job.finished)
    assert job.cancelled
