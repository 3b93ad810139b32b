"""Sound whose time is over goes at the start and within the hour, open or locked."""

import os
from datetime import timedelta

import pytest
from PySide6.QtCore import QObject

from app.account.tools import AccountTools
from app.application import Application
from app.recordings.give_consent import give_consent
from app.recordings.keep_recording import keep_recording
from app.shared.changes import Noun
from app.shared.clock import ManualClock
from app.shared.places import places_in
from app.storage.vault import Vault
from tests.recorded import an_answer
from ui.kit.context import UiContext
from ui.shell.sound_purge import SoundPurge

DAY_MS = 24 * 3_600_000


@pytest.fixture
def application(tools: AccountTools, vault: Vault, clock: ManualClock) -> Application:
    """An open profile with the sound of one answer."""
    opened = Application(places_in(tools.profiles.root.parent), tools)
    opened.use(vault)
    give_consent(vault, clock)
    keep_recording(vault, an_answer(vault), clock)
    for name in vault.sounds.names():
        written = clock.now().timestamp()
        os.utime(vault.sounds.folder / name, (written, written))
    return opened


@pytest.mark.requirement("E-139")
def test_a_window_that_stays_open_erases_within_the_hour(
    ui: UiContext, application: Application, vault: Vault, clock: ManualClock
) -> None:
    told: list[Noun] = []
    ui.changes.changed.connect(lambda changes: told.extend(changes.nouns))
    house = QObject()
    purge = SoundPurge(ui, application, house)
    purge.begin()
    at_first = vault.sounds.names()
    clock.advance(30 * DAY_MS + 1_000)

    purge.purge()

    with vault.read() as unit:
        rows = unit.recordings.all()
    assert len(at_first) == 1
    assert vault.sounds.names() == frozenset()
    assert rows == ()
    assert Noun.RECORDING in told


@pytest.mark.requirement("E-139")
def test_the_start_erases_the_files_of_profiles_that_are_locked(
    ui: UiContext, application: Application, vault: Vault, clock: ManualClock
) -> None:
    application.lock()
    clock.advance(round(timedelta(days=31).total_seconds() * 1_000))
    house = QObject()

    SoundPurge(ui, application, house).begin()

    assert vault.sounds.names() == frozenset()
