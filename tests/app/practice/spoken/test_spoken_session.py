"""The loop: the interviewer speaks, the person answers, every turn is kept."""

import pytest

from app.domain.sessions import SessionStatus, TurnSource
from app.practice.spoken.place import Learned, Wishes
from app.practice.spoken.state import Ear, PauseReason, Stage
from engine.api.hearing import EndReason, SpeechPaused, SpeechStarted, TurnHeard
from engine.dialogue.records import Ask, MoveKind
from engine.testing.hearing import said
from tests.app.practice.spoken.conftest import ANSWER, Enter, TellingHearing

PUSHED = EndReason.PUSHED


def test_the_interviewer_speaks_first_and_then_listens(enter: Enter) -> None:
    room = enter()

    room.until(Stage.LISTENING)

    said = " ".join(utterance.text.strip() for utterance in room.voice.said)
    assert said == room.live.turns[0].text
    assert room.state.caption.heard == len(room.live.turns[0].text)
    assert room.loudspeaker.heard_ms > 0


@pytest.mark.requirement("E-008")
def test_what_was_heard_is_kept_as_a_spoken_turn_and_answered_aloud(
    enter: Enter,
) -> None:
    room = enter()
    room.until(Stage.LISTENING)
    room.lanes.run_for(1_000)

    room.hear(ANSWER)
    room.until(Stage.SPEAKING)
    room.until(Stage.LISTENING)
    room.lanes.settle()

    kept = room.kept()
    assert kept[1] == ANSWER
    assert len(kept) == 3
    turn = room.live.turns[1]
    assert turn.source is TurnSource.SPOKEN
    assert [word.text for word in turn.words] == ANSWER.split()


@pytest.mark.requirement("E-043")
def test_with_loudspeakers_nobody_is_listened_to_while_the_interviewer_speaks(
    enter: Enter,
) -> None:
    room = enter()
    room.until(Stage.SPEAKING)
    speaking = room.hearing.listener.held

    room.until(Stage.LISTENING)
    at_once = room.hearing.listener.held
    room.lanes.run_for(250)

    assert (speaking, at_once, room.hearing.listener.held) == (True, True, False)


def test_with_a_headset_the_person_is_listened_to_all_the_time(
    enter: Enter, headset: Wishes
) -> None:
    room = enter(headset)

    room.until(Stage.SPEAKING)
    room.lanes.run_for(100)

    assert not room.hearing.listener.held


@pytest.mark.requirement("E-003")
def test_the_answer_is_safe_before_anything_is_said_to_it(enter: Enter) -> None:
    room = enter()
    room.until(Stage.LISTENING)

    room.hear(ANSWER)
    room.until(Stage.SPEAKING)

    assert room.kept()[1:] == [ANSWER]


@pytest.mark.requirement("E-009")
def test_silence_is_nudged_twice_and_then_the_conversation_moves_on(
    enter: Enter,
) -> None:
    room = enter()
    room.until(Stage.LISTENING)
    heard_at = [room.lanes.monotonic_ms()]
    waits = []

    for _ in range(3):
        room.until(Stage.SPEAKING)
        waits.append(room.lanes.monotonic_ms() - heard_at[-1])
        room.until(Stage.LISTENING)
        heard_at.append(room.lanes.monotonic_ms())

    room.lanes.settle()
    kinds = [turn.move.kind for turn in room.live.turns[1:] if turn.move]
    assert waits == [8_000, 12_000, 12_000]
    assert kinds[:2] == [MoveKind.NUDGE, MoveKind.NUDGE]
    assert kinds[2] is MoveKind.QUESTION


@pytest.mark.requirement("E-009")
def test_silences_are_left_alone_when_the_person_wants_it_so(enter: Enter) -> None:
    room = enter(Wishes(ladder=None))
    room.until(Stage.LISTENING)

    room.lanes.run_for(120_000)

    assert room.state.stage is Stage.LISTENING
    assert len(room.live.turns) == 1


def test_when_nobody_speaks_question_after_question_the_session_pauses(
    enter: Enter,
) -> None:
    room = enter()

    room.until(Stage.PAUSED)
    room.lanes.settle()

    assert room.state.paused_because is PauseReason.NOBODY
    assert room.live.session.status is SessionStatus.PAUSED


def test_a_hesitation_is_shown_and_nudges_nobody(enter: Enter) -> None:
    room = enter()
    room.until(Stage.LISTENING)
    room.lanes.run_for(300)

    room.hearing.listener.say("I was responsible for the")
    room.hearing.listener.hesitate()
    room.lanes.run_for(60_000)

    assert room.state.ear is Ear.HESITATING
    assert room.state.stable == "I was responsible for the"
    assert len(room.live.turns) == 1


@pytest.mark.requirement("E-009")
def test_a_noise_in_a_silence_only_begins_it_anew(enter: Enter) -> None:
    hearing = TellingHearing()
    room = enter(hearing=hearing)
    room.until(Stage.LISTENING)
    room.lanes.run_for(5_000)

    hearing.tell(SpeechStarted(5_000))
    room.lanes.run_for(300)
    hearing.tell(SpeechPaused(5_300))
    begun = room.lanes.monotonic_ms()
    room.until(Stage.SPEAKING)

    assert room.lanes.monotonic_ms() - begun == 8_000


def test_an_answer_understood_late_breaks_off_the_nudge(enter: Enter) -> None:
    hearing = TellingHearing()
    room = enter(hearing=hearing)
    room.until(Stage.LISTENING)
    room.until(Stage.SPEAKING)
    room.lanes.run_for(700)

    hearing.tell(TurnHeard(said("I led it"), 0, 800, 900, 999, PUSHED, 900, -60.0))
    room.lanes.settle()

    nudge, answer = room.live.turns[1:3]
    assert nudge.interrupted
    assert answer.text == "I led it"


def test_finishing_gives_what_was_said_so_far(enter: Enter) -> None:
    room = enter()
    room.until(Stage.LISTENING)
    room.lanes.run_for(300)
    room.hearing.listener.say("I led a team")

    room.session.finish()
    room.until(Stage.SPEAKING)

    assert room.kept()[1] == "I led a team"


def test_noise_that_holds_no_word_is_no_turn(enter: Enter) -> None:
    room = enter()
    room.until(Stage.LISTENING)
    room.lanes.run_for(300)

    room.hearing.listener.start_speaking()
    room.hearing.listener.end_turn()
    room.lanes.run_for(1_000)

    assert room.state.stage is Stage.LISTENING
    assert len(room.kept()) == 1


@pytest.mark.parametrize(
    ("ask", "kind"),
    [
        (Ask.REPEAT, MoveKind.REPEAT),
        (Ask.REPHRASE, MoveKind.REPHRASE),
        (Ask.SKIP, MoveKind.QUESTION),
    ],
)
def test_what_is_asked_by_a_button_is_answered_aloud(
    enter: Enter, ask: Ask, kind: MoveKind
) -> None:
    room = enter()
    room.until(Stage.LISTENING)

    room.session.ask(ask)
    room.until(Stage.SPEAKING)
    room.until(Stage.LISTENING)
    room.lanes.settle()

    last = room.live.turns[-1]
    assert last.move
    assert last.move.kind is kind
    assert room.voice.said[-1].text.strip() in last.text


@pytest.mark.requirement("E-013")
def test_ending_early_is_said_courteously_and_ends_the_session(enter: Enter) -> None:
    room = enter()
    room.until(Stage.LISTENING)

    room.session.ask(Ask.CLOSE)
    room.until(Stage.OVER)
    room.lanes.settle()

    assert room.live.session.status is SessionStatus.ENDED
    assert not room.microphone.runs
    assert room.state.standing
    assert room.state.standing.over


def test_a_whole_interview_is_held_aloud_to_its_end(enter: Enter) -> None:
    room = enter()
    room.until(Stage.LISTENING)

    for _ in range(60):
        room.lanes.run_for(2_000)
        room.hear(ANSWER)
        room.lanes.run_until(
            lambda: room.state.stage in (Stage.LISTENING, Stage.OVER), 60_000
        )
        if room.state.stage is Stage.OVER:
            break

    room.lanes.settle()
    assert room.live.session.status is SessionStatus.ENDED
    assert room.kept() == [turn.text for turn in room.live.turns]


def test_the_silence_before_an_answer_and_its_own_times_are_kept(enter: Enter) -> None:
    hearing = TellingHearing()
    room = enter(hearing=hearing)
    room.until(Stage.LISTENING)
    room.lanes.run_for(250 + 5_000)

    words = said("I led it", word_ms=600)
    hearing.tell(TurnHeard(words, 2_000, 3_800, 4_500, 5_000, PUSHED, 900, -60.0))
    room.until(Stage.SPEAKING)

    question, answer = room.live.turns
    assert answer.waited_ms == pytest.approx(2_250, abs=40)
    assert answer.started_ms - question.ended_ms == answer.waited_ms
    assert answer.ended_ms - answer.started_ms == 1_800
    assert answer.words == words.words


@pytest.mark.requirement("E-059")
def test_the_stages_of_a_turn_are_timed_in_order(enter: Enter) -> None:
    room = enter()
    room.until(Stage.LISTENING)
    room.lanes.run_for(2_000)

    room.hear(ANSWER)
    room.until(Stage.SPEAKING)
    room.until(Stage.LISTENING)

    times = room.told.times[-1]
    stages = [
        times.speech_ended,
        times.end_decided,
        times.text_ready,
        times.answer_committed,
        times.reply_decided,
        times.first_clause,
        times.first_audio,
        times.first_sound,
        times.all_heard,
    ]
    assert None not in stages
    assert stages == sorted(stages)  # type: ignore[type-var]  # none of them is None
    assert times.wait_ms() is not None


@pytest.mark.requirement("E-060")
def test_the_journal_of_a_turn_holds_no_word_of_it(enter: Enter) -> None:
    room = enter()
    room.until(Stage.LISTENING)

    room.hear("Zanzibar")
    room.until(Stage.SPEAKING)
    room.until(Stage.LISTENING)

    line = room.told.journal[-1]
    assert line["turn"] == 2
    assert all(
        value is None or isinstance(value, int | bool) or key == "move"
        for key, value in line.items()
    )


def test_what_was_learned_of_the_speaker_is_there_for_the_next_session(
    enter: Enter,
) -> None:
    room = enter(Wishes(learned_pause_ms=900))
    room.until(Stage.LISTENING)

    room.hear(ANSWER)
    room.until(Stage.SPEAKING)

    assert room.hearing.listener.wish.learned_pause_ms == 900
    assert room.session.learned == Learned(900, -60.0)


def test_leaving_gives_the_microphone_back_and_is_quiet(enter: Enter) -> None:
    room = enter()
    room.until(Stage.SPEAKING)
    room.lanes.run_for(500)

    room.session.close()
    told = len(room.told.states)
    room.lanes.run_for(60_000)

    assert not room.microphone.runs
    assert room.hearing.listener.closed
    assert not room.loudspeaker.is_playing
    assert len(room.told.states) == told
