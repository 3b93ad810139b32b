"""Locking a profile that nobody uses."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.shared.clock import ManualClock
from ui.shell.idle_watch import IdleWatch

MINUTE_MS = 60_000


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    """What the watch belongs to."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def watch(clock: ManualClock, owner: QWidget) -> IdleWatch:
    return IdleWatch(clock, lambda: 10, owner)


@pytest.mark.requirement("E-137")
def test_ten_quiet_minutes_are_enough(
    watch: IdleWatch, clock: ManualClock, qtbot: QtBot
) -> None:
    clock.advance(10 * MINUTE_MS)

    with qtbot.waitSignal(watch.idled):
        watch.look()


def test_a_moment_less_is_not(
    watch: IdleWatch, clock: ManualClock, qtbot: QtBot
) -> None:
    clock.advance(10 * MINUTE_MS - 1)

    with qtbot.assertNotEmitted(watch.idled):
        watch.look()


def test_a_key_begins_the_count_anew(
    watch: IdleWatch, clock: ManualClock, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    clock.advance(9 * MINUTE_MS)
    QTest.keyClick(window, Qt.Key.Key_A)
    clock.advance(9 * MINUTE_MS)

    with qtbot.assertNotEmitted(watch.idled):
        watch.look()


def test_never_means_never(clock: ManualClock, owner: QWidget, qtbot: QtBot) -> None:
    watch = IdleWatch(clock, lambda: None, owner)
    clock.advance(1000 * MINUTE_MS)

    with qtbot.assertNotEmitted(watch.idled):
        watch.look()


class SleepingClock(ManualClock):
    """A laptop's clock: the monotonic one stands still while it sleeps."""

    def sleep(self, milliseconds: int) -> None:
        self._now += timedelta(milliseconds=milliseconds)


def test_time_asleep_counts(qtbot: QtBot, clock: ManualClock, owner: QWidget) -> None:
    sleeping = SleepingClock(clock.now())
    watch = IdleWatch(sleeping, lambda: 10, owner)
    sleeping.sleep(60 * MINUTE_MS)

    with qtbot.waitSignal(watch.idled):
        watch.look()
