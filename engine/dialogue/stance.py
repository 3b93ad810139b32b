"""What a person does with their turn, and which words react to it."""

from collections.abc import Mapping
from enum import StrEnum

from engine.content.persona import PhraseKey
from engine.reading.records import AnswerReading, NoAnswerReason, Request


class Stance(StrEnum):
    """What the person did with the turn."""

    ANSWER = "answer"
    REPEAT = "repeat"
    """Asks to hear it again."""
    REPHRASE = "rephrase"
    """Did not understand."""
    MOMENT = "moment"
    """Asks for time to think."""
    SKIP = "skip"
    STOP = "stop"
    INFORMATION = "information"
    """Asks something about the job or the employer."""
    HOSTILE = "hostile"
    EMPTY = "empty"
    ONE_WORD = "one_word"
    EVASIVE = "evasive"
    PASTED = "pasted"
    FOREIGN = "foreign"
    OFF_TOPIC = "off_topic"
    GIBBERISH = "gibberish"
    INSTRUCTION = "instruction"


REQUESTS = frozenset(
    {Stance.REPEAT, Stance.REPHRASE, Stance.MOMENT, Stance.SKIP, Stance.STOP}
)
"""The turn is addressed to the interviewer's conduct, not to the question."""

REACTIONS: Mapping[Stance, PhraseKey] = {
    Stance.HOSTILE: PhraseKey.ON_HOSTILE,
    Stance.EMPTY: PhraseKey.ON_EMPTY,
    Stance.ONE_WORD: PhraseKey.ON_ONE_WORD,
    Stance.EVASIVE: PhraseKey.ON_EVASIVE,
    Stance.PASTED: PhraseKey.ON_PASTED,
    Stance.FOREIGN: PhraseKey.ON_FOREIGN_LANGUAGE,
    Stance.OFF_TOPIC: PhraseKey.ON_OFF_TOPIC,
    Stance.GIBBERISH: PhraseKey.ON_GIBBERISH,
    Stance.INSTRUCTION: PhraseKey.ON_INSTRUCTION,
}

LONGEST_REQUEST_WORDS = 40
"""A longer turn is an answer that happens to hold a request."""

_REASONS: Mapping[NoAnswerReason, Stance] = {
    NoAnswerReason.EMPTY: Stance.EMPTY,
    NoAnswerReason.TOO_SHORT: Stance.ONE_WORD,
    NoAnswerReason.GIBBERISH: Stance.GIBBERISH,
    NoAnswerReason.OFF_TOPIC: Stance.OFF_TOPIC,
    NoAnswerReason.EVASIVE: Stance.EVASIVE,
    NoAnswerReason.INSTRUCTION: Stance.INSTRUCTION,
    NoAnswerReason.WRONG_LANGUAGE: Stance.FOREIGN,
    NoAnswerReason.REQUEST: Stance.REPHRASE,
    NoAnswerReason.HOSTILE: Stance.HOSTILE,
}
_ASKED: Mapping[Request, Stance] = {
    Request.REPEAT: Stance.REPEAT,
    Request.REPHRASE: Stance.REPHRASE,
    Request.MOMENT: Stance.MOMENT,
    Request.SKIP: Stance.SKIP,
    Request.STOP: Stance.STOP,
    Request.INFORMATION: Stance.INFORMATION,
}


def stance_of(reading: AnswerReading) -> Stance:
    """Return what the person did with the turn that was read."""
    if not reading.text.strip():
        return Stance.EMPTY
    reason = reading.no_answer_reason
    if reading.request and _is_mostly_request(reading):
        return _ASKED[reading.request]
    if reading.pasted:
        return Stance.PASTED
    return Stance.ANSWER if reason is None else _REASONS[reason]


def _is_mostly_request(reading: AnswerReading) -> bool:
    if reading.no_answer_reason is NoAnswerReason.REQUEST:
        return True
    leaves = reading.request in {Request.SKIP, Request.STOP}
    return (
        (leaves or reading.no_answer_reason is not None)
        and reading.no_answer_reason is not NoAnswerReason.HOSTILE
        and reading.words <= LONGEST_REQUEST_WORDS
    )
