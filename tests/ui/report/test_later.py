"""Small pieces of work between two turns of the event loop."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.report.later import Later

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def owner() -> QObject:
    return QObject()


def pieces(done: list[int], *numbers: int) -> list[Callable[[], None]]:
    return [partial(done.append, number) for number in numbers]


def test_pieces_are_done_in_order_once_the_window_breathes(
    owner: QObject, qtbot: QtBot
) -> None:
    done: list[int] = []
    later = Later(owner)

    later.start(pieces(done, 1, 2, 3), at_once=1)
    at_once = list(done)
    qtbot.waitUntil(lambda: later.waiting == 0)

    assert (at_once, done) == ([1], [1, 2, 3])


def test_what_waits_can_be_done_at_once(owner: QObject) -> None:
    done: list[int] = []
    later = Later(owner)
    later.start(pieces(done, 1, 2))

    later.finish()

    assert (done, later.waiting) == ([1, 2], 0)


def test_a_new_start_forgets_what_waited(owner: QObject, qtbot: QtBot) -> None:
    done: list[int] = []
    later = Later(owner)
    later.start(pieces(done, 1, 2))

    later.start(pieces(done, 3))
    qtbot.waitUntil(lambda: later.waiting == 0)

    assert done == [3]
