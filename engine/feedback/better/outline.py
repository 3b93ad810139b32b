"""The better version by rules: what was told, in order, and what is still to add."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Final

from engine.api.spans import Span
from engine.feedback.better.cleaning import cleaned
from engine.feedback.codes import Code
from engine.feedback.records import AnswerAssessment
from engine.reading.records import AnswerReading, ReplyType, StarPart
from engine.reading.tokens import tokenise

LONGEST: Final = 320
"""Characters of one part that are taken up; the person knows the rest."""
LONGEST_SENTENCE: Final = 40
"""Words; of a longer one, as in speech without stops, the parts are taken apart."""


class Gap(StrEnum):
    """A fact that is missing, to be filled in by the person."""

    OCCASION = "occasion"
    TASK = "task"
    ACTION = "action"
    RESULT = "result"
    FIGURE = "figure"
    LEARNING = "learning"


@dataclass(frozen=True, slots=True)
class Line:
    """One part of the story."""

    told: str
    """In the person's own words; empty where nothing was told."""
    gap: Gap | None
    """What is missing after it."""


_MISSING = {
    Code.LACKS_RESULT,
    Code.RESULT_UNCLEAR,
    Code.LACKS_ACTION,
    Code.LACKS_OWN_PART,
    Code.LACKS_DEED,
    Code.LACKS_FIGURE,
    Code.LACKS_LEARNING,
    Code.LACKS_EPISODE,
    Code.LACKS_OCCASION,
    Code.LACKS_PROOF_OF_OPINION,
    Code.LACKS_PROOF_OF_QUALITY,
}
_VAGUE = {Code.LACKS_OWN_PART, Code.LACKS_DEED, Code.LACKS_ACTION}


def is_wanted(judged: AnswerAssessment) -> bool:
    """Return whether something is missing that a better version would have."""
    answered = judged.reading.reply_type is not ReplyType.NO_ANSWER
    return answered and any(remark.code in _MISSING for remark in judged.remarks)


def outline_of(judged: AnswerAssessment) -> tuple[Line, ...]:
    """Return the answer as situation, task, action, result and what was learned.

    Nothing is invented: every word of a line stands in the answer, in that order.
    """
    codes = {remark.code for remark in judged.remarks}
    reading = judged.reading
    told = _told(reading)
    gaps = {
        _Place.SCENE: None if _has(reading, StarPart.SITUATION) else Gap.OCCASION,
        _Place.TASK: None if _has(reading, StarPart.TASK) else Gap.TASK,
        _Place.ACTION: _gap_after_action(reading, codes),
        _Place.RESULT: _gap_after_result(reading, codes),
        _Place.LEARNED: None if reading.learnings else Gap.LEARNING,
    }
    return tuple(Line(told[place], gaps[place]) for place in _Place)


def _has(reading: AnswerReading, part: StarPart) -> bool:
    return reading.star[part].present


def _gap_after_action(reading: AnswerReading, codes: set[str]) -> Gap | None:
    vague = bool(codes & _VAGUE) or not _has(reading, StarPart.ACTION)
    return Gap.ACTION if vague else None


def _gap_after_result(reading: AnswerReading, codes: set[str]) -> Gap | None:
    if not _has(reading, StarPart.RESULT):
        return Gap.RESULT
    return Gap.FIGURE if Code.LACKS_FIGURE in codes else None


class _Place(IntEnum):
    """Where in the outline a piece of the answer goes."""

    SCENE = 0
    TASK = 1
    ACTION = 2
    RESULT = 3
    LEARNED = 4


_PLACES = {
    StarPart.SITUATION: _Place.SCENE,
    StarPart.TASK: _Place.TASK,
    StarPart.ACTION: _Place.ACTION,
    StarPart.RESULT: _Place.RESULT,
}


def _told(reading: AnswerReading) -> Mapping[_Place, str]:
    """Return what is told of each part, whole sentences where they are not too long."""
    found: dict[_Place, list[str]] = {place: [] for place in _Place}
    for span, place in _placed(reading):
        words = cleaned(span.of(reading.text), reading.language)
        room = LONGEST - sum(map(len, found[place]))
        if words and (len(words) <= room or not found[place]):
            found[place].append(_cut(words))
    return {place: " ".join(pieces) for place, pieces in found.items()}


def _placed(reading: AnswerReading) -> Iterator[tuple[Span, _Place]]:
    parts = sorted(
        (span, place)
        for part, place in _PLACES.items()
        for span in reading.star[part].spans
    )
    lessons = [(span, _Place.LEARNED) for span in reading.learnings]
    for sentence in reading.sentences:
        inside = [each for each in parts if _common(each[0], sentence)]
        if len(sentence.of(reading.text).split()) > LONGEST_SENTENCE:
            yield from inside
        elif inside:
            yield sentence, _most_of(sentence, inside)
        elif any(_common(span, sentence) for span, _ in lessons):
            yield sentence, _Place.LEARNED


def _most_of(sentence: Span, inside: Sequence[tuple[Span, _Place]]) -> _Place:
    """Return the part to which most of a sentence belongs.

    Deeds weigh twice: a sentence that begins with one and ends in what came of it is
    read as a deed.
    """
    length = {place: 0 for _, place in inside}
    for span, place in inside:
        weight = 2 if place is _Place.ACTION else 1
        length[place] += weight * _common(span, sentence)
    return max(length, key=lambda place: (length[place], place))


def _common(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _cut(words: str) -> str:
    """Cut a long piece after a whole word."""
    if len(words) <= LONGEST:
        return words
    ends = [token.end for token in tokenise(words) if token.end <= LONGEST]
    return f"{words[: ends[-1] if ends else LONGEST]}…"
