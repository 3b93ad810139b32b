"""The minutes after which the open profile locks."""

import pytest
from pytestqt.qtbot import QtBot

from app.application import Application
from app.domain.settings import Settings
from app.settings.save_settings import save_settings
from app.shared.changes import Changes, Noun
from app.shared.clock import ManualClock
from tests.ui.shell.doors import unlock_by_hand
from ui.kit.context import UiContext
from ui.shell.house import House
from ui.shell.idle_watch import IdleWatch
from ui.shell.main_window import MainWindow

MINUTE_MS = 60_000


@pytest.fixture
def watch(house: House) -> IdleWatch:
    """The watch over Léa's profile."""
    found = house.findChild(IdleWatch)
    assert found is not None
    return found


@pytest.fixture
def unlocked(exerzia: MainWindow, application: Application) -> Application:
    """Exerzia with Léa's profile open."""
    unlock_by_hand(exerzia)
    return application


@pytest.mark.requirement("E-137")
def test_the_profile_locks_after_ten_minutes_unless_chosen_otherwise(
    unlocked: Application, watch: IdleWatch, clock: ManualClock
) -> None:
    clock.advance(10 * MINUTE_MS)
    watch.look()

    assert not unlocked.unlocked


def test_what_was_chosen_is_in_force_at_once(
    unlocked: Application, watch: IdleWatch, clock: ManualClock, ui: UiContext
) -> None:
    save_settings(unlocked.vault, Settings(auto_lock_minutes=60))
    ui.changes.broadcast(Changes.of(Noun.SETTINGS))
    clock.advance(30 * MINUTE_MS)
    watch.look()

    assert unlocked.unlocked


def test_a_locked_profile_is_not_locked_again(
    watch: IdleWatch, clock: ManualClock, qtbot: QtBot
) -> None:
    clock.advance(60 * MINUTE_MS)

    with qtbot.assertNotEmitted(watch.idled):
        watch.look()
