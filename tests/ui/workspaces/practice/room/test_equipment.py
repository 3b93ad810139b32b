"""What a spoken session in the room is equipped with, as devices come and go."""

import pytest
from PySide6.QtCore import QCoreApplication

from app.domain.settings import AnswerBy, HeadsetUse, Settings
from app.practice.live_session import LiveSession
from app.practice.spoken.state import Stage
from tests.ui.sounds import HEADSET, SPEAKERS, HandSound
from tests.ui.workspaces.practice.spoken_sessions import HandSession, Stagehand
from ui.audio.devices import Plugged
from ui.workspaces.practice.room.state import Phase
from ui.workspaces.practice.room.view_model import RoomViewModel


@pytest.mark.requirement("E-043")
def test_another_headset_is_taken_up_while_the_session_goes_on(
    session: HandSession, sound: HandSound
) -> None:
    sound.plugs.plug(Plugged((HEADSET,), (HEADSET,), HEADSET.id, HEADSET.id))
    QCoreApplication.processEvents()

    assert session.asked[-1] == "equip headset=True"


@pytest.mark.requirement("E-043")
def test_a_loudspeaker_that_goes_away_is_told_to_the_session(
    session: HandSession, sound: HandSound
) -> None:
    sound.loudspeakers[-1][2].lose()

    assert session.asked[-1] == "loudspeaker lost"


@pytest.mark.requirement("E-043")
def test_after_a_lost_headset_nothing_is_said_aloud_before_the_person_resumes(
    room: RoomViewModel, live: LiveSession, sound: HandSound, stagehand: Stagehand
) -> None:
    sound.plugs.plug(Plugged((HEADSET,), (HEADSET, SPEAKERS), HEADSET.id, HEADSET.id))
    room.enter(live, "", Settings())

    sound.loudspeakers[-1][2].lose()

    assert stagehand.sessions[0].asked[-2:] == ["loudspeaker lost", "pause"]


def test_devices_and_wishes_are_those_of_the_settings(
    room: RoomViewModel,
    live: LiveSession,
    stagehand: Stagehand,
    sound: HandSound,
) -> None:
    chosen = Settings(
        microphone="head", volume=40, headset=HeadsetUse.HEADSET, speaking_speed=0.9
    )

    room.enter(live, "", chosen)

    (session,) = stagehand.sessions
    assert sound.microphones[-1][0] == "head"
    assert sound.loudspeakers[-1][:2] == (None, 40)
    assert session.wishes.headset
    assert session.wishes.speed == pytest.approx(0.9)


def test_a_silent_interviewer_gets_no_voice(
    room: RoomViewModel, live: LiveSession, stagehand: Stagehand
) -> None:
    room.enter(live, "", Settings(interviewer_speaks=False))

    assert stagehand.sessions[0].ports.voice is None


def test_nothing_to_hear_and_nothing_to_say_is_a_written_session(
    room: RoomViewModel, live: LiveSession, stagehand: Stagehand
) -> None:
    room.enter(
        live,
        "",
        Settings(interviewer_speaks=False, answer_by=AnswerBy.TYPING),
    )

    assert stagehand.sessions == []
    assert room.state.spoken is None


def test_another_session_closes_the_one_before(
    room: RoomViewModel,
    live: LiveSession,
    stagehand: Stagehand,
) -> None:
    room.enter(live, "", Settings())

    room.empty()

    assert stagehand.sessions[0].asked[-1] == "close"
    assert room.state.spoken is None


def test_while_paused_the_microphone_takes_nothing_in(
    session: HandSession, sound: HandSound
) -> None:
    microphone = sound.microphones[-1][1]
    session.tell(stage=Stage.PAUSED)
    paused = microphone.held
    session.tell(stage=Stage.LISTENING)

    assert paused
    assert not microphone.held


def test_with_no_loudspeaker_and_no_hearing_the_session_is_written(
    room: RoomViewModel,
    live: LiveSession,
    stagehand: Stagehand,
    sound: HandSound,
) -> None:
    sound.plugs.plug(Plugged())

    room.enter(live, "", Settings(answer_by=AnswerBy.TYPING))

    assert stagehand.sessions == []
    assert room.state.phase is Phase.LISTENING
