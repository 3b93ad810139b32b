"""Thirty days and not a second more, whether the profile is opened or not."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from app.account.lock import lock
from app.account.tools import AccountTools
from app.account.unlock import unlock
from app.domain.recordings import PurgeReceipt, days_left
from app.recordings.give_consent import give_consent
from app.recordings.keep_recording import AnswerSound, keep_recording
from app.recordings.list_recordings import list_recordings
from app.recordings.purge_locked import purge_locked
from app.recordings.purge_recordings import purge_recordings
from app.recordings.recordings_of import recordings_of
from app.shared.clock import ManualClock
from app.storage.header import read_header
from app.storage.keys import WithPassphrase
from app.storage.succession import keep_earlier
from app.storage.vault import Vault
from tests.builders import A_MOMENT
from tests.forensics import laid_open
from tests.recorded import an_answer
from tests.vault_fixtures import PASSPHRASE

DAY_MS = 24 * 3_600_000


@pytest.fixture
def answer(vault: Vault, clock: ManualClock) -> AnswerSound:
    """An answer whose sound is kept."""
    give_consent(vault, clock)
    sound = an_answer(vault)
    keep_recording(vault, sound, clock)
    return sound


@pytest.mark.requirement("E-139")
def test_on_day_29_the_sound_is_there_and_a_second_after_day_30_it_is_gone(
    vault: Vault, clock: ManualClock, answer: AnswerSound
) -> None:
    clock.advance(29 * DAY_MS)
    early, _ = purge_recordings(vault, clock)
    there = recordings_of(vault, answer.session_id)

    clock.advance(DAY_MS + 1_000)
    with capture_logs() as noted:
        receipt, _ = purge_recordings(vault, clock)

    assert early == PurgeReceipt(0, 0)
    assert len(there) == 1
    assert receipt == PurgeReceipt(answers=1, oldest_days=30)
    assert recordings_of(vault, answer.session_id) == ()
    assert vault.sounds.names() == frozenset()
    assert noted == [
        {"event": "purged", "log_level": "info", "answers": 1, "oldest_days": 30}
    ]


@pytest.mark.requirement("E-139")
def test_the_key_is_in_no_page_of_the_database_and_in_no_earlier_state(
    vault: Vault, clock: ManualClock, tools: AccountTools, answer: AnswerSound
) -> None:
    _, key = tools.prove(vault.profile.id, WithPassphrase(PASSPHRASE))
    header = read_header(tools.profiles.header_of(vault.profile.id))
    with vault.read() as unit:
        (row,) = unit.recordings.of(answer.session_id)
    keep_earlier(vault.folder, A_MOMENT)
    before = laid_open(vault.folder / header.database, key)
    clock.advance(31 * DAY_MS)

    purge_recordings(vault, clock)

    after = laid_open(vault.folder / header.database, key)
    assert row.key.reveal() in before
    assert row.key.reveal() not in after
    assert not (vault.folder / "earlier").exists()


@pytest.mark.requirement("E-139")
@pytest.mark.usefixtures("answer")
def test_opening_a_profile_erases_what_is_due(
    vault: Vault, clock: ManualClock, tools: AccountTools
) -> None:
    vault.close()
    clock.advance(31 * DAY_MS)

    again = unlock(tools, vault.profile.id, WithPassphrase(PASSPHRASE))

    assert list_recordings(again, clock) == ()
    assert again.sounds.names() == frozenset()
    again.close()


@pytest.mark.requirement("E-139")
@pytest.mark.usefixtures("answer")
def test_a_profile_that_stays_locked_loses_the_files_that_are_due(
    vault: Vault, tools: AccountTools
) -> None:
    (name,) = vault.sounds.names()
    lock(vault)
    written = (vault.sounds.folder / name).stat().st_mtime
    kept_until = timedelta(days=30)
    due = ManualClock(_at(written) + kept_until + timedelta(seconds=1))
    not_due = ManualClock(_at(written) + kept_until - timedelta(days=1))

    early = purge_locked(tools.profiles, not_due)
    gone = purge_locked(tools.profiles, due)

    assert (early, gone) == (0, 1)
    assert vault.sounds.names() == frozenset()


@pytest.mark.usefixtures("answer")
def test_a_row_whose_file_is_gone_offers_nothing(
    vault: Vault, clock: ManualClock, answer: AnswerSound
) -> None:
    (name,) = vault.sounds.names()
    os.remove(vault.sounds.folder / name)  # noqa: PTH107 (as purge_locked did meanwhile)

    assert recordings_of(vault, answer.session_id) == ()
    assert list_recordings(vault, clock) == ()


@pytest.mark.requirement("E-139")
@pytest.mark.parametrize(
    ("age", "left"),
    [
        (timedelta(0), 30),
        (timedelta(hours=1), 30),
        (timedelta(days=29), 1),
        (timedelta(days=29, hours=23), 1),
        (timedelta(days=30), 0),
        (timedelta(days=40), 0),
    ],
)
def test_the_days_left_are_counted_down(age: timedelta, left: int) -> None:
    assert days_left(A_MOMENT, A_MOMENT + age) == left


def test_purging_where_there_is_nothing_makes_no_folder(
    vault: Vault, clock: ManualClock, profiles_root: Path
) -> None:
    purge_recordings(vault, clock)

    assert not vault.sounds.folder.exists()
    assert profiles_root.exists()


def _at(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
