"""Erasing sound: by answer's session, all of it, with the session, with the profile."""

from pathlib import Path
from uuid import UUID

import pytest

from app.account.back_up import BackupWish, back_up
from app.account.delete_profile import delete_profile
from app.account.lock import lock
from app.account.restore_backup import Restoration, restore_backup, unpacked
from app.account.rotate_key import rotate_key
from app.account.tools import AccountTools
from app.account.unlock import unlock
from app.history.delete_session import delete_session, erase_session, restore_session
from app.recordings.erase_recordings import erase_recordings
from app.recordings.give_consent import give_consent
from app.recordings.keep_recording import AnswerSound, keep_recording
from app.recordings.list_recordings import list_recordings
from app.recordings.read_recording import read_recording
from app.recordings.recordings_of import recordings_of
from app.shared.clock import ManualClock
from app.storage.key_store import MemoryKeyStore
from app.storage.keys import WithPassphrase
from app.storage.vault import Vault
from tests.forensics import laid_open
from tests.recorded import an_answer
from tests.vault_fixtures import PASSPHRASE, account_tools

BY_PASSPHRASE = WithPassphrase(PASSPHRASE)
BACKUP_PHRASE = WithPassphrase("une autre phrase pour la copie")


@pytest.fixture
def answers(vault: Vault, clock: ManualClock) -> tuple[AnswerSound, AnswerSound]:
    """The answers of two sessions, their sound kept."""
    give_consent(vault, clock)
    both = (an_answer(vault, seed=1), an_answer(vault, seed=2))
    for sound in both:
        keep_recording(vault, sound, clock)
        clock.advance(60_000)
    return both


@pytest.fixture
def backup(
    vault: Vault,
    tools: AccountTools,
    answers: tuple[AnswerSound, AnswerSound],
    tmp_path: Path,
) -> Path:
    assert answers
    target = tmp_path / "copy.exerzia"
    back_up(tools, vault, BackupWish(target, BACKUP_PHRASE))
    return target


def heard(vault: Vault, answer: AnswerSound) -> bool:
    """Whether an answer can still be heard."""
    return bool(recordings_of(vault, answer.session_id))


def test_what_is_kept_is_listed_with_its_size_and_its_days(
    vault: Vault, clock: ManualClock, answers: tuple[AnswerSound, AnswerSound]
) -> None:
    listed = list_recordings(vault, clock)

    assert [each.session_id for each in listed] == [a.session_id for a in answers]
    assert listed[0].answers == 1
    assert listed[0].duration_ms == 500
    assert listed[0].size_bytes == 16_016
    assert listed[0].days_left == 30


@pytest.mark.requirement("E-080")
def test_the_sound_of_one_session_is_erased_and_its_words_stay(
    vault: Vault, answers: tuple[AnswerSound, AnswerSound]
) -> None:
    first, second = answers

    erase_recordings(vault, first.session_id)

    with vault.read() as unit:
        turns = unit.turns.of(first.session_id)
    assert not heard(vault, first)
    assert heard(vault, second)
    assert len(vault.sounds.names()) == 1
    assert len(turns) == 2


@pytest.mark.requirement("E-080")
def test_all_sound_is_erased(
    vault: Vault, clock: ManualClock, answers: tuple[AnswerSound, AnswerSound]
) -> None:
    delete_session(vault, answers[0].session_id, clock)

    erase_recordings(vault)

    restore_session(vault, answers[0].session_id)
    assert not heard(vault, answers[0])
    assert not heard(vault, answers[1])
    assert vault.sounds.names() == frozenset()


@pytest.mark.requirement("E-080")
def test_erasing_a_session_removes_its_files(
    vault: Vault, answers: tuple[AnswerSound, AnswerSound]
) -> None:
    erase_session(vault, answers[0].session_id)

    assert len(vault.sounds.names()) == 1
    assert heard(vault, answers[1])


@pytest.mark.requirement("E-080")
def test_a_deleted_session_keeps_its_sound_while_it_can_be_restored_and_no_longer(
    vault: Vault, clock: ManualClock, answers: tuple[AnswerSound, AnswerSound]
) -> None:
    delete_session(vault, answers[0].session_id, clock)
    while_restorable = vault.sounds.names()
    listed = list_recordings(vault, clock)

    lock(vault)

    assert len(while_restorable) == 2
    assert [each.session_id for each in listed] == [answers[1].session_id]
    assert len(vault.sounds.names()) == 1


@pytest.mark.requirement("E-080")
@pytest.mark.usefixtures("answers")
def test_deleting_a_profile_removes_the_folder_of_its_sound(
    vault: Vault, tools: AccountTools
) -> None:
    vault.close()

    delete_profile(tools, vault.profile.id)

    assert not vault.sounds.folder.exists()


@pytest.mark.requirement("E-136")
def test_sound_is_heard_after_the_key_of_the_profile_was_changed(
    vault: Vault, tools: AccountTools, answers: tuple[AnswerSound, AnswerSound]
) -> None:
    vault.close()

    rotate_key(tools, vault.profile.id, BY_PASSPHRASE)

    again = unlock(tools, vault.profile.id, BY_PASSPHRASE)
    sound = read_recording(again, answers[0].session_id, answers[0].turn)
    again.close()
    assert sound == answers[0].audio


@pytest.mark.requirement("E-139")
def test_a_backup_carries_neither_sound_nor_key(
    vault: Vault,
    tools: AccountTools,
    answers: tuple[AnswerSound, AnswerSound],
    backup: Path,
    tmp_path: Path,
) -> None:
    with vault.read() as unit:
        keys = [sound.key.reveal() for sound in unit.recordings.all()]

    with unpacked(tools, backup, BACKUP_PHRASE, tmp_path) as copy:
        opened = laid_open(copy.path, copy.key)

    assert [key for key in keys if key in opened] == []
    assert answers[0].session_id.bytes in opened
    assert len(keys) == 2


def test_a_restored_profile_has_its_words_and_its_consent_but_no_sound(
    backup: Path,
    answers: tuple[AnswerSound, AnswerSound],
    clock: ManualClock,
    tmp_path: Path,
) -> None:
    elsewhere = account_tools(tmp_path / "elsewhere", clock, MemoryKeyStore())
    wish = Restoration(backup, BACKUP_PHRASE, PASSPHRASE, on_this_computer=False)

    restored = restore_backup(elsewhere, wish).vault

    with restored.read() as unit:
        turns = unit.turns.of(answers[0].session_id)
    assert len(turns) == 2
    assert list_recordings(restored, clock) == ()
    restored.close()


def test_a_backup_that_takes_the_place_of_a_profile_leaves_no_file_without_a_key(
    vault: Vault, tools: AccountTools, backup: Path
) -> None:
    profile_id: UUID = vault.profile.id
    lock(vault)
    wish = Restoration(
        backup, BACKUP_PHRASE, PASSPHRASE, on_this_computer=False, into=profile_id
    )
    restore_backup(tools, wish).vault.close()

    again = unlock(tools, profile_id, BY_PASSPHRASE)

    assert again.sounds.names() == frozenset()
    again.close()
