"""From the facts of answers to the figures of a session."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median
from typing import Final

from engine.delivery.records import AnswerFacts, FigureCode, SessionFacts

LEAST_SPOKEN_MS: Final = 10_000
"""Of all answers together: less says nothing of a pace."""
_DOUBTFUL_BELOW: Final = 0.7
_DOUBTFUL_ABOVE: Final = 1.4
"""Syllables in the sound over those of the words, beyond what fillers and misheard
words explain: another voice, much noise, a whisper."""
_LEAST_SYLLABLES: Final = 20


def session_facts(
    answers: Sequence[AnswerFacts], interviewer_ms: int | None
) -> SessionFacts:
    """Return the figures of a session.

    Args:
        answers: the spoken ones, in order.
        interviewer_ms: how long the interviewer spoke; None: it was not heard.
    """
    doubtful = _doubtful(answers)
    figures = dict(_paces(answers, doubtful=doubtful))
    figures.update(_lengths(answers, interviewer_ms))
    figures.update(_variations(answers))
    told = [replace(answer, pace=()) for answer in answers] if doubtful else answers
    ordered = {code: figures[code] for code in FigureCode if code in figures}
    return SessionFacts(tuple(told), ordered, doubtful)


def _doubtful(answers: Sequence[AnswerFacts]) -> bool:
    written = sum(answer.text_syllables for answer in answers)
    heard = sum(answer.syllables for answer in answers)
    if written < _LEAST_SYLLABLES:
        return False
    return not _DOUBTFUL_BELOW <= heard / written <= _DOUBTFUL_ABOVE


def _paces(
    answers: Sequence[AnswerFacts], *, doubtful: bool
) -> Iterator[tuple[FigureCode, float]]:
    spoken_ms = sum(answer.duration_ms for answer in answers)
    if spoken_ms < LEAST_SPOKEN_MS:
        return
    minutes = spoken_ms / 60_000
    syllables = sum(answer.syllables for answer in answers)
    if not doubtful:
        articulated_s = sum(answer.articulated_ms for answer in answers) / 1000
        yield FigureCode.SYLLABLES_PER_MINUTE, syllables / minutes
        yield FigureCode.ARTICULATION_RATE, syllables / articulated_s
    yield (
        FigureCode.WORDS_PER_MINUTE,
        sum(answer.words for answer in answers) / minutes,
    )
    yield (
        FigureCode.PAUSES_PER_MINUTE,
        sum(len(answer.pauses) for answer in answers) / minutes,
    )
    yield (
        FigureCode.FILLERS_PER_MINUTE,
        sum(len(answer.fillers) for answer in answers) / minutes,
    )


def _lengths(
    answers: Sequence[AnswerFacts], interviewer_ms: int | None
) -> Iterator[tuple[FigureCode, float]]:
    if not answers:
        return
    pauses = [pause.length_ms for answer in answers for pause in answer.pauses]
    if pauses:
        yield FigureCode.LONGEST_PAUSE, max(pauses) / 1000
    waits = [each.response_ms for each in answers if each.response_ms is not None]
    if waits:
        yield FigureCode.RESPONSE_DELAY, median(waits) / 1000
    lengths = [answer.duration_ms for answer in answers]
    yield FigureCode.ANSWER_LENGTH, median(lengths) / 1000
    if interviewer_ms:
        spoken = sum(lengths)
        yield FigureCode.TALK_SHARE, spoken / (spoken + interviewer_ms)


def _variations(answers: Sequence[AnswerFacts]) -> Iterator[tuple[FigureCode, float]]:
    """The median answer: one that was hardly a word long weighs little in it."""
    louder = [each.loudness_db for each in answers if each.loudness_db is not None]
    if louder:
        yield FigureCode.LOUDNESS_VARIATION, median(louder)
    pitches = [
        each.pitch_semitones for each in answers if each.pitch_semitones is not None
    ]
    if pitches:
        yield FigureCode.PITCH_VARIATION, median(pitches)
