"""Who cuts in, who only coughs, and what is kept of it."""

import pytest

from app.practice.spoken.place import Wishes
from app.practice.spoken.state import Stage
from engine.api.hearing import SpeechPaused, SpeechStarted
from engine.dialogue.records import Ask
from tests.app.practice.spoken.conftest import ANSWER, Enter, Room, TellingHearing


def cut_in(room: Room, after_ms: int) -> None:
    """Begin to speak so long into the interviewer's turn, and go on for a while."""
    room.until(Stage.SPEAKING)
    room.lanes.run_for(after_ms)
    room.hearing.listener.start_speaking()
    room.lanes.run_for(400)


@pytest.mark.requirement("E-010")
def test_speaking_into_the_interviewers_turn_stops_it_within_the_budget(
    enter: Enter, headset: Wishes
) -> None:
    room = enter(headset)

    room.until(Stage.SPEAKING)
    room.lanes.run_for(3_000)
    before = room.loudspeaker.heard_ms
    room.hearing.listener.start_speaking()
    room.until(Stage.LISTENING)

    assert not room.loudspeaker.is_playing
    assert room.loudspeaker.heard_ms - before == 350


@pytest.mark.requirement("E-010")
def test_only_what_was_heard_is_kept_of_a_cut_turn_and_it_is_marked(
    enter: Enter, headset: Wishes
) -> None:
    room = enter(headset)
    whole = room.live.turns[0].text

    cut_in(room, 3_000)
    room.hearing.listener.say("Sorry, may I ask something")
    room.hearing.listener.end_turn()
    room.until(Stage.SPEAKING)

    cut, words = room.live.turns
    assert cut.interrupted
    assert cut.text
    assert whole.startswith(cut.text)
    assert len(cut.text) == pytest.approx(3_400 / 60, abs=12)
    assert words.text == "Sorry, may I ask something"
    assert room.kept() == [cut.text, words.text]


def test_a_later_turn_that_is_cut_is_kept_as_heard_too(
    enter: Enter, headset: Wishes
) -> None:
    room = enter(headset)
    room.until(Stage.LISTENING)
    room.hear(ANSWER)

    cut_in(room, 1_500)
    room.hear("Wait")
    room.until(Stage.SPEAKING)

    cut = room.live.turns[2]
    assert cut.interrupted
    assert cut.move
    assert cut.move.script
    assert cut.move.script.startswith(cut.text)
    assert [turn.text for turn in room.live.turns[3:]] == ["Wait"]


def test_a_cough_stops_nothing_for_good(enter: Enter, headset: Wishes) -> None:
    room = enter(headset)
    whole = room.live.turns[0].text

    cut_in(room, 3_000)
    silent = room.loudspeaker.is_playing
    room.hearing.listener.end_turn()
    room.until(Stage.SPEAKING)
    room.until(Stage.LISTENING)
    room.lanes.settle()

    assert not silent
    assert (room.live.turns[0].text, room.live.turns[0].interrupted) == (whole, False)
    assert room.state.caption.text == whole


def test_a_noise_of_which_no_word_comes_stops_nothing_for_good(
    enter: Enter, headset: Wishes
) -> None:
    hearing = TellingHearing()
    room = enter(headset, hearing=hearing)
    room.until(Stage.SPEAKING)
    room.lanes.run_for(3_000)

    hearing.tell(SpeechStarted(3_000))
    room.lanes.run_for(500)
    hearing.tell(SpeechPaused(3_500))
    room.until(Stage.SPEAKING)
    room.until(Stage.LISTENING)
    room.lanes.settle()

    assert not room.live.turns[0].interrupted


def test_nobody_cuts_into_the_first_moments(enter: Enter, headset: Wishes) -> None:
    room = enter(headset)

    room.until(Stage.SPEAKING)
    room.hearing.listener.start_speaking()
    room.lanes.run_for(480)

    assert room.state.stage is Stage.SPEAKING


def test_a_short_sign_of_listening_waits_for_what_follows(
    enter: Enter, headset: Wishes
) -> None:
    room = enter(headset)
    room.until(Stage.SPEAKING)
    room.lanes.run_for(2_000)

    room.hear("Right.")
    room.until(Stage.SPEAKING)
    room.until(Stage.LISTENING)
    room.hear("I was a team leader")
    room.until(Stage.SPEAKING)

    assert room.live.turns[1].text == "Right. I was a team leader"
    assert not room.live.turns[0].interrupted


def test_a_word_said_at_the_very_end_is_the_answer_when_nothing_follows(
    enter: Enter, headset: Wishes
) -> None:
    room = enter(headset)
    room.until(Stage.SPEAKING)
    room.lanes.run_for(2_000)

    room.hear("Yes")
    room.until(Stage.SPEAKING)
    room.until(Stage.LISTENING)
    room.until(Stage.SPEAKING)

    assert room.live.turns[1].text == "Yes"


@pytest.mark.requirement("E-043")
def test_with_loudspeakers_the_interviewers_own_voice_makes_no_turn(
    enter: Enter,
) -> None:
    room = enter()
    room.until(Stage.SPEAKING)
    room.lanes.run_for(2_000)

    room.hearing.listener.start_speaking()
    room.lanes.run_for(2_000)
    still = room.state.stage
    room.until(Stage.LISTENING)
    room.lanes.settle()

    assert still is Stage.SPEAKING
    assert not room.live.turns[0].interrupted
    assert len(room.kept()) == 1


def test_the_button_stops_the_interviewer_with_loudspeakers_too(enter: Enter) -> None:
    room = enter()
    room.until(Stage.SPEAKING)
    room.lanes.run_for(3_000)

    room.session.interrupt()
    room.lanes.settle()

    assert room.state.stage is Stage.LISTENING
    assert not room.loudspeaker.is_playing
    assert room.live.turns[0].interrupted


def test_a_turn_stopped_before_its_first_word_is_kept_as_unheard(enter: Enter) -> None:
    room = enter()
    room.until(Stage.SPEAKING)

    room.session.interrupt()
    room.lanes.settle()

    assert room.kept() == ["…"]


def test_the_closing_words_are_heard_to_their_end(
    enter: Enter, headset: Wishes
) -> None:
    room = enter(headset)
    room.until(Stage.LISTENING)
    room.session.ask(Ask.CLOSE)

    cut_in(room, 1_000)

    assert room.state.stage is Stage.SPEAKING
    assert room.hearing.listener.held


def test_an_answer_that_goes_on_while_the_interviewer_thinks_stays_one_turn(
    enter: Enter,
) -> None:
    room = enter(voice_ms=900)
    room.until(Stage.LISTENING)
    room.lanes.run_for(300)

    room.hear("I led a team of twelve people")
    room.lanes.run_for(200)
    room.hearing.listener.start_speaking()
    room.lanes.run_for(400)
    withdrawn = room.state.stage
    room.hear("and we shipped on time")
    room.until(Stage.SPEAKING)

    assert withdrawn is Stage.LISTENING
    assert [turn.text for turn in room.live.turns[1:]] == [
        "I led a team of twelve people and we shipped on time"
    ]
    assert room.kept() == [turn.text for turn in room.live.turns]


def test_a_noise_while_the_interviewer_thinks_delays_the_reply_and_no_more(
    enter: Enter,
) -> None:
    room = enter(voice_ms=900)
    room.until(Stage.LISTENING)
    room.lanes.run_for(300)

    room.hear(ANSWER)
    room.lanes.run_for(200)
    room.hearing.listener.start_speaking()
    room.lanes.run_for(400)
    room.hearing.listener.end_turn()
    room.until(Stage.SPEAKING)
    room.until(Stage.LISTENING)
    room.lanes.settle()

    assert room.kept()[1] == ANSWER
    assert len(room.kept()) == 3
