"""The loop: the interviewer speaks, the person answers, every turn is kept."""

import pytest

from app.domain.sessions import TurnSource
from app.practice.spoken.state import Stage
from tests.app.practice.spoken.conftest import ANSWER, Enter


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
