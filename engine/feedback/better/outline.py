"""The better version by rules: what was told, in order, and what is still to add."""

import re
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

LONGEST: Final = 450
"""Characters of one sentence that are taken up; the person knows the rest."""
ROOM: Final = 1000
"""Characters of one line: what a person says of one part in a minute."""
LONGEST_SENTENCE: Final = 60
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
_OCCASION: Final = re.compile(
    r"(?:^|[.!?…]\s+)(?:(?:so|well|et|alors|and)\W+)?(?:when|while|during|one |on a |in my|at my|"
    r"quand|lorsqu|lors|pendant|au cours|un jour|une fois|dans mon|dans ma|chez)"
    r"|\b(?:in|en|since|depuis) (?:19|20)\d\d\b",
    re.IGNORECASE,
)
"""What says when or where at the head of a sentence, or in which year."""
_VAGUE = {Code.LACKS_OWN_PART, Code.LACKS_DEED, Code.LACKS_ACTION}


def is_wanted(judged: AnswerAssessment) -> bool:
    """Return whether something is missing that a better version would have."""
    answered = judged.reading.reply_type is not ReplyType.NO_ANSWER
    return answered and any(remark.code in _MISSING for remark in judged.remarks)


def tells_something(lines: Sequence[Line]) -> bool:
    """Return whether an outline holds a part of a story: blanks alone help nobody."""
    return any(line.told for line in lines[: _Place.LEARNED])


def outline_of(judged: AnswerAssessment) -> tuple[Line, ...]:
    """Return the answer as situation, task, action, result and what was learned.

    Nothing is invented: every word of a line stands in the answer, in that order.
    """
    codes = {remark.code for remark in judged.remarks}
    reading = judged.reading
    told = _told(reading)
    gaps = {
        _Place.SCENE: None if _says_when(reading) else Gap.OCCASION,
        _Place.TASK: None if _says_why(reading) else Gap.TASK,
        _Place.ACTION: _gap_after_action(reading, codes),
        _Place.RESULT: _gap_after_result(reading, codes),
        _Place.LEARNED: None if reading.learnings else Gap.LEARNING,
    }
    return tuple(Line(told[place], gaps[place]) for place in _Place)


def _has(reading: AnswerReading, part: StarPart) -> bool:
    return reading.star[part].present


def _says_when(reading: AnswerReading) -> bool:
    """Return whether a scene is set, be it by "when we changed …" or a year alone."""
    return (
        _has(reading, StarPart.SITUATION)
        or bool(reading.time_marks)
        or _OCCASION.search(reading.text) is not None
    )


def _says_why(reading: AnswerReading) -> bool:
    """Return whether the task is told, or plain from deeds and what came of them."""
    deeds_and_end = (StarPart.ACTION, StarPart.RESULT)
    return _has(reading, StarPart.TASK) or all(_has(reading, p) for p in deeds_and_end)


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


_Piece = tuple[Span, Mapping[_Place, int]]
"""A sentence, or a part of one, and what speaks for each line of it."""
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
        if words:
            found[place].append(_cut(words))
    return {place: " ".join(_that_fit(pieces)) for place, pieces in found.items()}


def _that_fit(pieces: Sequence[str]) -> list[str]:
    """Return what there is room for; where it ends is kept before what lies between."""
    kept = list(pieces)
    while len(kept) > 1 and sum(map(len, kept)) > ROOM:
        del kept[-2 if len(kept) > 2 else -1]
    return kept


def _placed(reading: AnswerReading) -> Iterator[tuple[Span, _Place]]:
    """Yield the pieces as they were told, each with its line.

    Their order is left alone: only an answer that begins with its end is turned round.
    """
    pieces = [piece for piece in _pieces(reading) if any(piece[1].values())]
    places = _each_by_itself(pieces)
    if not _begins_with_its_end(places):
        places = _in_order([worth for _, worth in pieces])
    yield from zip((span for span, _ in pieces), places, strict=True)


def _begins_with_its_end(places: Sequence[_Place]) -> bool:
    ends = [at for at, place in enumerate(places) if place is _Place.RESULT]
    acts = [at for at, place in enumerate(places) if place is _Place.ACTION]
    return bool(ends and acts) and max(ends) < min(acts)


def _each_by_itself(pieces: Sequence[_Piece]) -> list[_Place]:
    return [max(_Place, key=lambda at: (worth[at], at)) for _, worth in pieces]


def _in_order(worths: Sequence[Mapping[_Place, int]]) -> list[_Place]:
    """Return a line for each piece, never going back, that fits them best together."""
    best: dict[_Place, tuple[int, list[_Place]]] = {place: (0, []) for place in _Place}
    for worth in worths:
        best = {place: _longer(best, place, worth[place]) for place in _Place}
    return max(best.values(), key=lambda path: path[0])[1]


def _longer(
    best: Mapping[_Place, tuple[int, list[_Place]]], place: _Place, worth: int
) -> tuple[int, list[_Place]]:
    before = max((best[p] for p in _Place if p <= place), key=lambda path: path[0])
    return before[0] + worth, [*before[1], place]


def _pieces(reading: AnswerReading) -> Iterator[_Piece]:
    """Yield sentences, or the parts of very long ones, with what speaks for each line."""
    parts = [
        (span, place)
        for part, place in _PLACES.items()
        for span in reading.star[part].spans
    ]
    parts += [(span, _Place.LEARNED) for span in reading.learnings]
    for sentence in reading.sentences:
        inside = sorted(each for each in parts if _common(each[0], sentence))
        if len(sentence.of(reading.text).split()) > LONGEST_SENTENCE:
            for span, place in inside:
                here = _within(span, sentence)
                yield (
                    here,
                    {at: len(here.of(reading.text)) * (at is place) for at in _Place},
                )
        else:
            yield sentence, _worth(sentence, inside)


def _worth(
    sentence: Span, inside: Sequence[tuple[Span, _Place]]
) -> Mapping[_Place, int]:
    """Return how much of a sentence speaks for each line.

    Deeds weigh twice: a sentence that begins with one and ends in what came of it is
    read as a deed. What was learned counts where nothing else is told.
    """
    worth = dict.fromkeys(_Place, 0)
    for span, place in inside:
        weight = 2 if place is _Place.ACTION else 1
        worth[place] += weight * _common(span, sentence)
    if any(worth[place] for place in _PLACES.values()):
        worth[_Place.LEARNED] = 0
    return worth


def _common(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _within(span: Span, sentence: Span) -> Span:
    return Span(max(span.start, sentence.start), min(span.end, sentence.end))


def _cut(words: str) -> str:
    """Cut a long piece after a whole word."""
    if len(words) <= LONGEST:
        return words
    ends = [token.end for token in tokenise(words) if token.end <= LONGEST]
    return f"{words[: ends[-1] if ends else LONGEST]}…"
