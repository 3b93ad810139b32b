"""The sound of an answer: in memory while it is spoken, measured once it is kept."""

import pytest

from app.domain.sessions import Turn
from app.practice.spoken.place import Wishes
from app.practice.spoken.state import Part, Stage
from app.shared.errors import Unavailable
from engine.api.audio import Audio
from engine.api.cancel import Cancel
from engine.api.delivery import SoundMeasures
from engine.api.hearing import EndReason, SpeechStarted, TurnHeard
from engine.testing.hearing import said
from tests.app.practice.spoken.conftest import ANSWER, Enter, Room, TellingHearing

VOICE = bytes(range(1, 251)) * 256
"""Two seconds that are easily told from silence."""


class DyingHearing(TellingHearing):
    """Listens, and is gone when it should measure."""

    def measure(self, audio: Audio, cancel: Cancel) -> SoundMeasures:
        del audio, cancel
        raise Unavailable("It is gone.", "Type.")


def turn(text: str, start_ms: int, end_ms: int) -> TurnHeard:
    return TurnHeard(
        transcription=said(text),
        started_ms=start_ms,
        ended_ms=end_ms,
        decided_ms=end_ms + 500,
        ready_ms=end_ms + 600,
        reason=EndReason.FINISHED,
        learned_pause_ms=1_200,
        noise_floor_db=-60.0,
    )


def answered(room: Room, hearing: TellingHearing) -> None:
    """Let the person speak for two seconds, and the interviewer answer."""
    room.until(Stage.LISTENING)
    room.lanes.run_for(1_000)
    room.microphone.say(VOICE)
    room.lanes.run_for(3_000)
    hearing.tell(SpeechStarted(0))
    hearing.tell(turn(ANSWER, 0, 3_000))
    room.lanes.settle()


def kept(room: Room, index: int) -> Turn:
    with room.vault.read() as work:
        return work.turns.of(room.live.session.id)[index]


@pytest.mark.requirement("E-045")
def test_an_answer_is_measured_once_it_is_kept(enter: Enter) -> None:
    hearing = TellingHearing()
    room = enter(hearing=hearing)
    answered(room, hearing)

    room.until(Stage.SPEAKING)
    room.lanes.settle()

    (sound,) = hearing.measured
    assert VOICE in sound.pcm
    measures = kept(room, 1).measures
    assert measures is not None
    assert measures.duration_ms == sound.duration_ms


def test_nothing_is_measured_before_the_interviewer_is_heard(enter: Enter) -> None:
    """Measuring costs time of the processor, and a reply is on its way."""
    hearing = TellingHearing()
    room = enter(voice_ms=800, hearing=hearing)

    answered(room, hearing)

    assert hearing.measured == []
    assert kept(room, 1).text == ANSWER


def test_who_keeps_sound_is_told_of_it_when_the_answer_is_safe(enter: Enter) -> None:
    hearing = TellingHearing()
    room = enter(hearing=hearing)

    answered(room, hearing)

    ((index, sound),) = room.told.sounds
    assert (index, room.live.turns[index].text) == (1, ANSWER)
    assert VOICE in sound.pcm


def test_an_answer_that_goes_on_is_measured_whole(
    enter: Enter, headset: Wishes
) -> None:
    hearing = TellingHearing()
    room = enter(headset, voice_ms=5_000, hearing=hearing)
    answered(room, hearing)
    hearing.tell(SpeechStarted(3_200))
    room.lanes.run_for(2_000)
    hearing.tell(turn("And I told the team.", 3_200, 4_500))
    room.lanes.settle()

    room.until(Stage.SPEAKING)
    room.lanes.settle()

    assert len(room.told.sounds) == 2
    first, whole = (sound for _, sound in room.told.sounds)
    assert whole.pcm.startswith(first.pcm[:-6_400])
    assert hearing.measured == [whole]
    measures = kept(room, 1).measures
    assert measures is not None
    assert measures.duration_ms == whole.duration_ms


def test_an_answer_that_goes_on_in_writing_is_not_measured_in_part(
    enter: Enter, headset: Wishes
) -> None:
    hearing = TellingHearing()
    room = enter(headset, voice_ms=5_000, hearing=hearing)
    answered(room, hearing)
    hearing.tell(SpeechStarted(3_200))
    room.lanes.run_for(1_000)
    room.session.type_instead()
    room.session.give("And I told the team.")
    room.lanes.settle()

    room.until(Stage.SPEAKING)
    room.lanes.settle()

    assert kept(room, 1).text.endswith("And I told the team.")
    assert hearing.measured == []
    assert kept(room, 1).measures is None


def test_an_engine_that_dies_while_measuring_is_no_news(enter: Enter) -> None:
    hearing = DyingHearing()
    room = enter(hearing=hearing)
    answered(room, hearing)

    room.until(Stage.SPEAKING)
    room.until(Stage.LISTENING)

    assert kept(room, 1).measures is None
    assert room.state.problem is None
    assert Part.HEARING not in room.state.missing


def test_what_waits_is_measured_after_the_session_was_left(enter: Enter) -> None:
    hearing = TellingHearing()
    room = enter(voice_ms=5_000, hearing=hearing)
    answered(room, hearing)

    room.session.close()
    room.lanes.settle()

    assert kept(room, 1).measures is not None


def test_a_written_answer_has_no_sound(enter: Enter) -> None:
    room = enter(Wishes(types=True))
    room.until(Stage.LISTENING)

    room.session.give(ANSWER)
    room.lanes.settle()
    room.until(Stage.SPEAKING)

    assert room.told.sounds == []
    assert room.hearing.measured == []
