"""The real engines, killed and stopped in the middle of a session."""

import signal
import sys

import psutil
import pytest

from app.domain.sessions import TurnSource
from app.practice.ask_interviewer import Ask
from app.practice.spoken.place import Wishes
from app.practice.spoken.state import Part, Stage
from tests.acceptance.voice.hall import Hall
from tests.acceptance.voice.workers import worker_of

pytestmark = [
    pytest.mark.slow,
    pytest.mark.alone,
    pytest.mark.skipif(sys.platform != "linux", reason="reads Linux's process tables"),
]

WRITTEN = "I checked his account and found that the meter had been read twice."
SPOKEN = (
    "last year our team had a problem with the orders",
    "we cut the delay by thirty percent in three months",
)
SIGNALS = (signal.SIGKILL, signal.SIGSTOP)
IN_ITS_WORK_MS = 300


def written(hall: Hall) -> None:
    """Give a written answer and wait for the reply."""
    before = len(hall.live.turns)
    hall.session.give(WRITTEN)
    hall.until(lambda: len(hall.live.turns) >= before + 2)
    hall.until_stage(Stage.LISTENING)


def written_while_struck(hall: Hall, kind: str, strike: signal.Signals) -> None:
    """Do the same, and strike the engine while it is asked for its part of the reply.

    It stands still until then: with a small model it would be done before.
    """
    worker = worker_of(kind)
    worker.send_signal(signal.SIGSTOP)
    before = len(hall.live.turns)
    hall.session.give(WRITTEN)
    hall.until(lambda: len(hall.live.turns) > before)
    hall.lanes.later(IN_ITS_WORK_MS, lambda: worker.send_signal(strike))
    hall.until(lambda: kind in hall.state.missing)
    if hall.state.stage is Stage.SPEAKING:
        hall.session.interrupt()  # What is left to read need not be waited for.
    hall.until(lambda: len(hall.live.turns) >= before + 2)
    hall.until_stage(Stage.LISTENING)
    assert_is_gone(worker)


def assert_is_gone(worker: psutil.Process) -> None:
    psutil.wait_procs([worker], timeout=10)
    assert not worker.is_running()


def notices(hall: Hall) -> set[str]:
    return {state.notice.what for state in hall.states if state.notice is not None}


def closed(hall: Hall) -> list[str]:
    """End the session; return what the vault holds of the person's words."""
    hall.session.ask(Ask.CLOSE)
    hall.until(lambda: hall.live.over)
    return hall.answers()


@pytest.mark.requirement("E-050")
def test_a_language_model_struck_while_it_words_leaves_the_reply_to_the_script(
    hall: Hall,
) -> None:
    hall.begin(Wishes(types=True, speaks=False, ladder=None))
    written(hall)

    for strike in SIGNALS:
        written_while_struck(hall, "language", strike)
        written(hall)

    assert notices(hall) == {
        "The interviewer’s language model was ended from outside.",
        "The interviewer’s language model stopped answering and was ended.",
    }
    assert hall.times[-1].tokens is not None
    assert Part.LANGUAGE not in hall.state.missing
    assert closed(hall) == [WRITTEN] * 5


@pytest.mark.requirement("E-050")
def test_a_hearing_struck_in_mid_answer_keeps_its_words_and_hears_again(
    hall: Hall,
) -> None:
    hall.begin(Wishes(speaks=False, ladder=None))

    for strike in SIGNALS:
        hall.until_stage(Stage.LISTENING)
        hall.say(SPOKEN[0])
        hall.until(lambda: "problem" in hall.state.stable + hall.state.tentative)
        worker_of("hearing").send_signal(strike)
        hall.until(lambda: Part.HEARING in hall.state.missing)
        hall.until(lambda: Part.HEARING not in hall.state.missing)
        hall.answer(SPOKEN[1])

    assert notices(hall) == {
        "Speech recognition was ended from outside.",
        "Speech recognition stopped answering and was ended.",
    }
    assert [draft for draft in hall.drafts if "problem" in draft] == hall.drafts
    assert len(hall.drafts) == len(SIGNALS)
    assert [turn.source for turn in hall.turns()[1::2]] == [TurnSource.SPOKEN] * 2
    assert closed(hall) == [SPOKEN[1]] * 2


@pytest.mark.requirement("E-051")
def test_a_voice_struck_while_it_speaks_leaves_the_turn_to_be_read(hall: Hall) -> None:
    hall.begin(Wishes(types=True, ladder=None))
    hall.until_stage(Stage.LISTENING)

    for strike in SIGNALS:
        written_while_struck(hall, "voice", strike)
        heard_ms = hall.loudspeaker.heard_ms
        written(hall)
        assert hall.loudspeaker.heard_ms > heard_ms

    assert notices(hall) == {
        "The interviewer’s voice was ended from outside.",
        "The interviewer’s voice stopped answering and was ended.",
    }
    assert Part.VOICE not in hall.state.missing
    assert closed(hall) == [WRITTEN] * 4
