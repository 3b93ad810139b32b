"""From an engine's sounds to a part that can be played, watched and followed."""

from dataclasses import dataclass, replace
from typing import Final

from engine.api.audio import Audio
from engine.api.voice import SpokenPart, TimedWord
from engine.speech.captions import word_times, words_of
from engine.speech.loudness import (
    faded,
    from_pcm,
    levelled,
    sounding,
    to_pcm,
    with_pause,
)
from engine.speech.mouth import visemes_of
from engine.speech.reading.read_text import ReadText
from engine.speech.sounds import Mark, Sounds, TimedPhoneme

_PAUSES: Final = ((".?!…", 260), (",;:—–", 160))
"""Silence after a clause, in milliseconds at the voice's own speed, by its last mark."""
_PAUSE_WITHOUT_MARK: Final = 30
_CLOSING: Final = " \n\t\u00a0\u202f\"'’”»)]"


def pause_after(written: str) -> int:
    """Return the silence that belongs behind a clause, in milliseconds."""
    mark = written.rstrip(_CLOSING)[-1:]
    for marks, pause_ms in _PAUSES:
        if mark and mark in marks:
            return pause_ms
    return _PAUSE_WITHOUT_MARK


@dataclass(frozen=True, slots=True)
class Clause:
    """What a part says."""

    written: str
    read: ReadText
    """How ``written`` is read out."""
    offset: int = 0
    """Of the clause in the text of its utterance."""
    rate: float = 1.0
    """How fast it is said: pauses are shorter when it is said faster."""


def spoken_part(sounds: Sounds, clause: Clause) -> SpokenPart:
    """Return a part at the common level, without dead air, on one clock.

    Args:
        sounds: what the engine gave for ``clause.read.text``.
        clause: what it said.
    """
    rate = sounds.audio.rate
    samples = from_pcm(sounds.audio.pcm)
    first, last = sounding(samples, rate)
    heard = faded(levelled(samples[first:last], rate), rate)
    length_ms = len(heard) * 1000 // rate
    head_ms = first * 1000 // rate
    pause_ms = round(pause_after(clause.written) / clause.rate)
    part = with_pause(heard, rate, pause_ms)
    words = word_times(
        words_of(clause.written),
        clause.read.read_span,
        [Mark(mark.position, _shifted(mark.at_ms, head_ms)) for mark in sounds.marks],
        length_ms,
    )
    return SpokenPart(
        audio=Audio(to_pcm(part), rate),
        visemes=visemes_of(_shifted_phonemes(sounds, head_ms), length_ms),
        words=tuple(_moved(word, clause.offset) for word in words),
    )


def _shifted(at_ms: int, head_ms: int) -> int:
    return max(0, at_ms - head_ms)


def _shifted_phonemes(sounds: Sounds, head_ms: int) -> list[TimedPhoneme]:
    return [
        replace(phoneme, at_ms=_shifted(phoneme.at_ms, head_ms))
        for phoneme in sounds.phonemes
    ]


def _moved(word: TimedWord, offset: int) -> TimedWord:
    return replace(word, start=word.start + offset, end=word.end + offset)
