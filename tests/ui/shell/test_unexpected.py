"""What nobody expected reaches the desk, from any thread."""

import sys
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from ui.kit.changes import ChangeHub
from ui.kit.problems import Problem, ProblemDesk
from ui.kit.tasks import inline_tasks
from ui.shell.unexpected import catch_unexpected

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def told() -> Iterator[list[Problem]]:
    """The problems that reach the window."""
    hooks = sys.excepthook, threading.excepthook
    desk = ProblemDesk()
    heard: list[Problem] = []
    desk.reported.connect(heard.append)
    catch_unexpected(desk, inline_tasks(ChangeHub(), desk))
    yield heard
    sys.excepthook, threading.excepthook = hooks


def fail() -> None:
    raise ZeroDivisionError


def test_a_failure_nothing_caught_is_told_as_a_bug(
    told: list[Problem], caplog: pytest.LogCaptureFixture
) -> None:
    error = ZeroDivisionError()

    sys.excepthook(ZeroDivisionError, error, None)

    assert [problem.is_bug for problem in told] == [True]
    assert "ZeroDivisionError" in caplog.text


def test_a_failure_of_another_thread_is_told_too(
    told: list[Problem], qtbot: QtBot
) -> None:
    thread = threading.Thread(target=fail)

    thread.start()
    thread.join()

    qtbot.waitUntil(lambda: [problem.is_bug for problem in told] == [True])
