"""Keeping the sound of a session's answers: wished for, agreed to, never in the way."""

import os
from pathlib import Path

import pytest

from app.application import Application
from app.domain.settings import Settings
from app.practice.live_session import LiveSession
from app.practice.spoken.state import Stage
from app.practice.submit_answer import submit_answer
from app.recordings.give_consent import give_consent
from app.recordings.read_recording import read_recording
from app.recordings.recordings_of import recordings_of
from app.recordings.withdraw_consent import withdraw_consent
from app.shared.changes import Changes, Noun
from tests.recorded import a_sound, sound_in_clear
from tests.ui.seeing import words_on
from tests.ui.workspaces.practice.spoken_sessions import HandSession, Stagehand
from ui.kit.context import UiContext
from ui.workspaces.practice.room.view import RoomView
from ui.workspaces.practice.room.view_model import RoomViewModel

KEPT = "The sound of your answers is kept."
NOT_KEPT = "The sound of your answer could not be kept; its words are safe."


@pytest.fixture
def agreed(application: Application) -> None:
    give_consent(application.vault, application.clock)


@pytest.fixture
def wished(
    room: RoomViewModel,
    view: RoomView,
    live: LiveSession,
    stagehand: Stagehand,
    application: Application,
) -> HandSession:
    """A session whose sound was wished for, and its first answer committed."""
    submit_answer(application.vault, live, "I answered sixty calls a day.")
    room.keep_sound_of(live.session.id)
    room.enter(live, "", Settings())
    (held,) = stagehand.sessions
    held.tell(stage=Stage.LISTENING)
    view.focus_first()
    return held


@pytest.mark.requirement("E-044")
@pytest.mark.usefixtures("agreed")
def test_an_answer_is_kept_once_its_turn_is_committed(
    wished: HandSession, application: Application, live: LiveSession, view: RoomView
) -> None:
    wished.watcher.on_answer_sound(1, a_sound())

    vault = application.vault
    assert read_recording(vault, live.session.id, 1) == a_sound()
    assert KEPT in words_on(view)


@pytest.mark.requirement("E-044")
@pytest.mark.usefixtures("agreed")
def test_a_session_for_which_nothing_was_wished_keeps_nothing(
    session: HandSession, application: Application, view: RoomView
) -> None:
    session.watcher.on_answer_sound(1, a_sound())

    assert not application.vault.sounds.folder.exists()
    assert sound_in_clear(Path(os.environ["HOME"]), a_sound()) == []
    assert KEPT not in words_on(view)


@pytest.mark.requirement("E-044")
@pytest.mark.requirement("E-138")
def test_without_consent_a_wish_keeps_nothing(
    wished: HandSession, application: Application, view: RoomView
) -> None:
    wished.watcher.on_answer_sound(1, a_sound())

    assert not application.vault.sounds.folder.exists()
    assert sound_in_clear(application.vault.folder, a_sound()) == []
    assert sound_in_clear(Path(os.environ["HOME"]), a_sound()) == []
    assert KEPT not in words_on(view)


@pytest.mark.requirement("E-138")
@pytest.mark.usefixtures("agreed")
def test_withdrawing_stops_a_session_under_way(
    wished: HandSession, application: Application, live: LiveSession, view: RoomView
) -> None:
    wished.watcher.on_answer_sound(1, a_sound())
    withdraw_consent(application.vault, application.clock)

    wished.watcher.on_answer_sound(3, a_sound(seed=3))

    kept = recordings_of(application.vault, live.session.id)
    assert [each.turn for each in kept] == [1]
    assert KEPT not in words_on(view)


@pytest.mark.usefixtures("agreed")
def test_a_full_disk_is_told_once_and_the_session_goes_on(
    wished: HandSession,
    room: RoomViewModel,
    view: RoomView,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.storage.sound_files.os.fsync", full)
    wished.watcher.on_answer_sound(1, a_sound())
    told = words_on(view)
    room.close_notice()

    wished.watcher.on_answer_sound(1, a_sound())

    assert NOT_KEPT in told
    assert NOT_KEPT not in words_on(view)
    assert room.has_live_session


@pytest.mark.usefixtures("agreed")
def test_what_is_kept_is_announced_to_other_screens(
    wished: HandSession, ui: UiContext
) -> None:
    told: list[Changes] = []
    ui.changes.changed.connect(told.append)

    wished.watcher.on_answer_sound(1, a_sound())

    assert [each.touches(Noun.RECORDING) for each in told] == [True]


@pytest.mark.usefixtures("agreed", "wished")
def test_another_session_is_asked_for_anew(
    room: RoomViewModel,
    live: LiveSession,
    stagehand: Stagehand,
    application: Application,
) -> None:
    room.empty()
    room.keep_sound_of(application.new_id())

    room.enter(live, "", Settings())

    stagehand.sessions[-1].watcher.on_answer_sound(1, a_sound())
    assert recordings_of(application.vault, live.session.id) == ()
