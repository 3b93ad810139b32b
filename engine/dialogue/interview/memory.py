"""What the person has told in answer to earlier questions."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from engine.api.spans import Span
from engine.content.question import AsksFor
from engine.dialogue.interview.gaps import told
from engine.dialogue.keywords import folded
from engine.reading.records import AnswerReading, StarPart

_LONG_WORD = re.compile(r"\w{5,}")
_SAME_EPISODE_SHARE = 0.4
_SAME_EPISODE_WORDS = 5
LONGEST_TAKEN_CHARS = 70
_EDGE = " \t\u00a0\u202f.,;:!?…-–—()"
_UNIT = re.compile(r"\s?[%€£$°]")
"""Belongs to the figure before it, though it is no word."""
_UNQUOTABLE = re.compile(r"[\n\r«»“”\"{}]")


@dataclass(frozen=True, slots=True)
class Remembered:
    """The answers to one question, once the interview has moved on."""

    question: str
    told: frozenset[AsksFor]
    asked_for: frozenset[AsksFor]
    words: frozenset[str]
    """The longer words used, to recognise an episode told again."""
    said: int
    """Words spoken in all."""
    quotable: tuple[str, ...]
    """What was done, worth taking up later: exactly as said, best first."""


def remember(
    question: str, asked_for: frozenset[AsksFor], readings: Sequence[AnswerReading]
) -> Remembered:
    """Return what to keep of the answers to a question."""
    return Remembered(
        question=question,
        told=told(readings),
        asked_for=asked_for,
        words=long_words(readings),
        said=sum(reading.words for reading in readings),
        quotable=tuple(
            piece
            for reading in readings
            for span in reading.takeable
            if _is_done(span, reading) and (piece := quotable(reading.text, span))
        ),
    )


def told_before(
    readings: Sequence[AnswerReading], memory: Iterable[Remembered]
) -> frozenset[AsksFor]:
    """Return what earlier answers told of the episode that these answers tell."""
    words = long_words(readings)
    return frozenset(
        part
        for earlier in memory
        if _same_episode(words, earlier.words)
        for part in earlier.told
    )


def long_words(readings: Iterable[AnswerReading]) -> frozenset[str]:
    """Return the words of five letters and more, folded."""
    return frozenset(
        word
        for reading in readings
        for word in _LONG_WORD.findall(folded(reading.text))
    )


def quotable(text: str, span: Span) -> str | None:
    """Return the exact characters to quote, without punctuation at their edges.

    None when they would not read well between quotation marks.
    """
    unit = _UNIT.match(text, span.end)
    piece = text[span.start : unit.end() if unit else span.end].strip(_EDGE)
    if not piece or len(piece) > LONGEST_TAKEN_CHARS or _UNQUOTABLE.search(piece):
        return None
    return piece


def _is_done(span: Span, reading: AnswerReading) -> bool:
    done = (
        *reading.own_actions,
        *reading.shared_actions,
        *reading.star[StarPart.RESULT].spans,
    )
    return any(span.start < act.end and act.start < span.end for act in done)


def _same_episode(words: frozenset[str], earlier: frozenset[str]) -> bool:
    shared = len(words & earlier)
    smaller = min(len(words), len(earlier))
    return shared >= _SAME_EPISODE_WORDS and shared / smaller >= _SAME_EPISODE_SHARE
