"""A whole session aloud: heard, answered, spoken, kept, reported."""

import pytest

from app.domain.sessions import Speaker, TurnSource
from app.practice.ask_interviewer import Ask
from app.practice.spoken.place import Wishes
from app.practice.spoken.state import PauseReason, Stage
from tests.acceptance.voice.hall import Hall, silence, word_errors

pytestmark = [pytest.mark.slow, pytest.mark.alone]

STORY = (
    "last year our team had a problem with the orders",
    "i made a plan and i called every customer",
    "we cut the delay by thirty percent in three months",
)
CHECKING = (
    "i checked every report and i found the mistake",
    "then i told the manager and we changed the software",
)
WITHOUT_NUDGES = Wishes(ladder=None)


def errors(hall: Hall, *said: str) -> float:
    """Return the word error rate of everything that was heard."""
    heard = " ".join(hall.answers()).lower().replace(".", "").split()
    return word_errors(" ".join(said).split(), heard)


@pytest.mark.requirement("E-008")
@pytest.mark.requirement("E-038")
def test_a_session_is_held_hands_free_from_the_first_word_to_the_report(
    hall: Hall,
) -> None:
    hall.begin(WITHOUT_NUDGES)
    hall.answer(*STORY, pause_ms=400)
    hall.answer(*CHECKING, pause_ms=400)
    hall.session.ask(Ask.CLOSE)
    hall.until(lambda: hall.live.over)
    report = hall.report()

    own = [turn for turn in hall.turns() if turn.speaker is Speaker.CANDIDATE]
    assert errors(hall, *STORY, *CHECKING) <= 0.1
    assert [turn.source for turn in own] == [TurnSource.SPOKEN] * 2
    assert all(turn.words for turn in own)
    assert any("thirty percent" in turn.text for turn in report.turns)
    assert report.answers


@pytest.mark.requirement("E-042")
def test_what_is_heard_of_the_interviewer_is_what_the_transcript_says(
    hall: Hall,
) -> None:
    hall.begin(WITHOUT_NUDGES)
    hall.answer(*STORY[:1])

    asked = [turn for turn in hall.turns() if turn.speaker is Speaker.INTERVIEWER]
    shown = {state.caption.text for state in hall.states}
    assert {turn.text for turn in asked} <= shown
    assert hall.loudspeaker.heard_ms == sum(
        played.part.audio.duration_ms for played in hall.loudspeaker.played
    )


@pytest.mark.requirement("E-037")
def test_noise_alone_gives_no_turn_and_speech_in_noise_gives_one(hall: Hall) -> None:
    hall.begin(WITHOUT_NUDGES)
    hall.until_stage(Stage.LISTENING)
    hall.microphone.say(hall.noise_of(4_000, 0.003))
    hall.until(lambda: hall.microphone.silent)
    after_noise = list(hall.answers())
    hall.answer(*STORY[:2], pause_ms=400, noise=0.003)

    assert after_noise == []
    assert len(hall.answers()) == 1
    assert errors(hall, *STORY[:2]) <= 0.25


def test_a_pause_in_the_middle_of_a_sentence_does_not_end_the_answer(
    hall: Hall,
) -> None:
    hall.begin(WITHOUT_NUDGES)
    hall.answer("i called every customer and", STORY[2], pause_ms=1_500)

    assert len(hall.answers()) == 1
    assert errors(hall, "i called every customer and", STORY[2]) <= 0.25


@pytest.mark.requirement("E-010")
def test_with_a_headset_the_person_cuts_in_and_the_rest_is_never_said(
    hall: Hall,
) -> None:
    hall.begin(Wishes(headset=True, ladder=None))
    hall.cut_in(*CHECKING[:1])

    first = hall.turns()[0]
    assert first.interrupted
    assert hall.loudspeaker.stops >= 1
    assert errors(hall, *CHECKING[:1]) <= 0.25


@pytest.mark.requirement("E-043")
def test_with_loudspeakers_the_interviewer_does_not_hear_itself(hall: Hall) -> None:
    hall.begin(WITHOUT_NUDGES)
    hall.until(lambda: hall.loudspeaker.played_ms > 500)
    hall.say(*CHECKING[:1])
    hall.until_stage(Stage.LISTENING)
    hall.answer(*STORY[:1])

    assert len(hall.answers()) == 1
    assert errors(hall, *STORY[:1]) <= 0.25


@pytest.mark.requirement("E-043")
def test_a_microphone_lost_in_mid_answer_pauses_and_loses_no_word(hall: Hall) -> None:
    hall.begin(WITHOUT_NUDGES)
    hall.until_stage(Stage.LISTENING)
    hall.say(STORY[0])
    hall.until(lambda: "problem" in hall.state.stable + hall.state.tentative)
    hall.microphone.lose()
    hall.until_stage(Stage.PAUSED)
    reason = hall.state.paused_because
    hall.microphone.come_back()
    hall.session.go_on()
    hall.answer(STORY[1])

    assert reason is PauseReason.DEVICE
    kept = " ".join((*hall.drafts, *hall.answers()))
    assert "problem" in kept
    assert "customer" in kept


@pytest.mark.requirement("E-009")
def test_somebody_who_says_nothing_is_helped_twice_and_then_asked_something_else(
    hall: Hall,
) -> None:
    hall.begin(Wishes())
    hall.until_stage(Stage.LISTENING)
    hall.microphone.say(silence(1_000))
    hall.until(lambda: len(hall.turns()) >= 2)

    moves = [turn.move.kind for turn in hall.turns() if turn.move is not None]
    assert moves[:2] == ["opening", "nudge"]
    assert hall.answers() == []
