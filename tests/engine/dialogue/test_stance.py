"""What a person does with their turn follows from its reading."""

import pytest

from engine.dialogue.stance import Stance, stance_of
from engine.reading.records import NoAnswerReason, Request
from tests.engine.dialogue.builders import a_reading, a_request, no_answer


def test_a_story_is_an_answer() -> None:
    assert stance_of(a_reading("I called the warehouse.")) is Stance.ANSWER


def test_nothing_but_spaces_is_an_empty_turn() -> None:
    assert stance_of(a_reading(" \n ")) is Stance.EMPTY


@pytest.mark.parametrize(
    ("reason", "stance"),
    [
        (NoAnswerReason.TOO_SHORT, Stance.ONE_WORD),
        (NoAnswerReason.EVASIVE, Stance.EVASIVE),
        (NoAnswerReason.HOSTILE, Stance.HOSTILE),
        (NoAnswerReason.GIBBERISH, Stance.GIBBERISH),
        (NoAnswerReason.OFF_TOPIC, Stance.OFF_TOPIC),
        (NoAnswerReason.WRONG_LANGUAGE, Stance.FOREIGN),
        (NoAnswerReason.INSTRUCTION, Stance.INSTRUCTION),
    ],
)
def test_a_reason_for_no_answer_has_its_stance(
    reason: NoAnswerReason, stance: Stance
) -> None:
    assert stance_of(no_answer("words", reason)) is stance


@pytest.mark.parametrize("request_", list(Request))
def test_a_request_is_taken_as_such(request_: Request) -> None:
    assert stance_of(a_request("please", request_)).value == request_.value


def test_a_pasted_text_is_seen_whatever_it_tells() -> None:
    assert stance_of(a_reading("# Title", pasted=True)) is Stance.PASTED


def test_a_story_that_ends_on_a_wish_to_go_on_is_a_wish_to_go_on() -> None:
    reading = a_reading("I called them. Next question please.", request=Request.SKIP)

    assert stance_of(reading) is Stance.SKIP


def test_a_long_story_that_holds_a_request_is_an_answer() -> None:
    reading = a_reading("I called them. " * 30, request=Request.STOP)

    assert stance_of(reading) is Stance.ANSWER


def test_an_insult_that_asks_for_something_is_an_insult() -> None:
    reading = a_reading(
        "idiot", no_answer_reason=NoAnswerReason.HOSTILE, request=Request.STOP
    )

    assert stance_of(reading) is Stance.HOSTILE
