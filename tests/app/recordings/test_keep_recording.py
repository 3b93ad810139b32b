"""Keeping sound: only where it was agreed to, sealed, and whole or not at all."""

import os
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Thread

import pytest

from app.account.tools import AccountTools
from app.account.unlock import unlock
from app.recordings.give_consent import give_consent
from app.recordings.keep_recording import AnswerSound, keep_recording
from app.recordings.read_recording import read_recording
from app.recordings.recordings_of import recordings_of
from app.recordings.withdraw_consent import withdraw_consent
from app.shared.changes import Noun
from app.shared.clock import ManualClock
from app.shared.errors import Refused, Unavailable
from app.storage.keys import WithPassphrase
from app.storage.sound_files import SoundFiles
from app.storage.vault import Vault
from engine.api.audio import Audio
from engine.api.delivery import Interval
from tests.child import CRASHED, in_child, needs_fork
from tests.recorded import a_sound, an_answer, sound_in_clear
from tests.vault_fixtures import PASSPHRASE


@pytest.fixture
def answer(vault: Vault) -> AnswerSound:
    return an_answer(vault)


@pytest.fixture
def agreed(vault: Vault, clock: ManualClock) -> None:
    give_consent(vault, clock)


@pytest.mark.usefixtures("agreed")
def test_a_kept_answer_is_heard_again_sample_by_sample(
    vault: Vault, clock: ManualClock, answer: AnswerSound
) -> None:
    changes = keep_recording(vault, answer, clock)

    again = read_recording(vault, answer.session_id, answer.turn)
    (kept,) = recordings_of(vault, answer.session_id)
    assert again == answer.audio
    assert changes.touches(Noun.RECORDING)
    assert (kept.turn, kept.duration_ms) == (1, 500)
    assert kept.size_bytes == len(answer.audio.pcm) + 16


@pytest.mark.usefixtures("agreed")
@pytest.mark.parametrize(
    ("span", "samples"),
    [
        (Interval(100, 250), slice(3_200, 8_000)),
        (Interval(-50, 100), slice(0, 3_200)),
        (Interval(400, 9_000), slice(12_800, 16_000)),
        (Interval(9_000, 9_500), slice(16_000, 16_000)),
    ],
)
def test_a_stretch_of_an_answer_is_cut_at_its_milliseconds(
    vault: Vault,
    clock: ManualClock,
    answer: AnswerSound,
    span: Interval,
    samples: slice,
) -> None:
    keep_recording(vault, answer, clock)

    heard = read_recording(vault, answer.session_id, answer.turn, span)

    assert heard.pcm == answer.audio.pcm[samples]


@pytest.mark.requirement("E-044")
def test_without_consent_no_file_is_made(
    vault: Vault, clock: ManualClock, answer: AnswerSound
) -> None:
    with pytest.raises(Refused, match="not agreed"):
        keep_recording(vault, answer, clock)

    assert not vault.sounds.folder.exists()
    assert recordings_of(vault, answer.session_id) == ()
    assert sound_in_clear(vault.folder, answer.audio) == []


@pytest.mark.requirement("E-138")
@pytest.mark.usefixtures("agreed")
def test_nothing_is_kept_any_more_once_the_consent_is_withdrawn(
    vault: Vault, clock: ManualClock, answer: AnswerSound
) -> None:
    keep_recording(vault, answer, clock)
    before = vault.sounds.names()

    withdraw_consent(vault, clock)

    with pytest.raises(Refused, match="not agreed"):
        keep_recording(vault, replace(answer, turn=3), clock)
    assert vault.sounds.names() == before


@pytest.mark.requirement("E-044")
@pytest.mark.requirement("E-238")
@pytest.mark.usefixtures("agreed")
def test_no_sample_is_in_clear_in_any_file(
    vault: Vault, clock: ManualClock, answer: AnswerSound
) -> None:
    home = Path(os.environ["HOME"])

    keep_recording(vault, answer, clock)

    while_open = sound_in_clear(vault.folder, answer.audio)
    vault.close()
    assert while_open == sound_in_clear(vault.folder, answer.audio) == []
    assert sound_in_clear(home, answer.audio) == []


def test_the_search_does_find_samples_that_lie_in_clear(tmp_path: Path) -> None:
    audio = a_sound()
    (tmp_path / "planted.raw").write_bytes(b"RIFF" + audio.pcm)

    assert sound_in_clear(tmp_path, audio) == [tmp_path / "planted.raw"]


@pytest.mark.requirement("E-136")
@pytest.mark.usefixtures("agreed")
def test_a_file_is_noise_without_its_row(
    vault: Vault, clock: ManualClock, answer: AnswerSound
) -> None:
    keep_recording(vault, answer, clock)
    (name,) = vault.sounds.names()
    noise = (vault.sounds.folder / name).read_bytes()
    with vault.write() as unit:
        unit.recordings.erase(unit.recordings.all())
    other_name, other_key = SoundFiles.fresh()

    with pytest.raises(Unavailable, match="no longer kept"):
        read_recording(vault, answer.session_id, answer.turn)
    with pytest.raises(Unavailable, match="damaged"):
        vault.sounds.read(name, other_key, b"")
    assert name != other_name
    assert len(set(noise)) == 256


@pytest.mark.usefixtures("agreed")
def test_an_altered_file_is_not_played(
    vault: Vault, clock: ManualClock, answer: AnswerSound
) -> None:
    keep_recording(vault, answer, clock)
    (name,) = vault.sounds.names()
    path = vault.sounds.folder / name
    path.write_bytes(path.read_bytes()[:-1] + b"\0")

    with pytest.raises(Unavailable, match="damaged"):
        read_recording(vault, answer.session_id, answer.turn)


@pytest.mark.usefixtures("agreed")
def test_a_file_cannot_stand_for_another_answer(
    vault: Vault, clock: ManualClock, answer: AnswerSound
) -> None:
    keep_recording(vault, answer, clock)
    with vault.write() as unit:
        (row,) = unit.recordings.all()
        unit.recordings.keep(replace(row, turn=3))

    with pytest.raises(Unavailable, match="damaged"):
        read_recording(vault, answer.session_id, 3)


@pytest.mark.usefixtures("agreed")
def test_an_answer_that_went_on_takes_the_place_of_its_beginning(
    vault: Vault, clock: ManualClock, answer: AnswerSound
) -> None:
    whole = replace(answer, audio=a_sound(900, seed=2))
    keep_recording(vault, answer, clock)

    keep_recording(vault, whole, clock)

    assert read_recording(vault, answer.session_id, answer.turn) == whole.audio
    assert len(vault.sounds.names()) == 1


@pytest.mark.usefixtures("agreed")
def test_a_full_disk_leaves_neither_file_nor_row(
    vault: Vault,
    clock: ManualClock,
    answer: AnswerSound,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.storage.sound_files.os.fsync", full)

    with pytest.raises(Unavailable, match="disk is full"):
        keep_recording(vault, answer, clock)

    assert vault.sounds.names() == frozenset()
    assert recordings_of(vault, answer.session_id) == ()


@pytest.mark.usefixtures("agreed")
def test_the_sound_of_a_session_that_is_gone_is_not_kept(
    vault: Vault, clock: ManualClock, answer: AnswerSound
) -> None:
    with vault.write() as unit:
        unit.sessions.purge(answer.session_id)

    with pytest.raises(Refused, match="no longer in your history"):
        keep_recording(vault, answer, clock)

    assert vault.sounds.names() == frozenset()


@pytest.mark.usefixtures("agreed")
def test_sound_of_another_rate_is_refused(
    vault: Vault, clock: ManualClock, answer: AnswerSound
) -> None:
    with pytest.raises(Refused, match="cannot be kept"):
        keep_recording(vault, replace(answer, audio=Audio(b"\0\0", 8_000)), clock)


@needs_fork
@pytest.mark.usefixtures("agreed")
def test_a_crash_between_file_and_row_leaves_noise_that_is_swept(
    vault: Vault, clock: ManualClock, tools: AccountTools, answer: AnswerSound
) -> None:
    vault.close()
    by_passphrase = WithPassphrase(PASSPHRASE)
    opened = partial(unlock, tools, vault.profile.id, by_passphrase)

    def crash(*_: object) -> None:
        os._exit(CRASHED)

    def keep_and_crash() -> None:
        write = SoundFiles.write
        SoundFiles.write = lambda *each: crash(write(*each))  # type: ignore[method-assign]  # the moment of the crash
        keep_recording(opened(), answer, clock)

    code, _ = in_child(keep_and_crash)

    left = vault.sounds.names()
    in_clear = sound_in_clear(vault.folder, answer.audio)
    again = opened()
    try:
        assert code == CRASHED
        assert len(left) == 1
        assert in_clear == []
        assert recordings_of(again, answer.session_id) == ()
        assert again.sounds.names() == frozenset()
    finally:
        again.close()


@pytest.mark.usefixtures("agreed")
def test_a_sweep_meanwhile_does_not_take_a_sound_on_its_way_for_a_leftover(
    vault: Vault,
    clock: ManualClock,
    answer: AnswerSound,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write, sweeps = SoundFiles.write, []

    def write_while_swept(*each: object) -> None:
        write(*each)  # type: ignore[arg-type]  # what it was called with
        sweep = Thread(target=vault.sweep_sounds)
        sweeps.append(sweep)
        sweep.start()
        sweep.join(0.05)

    monkeypatch.setattr(SoundFiles, "write", write_while_swept)

    keep_recording(vault, answer, clock)

    sweeps[0].join()
    assert read_recording(vault, answer.session_id, answer.turn) == answer.audio
