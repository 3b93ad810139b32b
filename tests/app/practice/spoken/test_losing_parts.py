"""Every engine and device may be missing, or die at any moment: the turn goes on."""

from dataclasses import replace

import pytest

from app.domain.engines import system_speaks
from app.domain.sessions import SessionStatus, TurnSource
from app.engines.voice_in_turn import voice_in_turn
from app.practice.spoken.place import Ports, Wishes
from app.practice.spoken.sentences import microphone_lost
from app.practice.spoken.state import Part, PauseReason, Stage
from app.shared.errors import Unavailable
from engine.api.voice import VoiceFacts
from engine.testing.hearing import ScriptedHearing
from engine.testing.sound import FakeMicrophone
from engine.testing.voice import ScriptedVoice
from tests.app.engines.stand_ins import SystemsVoice
from tests.app.practice.spoken.conftest import ANSWER, Enter, Room

GONE = Unavailable("The engine is gone.", "Go on.")


class ComingBack(ScriptedVoice):
    """A voice engine that is gone until a test brings it back."""

    is_gone = True

    def voices(self) -> tuple[VoiceFacts, ...]:
        if self.is_gone:
            raise GONE
        return super().voices()


def spoken_so_far(room: Room) -> str:
    return room.state.caption.text[: room.state.caption.heard]


@pytest.mark.requirement("E-043")
def test_a_lost_microphone_pauses_the_session_with_a_sentence(enter: Enter) -> None:
    room = enter()
    room.until(Stage.LISTENING)
    room.lanes.run_for(500)

    room.microphone.lose()
    room.lanes.settle()

    assert room.state.stage is Stage.PAUSED
    assert room.state.paused_because is PauseReason.DEVICE
    assert room.state.notice
    assert room.state.notice.what == microphone_lost().what
    assert room.live.session.status is SessionStatus.PAUSED


@pytest.mark.requirement("E-043")
def test_the_session_goes_on_by_itself_when_the_microphone_is_back(
    enter: Enter,
) -> None:
    room = enter()
    room.until(Stage.LISTENING)
    room.lanes.run_for(500)
    room.hearing.listener.say("I was a team")
    room.microphone.lose()
    room.lanes.run_for(30_000)

    room.microphone.come_back()
    room.until(Stage.LISTENING)
    room.hear("leader")
    room.until(Stage.SPEAKING)

    assert room.kept()[1] == "I was a team leader"
    assert room.state.notice is None


def test_a_microphone_that_is_not_there_leaves_the_session_to_be_typed(
    enter: Enter,
) -> None:
    room = enter(microphone=None)
    room.until(Stage.LISTENING)

    room.session.give(ANSWER)
    room.until(Stage.SPEAKING)

    assert room.state.typing
    assert Part.MICROPHONE in room.state.missing
    assert room.live.turns[1].source is TurnSource.TYPED


@pytest.mark.requirement("E-050")
def test_when_the_hearing_dies_what_was_said_becomes_the_draft(enter: Enter) -> None:
    room = enter()
    room.until(Stage.LISTENING)
    room.lanes.run_for(500)
    room.hearing.listener.say("I was a team leader and")

    room.hearing.lose(GONE)
    room.lanes.settle()

    assert room.told.drafts == ["I was a team leader and"]
    assert room.state.typing
    assert room.state.notice is GONE
    assert Part.HEARING in room.state.missing


@pytest.mark.requirement("E-050")
def test_the_person_speaks_again_when_the_hearing_is_back(enter: Enter) -> None:
    room = enter()
    room.until(Stage.LISTENING)
    room.lanes.run_for(500)
    room.hearing.lose(GONE)

    room.lanes.run_for(1_500)
    room.hear(ANSWER)
    room.until(Stage.SPEAKING)

    assert not room.state.typing
    assert room.state.notice is None
    assert room.kept()[1] == ANSWER


def test_what_a_dead_stream_still_tells_is_not_heard_twice(enter: Enter) -> None:
    room = enter()
    room.until(Stage.LISTENING)
    room.lanes.run_for(500)
    dead = room.hearing.listener
    dead.say("I was a team leader")

    room.hearing.lose(GONE)
    dead.end_turn()
    room.lanes.run_for(200)

    assert room.told.drafts == ["I was a team leader"]
    assert len(room.kept()) == 1


def test_a_hearing_that_cannot_be_had_leaves_the_session_to_be_typed(
    enter: Enter,
) -> None:
    room = enter(hearing=ScriptedHearing(problem=GONE))
    room.until(Stage.LISTENING)

    room.session.give(ANSWER)
    room.until(Stage.SPEAKING)

    assert room.state.notice is GONE
    assert room.kept()[1] == ANSWER


@pytest.mark.requirement("E-051")
def test_a_turn_whose_voice_fails_is_read_at_the_pace_of_speech(enter: Enter) -> None:
    voice = ScriptedVoice(failures=[None, GONE])
    room = enter(voice=voice)
    room.until(Stage.SPEAKING)

    room.lanes.run_until(lambda: room.state.notice is GONE)
    first = len(voice.said[0].text)
    room.lanes.run_until(lambda: not room.loudspeaker.is_playing)
    sounded = spoken_so_far(room)
    room.lanes.run_for(3_000)
    read = spoken_so_far(room)
    room.until(Stage.LISTENING)

    whole = room.live.turns[0].text
    assert len(sounded) <= first
    assert len(read) - len(sounded) == pytest.approx(3_000 / 60, abs=12)
    assert spoken_so_far(room) == whole


@pytest.mark.requirement("E-051")
def test_a_voice_that_keeps_the_person_waiting_is_not_waited_for(enter: Enter) -> None:
    room = enter(voice_ms=600_000)
    begun = room.lanes.monotonic_ms()

    room.until(Stage.SPEAKING)
    waited_ms = room.lanes.monotonic_ms() - begun
    room.until(Stage.LISTENING)

    assert waited_ms == 12_000
    assert room.loudspeaker.played == []
    assert spoken_so_far(room) == room.live.turns[0].text


@pytest.mark.requirement("E-051")
def test_the_voice_is_tried_again_at_the_next_turn(enter: Enter) -> None:
    voice = ScriptedVoice(failures=[GONE])
    room = enter(voice=voice)
    room.until(Stage.LISTENING)
    silent = room.loudspeaker.heard_ms

    room.hear(ANSWER)
    room.until(Stage.SPEAKING)
    room.until(Stage.LISTENING)

    assert silent == 0
    assert room.loudspeaker.heard_ms > 0
    assert Part.VOICE not in room.state.missing


def test_a_loudspeaker_that_dies_leaves_the_rest_to_be_read(enter: Enter) -> None:
    room = enter()
    room.until(Stage.SPEAKING)
    room.lanes.run_for(2_000)

    room.loudspeaker.die(GONE)
    room.session.loudspeaker_lost()
    room.until(Stage.LISTENING)
    room.lanes.settle()

    assert spoken_so_far(room) == room.live.turns[0].text
    assert not room.live.turns[0].interrupted
    assert Part.VOICE in room.state.missing


def test_without_voice_the_turn_is_on_the_screen_at_once_and_nobody_is_hurried(
    enter: Enter,
) -> None:
    room = enter(voice=None)
    begun = room.lanes.monotonic_ms()

    room.until(Stage.LISTENING)
    at_once = room.lanes.monotonic_ms() - begun
    room.lanes.run_until(lambda: len(room.live.turns) == 2)

    reading_ms = len(room.live.turns[0].text) * 40
    assert at_once == 0
    assert room.lanes.monotonic_ms() - begun == 8_000 + reading_ms


def test_without_any_sound_the_session_is_typed_to_its_end(enter: Enter) -> None:
    room = enter(
        Wishes(types=True), hearing=None, voice=None, microphone=None, loudspeaker=None
    )

    for _ in range(60):
        room.lanes.settle()
        if room.state.stage is Stage.OVER:
            break
        room.session.give(ANSWER)

    assert room.live.session.status is SessionStatus.ENDED
    assert room.kept() == [turn.text for turn in room.live.turns]


def test_an_interviewer_who_is_not_to_be_heard_is_read(enter: Enter) -> None:
    room = enter(Wishes(speaks=False))

    room.lanes.run_for(100)

    assert room.state.stage is Stage.LISTENING
    assert room.voice.said == []
    assert room.state.caption.text == room.live.turns[0].text
    assert not room.hearing.listener.held


def test_another_microphone_takes_over_in_mid_answer(enter: Enter) -> None:
    room = enter()
    room.until(Stage.LISTENING)
    room.lanes.run_for(500)
    room.hearing.listener.say("I was a team")
    other = FakeMicrophone(room.lanes)

    room.session.equip(
        Ports(room.hearing, None, room.voice, other, room.loudspeaker), headset=True
    )
    room.lanes.run_for(100)
    room.hear("leader")
    room.until(Stage.SPEAKING)

    assert (room.microphone.runs, other.runs) == (False, True)
    assert room.kept()[1] == "I was a team leader"
    assert not room.hearing.listener.held


@pytest.mark.requirement("E-043")
def test_the_last_microphone_taken_away_pauses_until_there_is_another(
    enter: Enter,
) -> None:
    room = enter()
    room.until(Stage.LISTENING)
    room.lanes.run_for(500)
    room.hearing.listener.say("I was a team")
    without = Ports(room.hearing, None, room.voice, None, room.loudspeaker)
    other = FakeMicrophone(room.lanes)

    room.session.equip(without, headset=False)
    room.lanes.run_for(5_000)
    paused = room.state.paused_because
    room.session.equip(replace(without, microphone=other), headset=False)
    room.until(Stage.LISTENING)
    room.hear("leader")
    room.until(Stage.SPEAKING)

    assert paused is PauseReason.DEVICE
    assert room.kept()[1] == "I was a team leader"


def test_a_microphone_plugged_in_later_lets_the_person_speak(enter: Enter) -> None:
    room = enter(microphone=None)
    room.until(Stage.LISTENING)
    typed = room.state.typing

    room.session.equip(
        Ports(room.hearing, None, room.voice, room.microphone, room.loudspeaker),
        headset=False,
    )
    room.lanes.run_for(300)
    room.hear(ANSWER)
    room.until(Stage.SPEAKING)

    assert typed
    assert not room.state.typing
    assert room.kept()[1] == ANSWER


def test_an_engine_taken_away_leaves_the_session_to_be_typed(enter: Enter) -> None:
    room = enter()
    room.until(Stage.LISTENING)
    room.lanes.run_for(500)
    room.hearing.listener.say("I was a team leader")
    room.lanes.settle()

    room.session.equip(
        Ports(None, None, room.voice, room.microphone, room.loudspeaker), headset=False
    )

    assert room.state.typing
    assert room.told.drafts == ["I was a team leader"]
    assert not room.microphone.runs


@pytest.mark.requirement("E-039")
def test_with_the_engine_given_up_the_system_speaks_until_it_is_back(
    enter: Enter,
) -> None:
    own, systems = ComingBack(), SystemsVoice()
    room = enter(voice=voice_in_turn(own, systems))
    room.until(Stage.LISTENING)
    told = room.state.notice
    own.is_gone = False
    room.hear(ANSWER)
    room.until(Stage.SPEAKING)
    room.until(Stage.LISTENING)

    assert told is not None
    assert told.what == system_speaks().what
    assert {said.choice.voice for said in systems.said} == {"system:en"}
    assert {said.choice.voice for said in own.said} == {"espeak:en-gb"}
    assert room.state.notice is None


@pytest.mark.requirement("E-039")
def test_without_the_engine_and_without_the_systems_voice_the_turn_is_read(
    enter: Enter,
) -> None:
    room = enter(voice=voice_in_turn(ComingBack(), SystemsVoice(is_here=False)))

    room.until(Stage.LISTENING)

    assert spoken_so_far(room) == room.state.caption.text
    assert room.state.notice is GONE
