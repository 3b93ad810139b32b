"""Words with their times, moved, joined and made."""

from collections.abc import Sequence
from dataclasses import replace

from engine.api.hearing import Transcription, Word

_GUESSED = 0.5


def text_of(words: Sequence[Word]) -> str:
    """Return the words as one text."""
    return " ".join(word.text for word in words)


def moved(words: Sequence[Word], by_ms: int) -> tuple[Word, ...]:
    """Return the words at other times, none before the beginning."""
    return tuple(
        replace(
            word,
            start_ms=max(0, word.start_ms + by_ms),
            end_ms=max(0, word.end_ms + by_ms),
        )
        for word in words
    )


def spread(texts: Sequence[str], start_ms: int, end_ms: int) -> tuple[Word, ...]:
    """Return words at even times, when only their order is known."""
    step = (end_ms - start_ms) / max(len(texts), 1)
    return tuple(
        Word(
            text,
            start_ms + round(place * step),
            start_ms + round((place + 1) * step),
            _GUESSED,
        )
        for place, text in enumerate(texts)
    )


def transcription(words: Sequence[Word]) -> Transcription:
    """Return the words as what was understood."""
    return Transcription(text_of(words), tuple(words))
