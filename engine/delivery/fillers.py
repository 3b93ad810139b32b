"""Fillers: "euh", "um" as words, and flat voiced sounds that no word accounts for.

Recognisers leave most of them out, and a sound is taken for one only where no word is
near: what is counted is a least number. Words of talk ("like", "you know", "genre",
"du coup") are words, and never counted.
"""

import re
from collections.abc import Sequence
from typing import Final

from engine.api.delivery import Interval, SoundMeasures
from engine.api.hearing import Word
from engine.api.language import Language
from engine.delivery.records import Filler

_SOUNDS: Final[dict[Language, re.Pattern[str]]] = {
    "fr": re.compile(r"(?:e+u+h+|h+e+u+h*|h+u+m+|h+m+|m+h+|m{2,}h*)", re.IGNORECASE),
    "en": re.compile(r"(?:u+h+|u+h*m+|e+r+m*|h+m+|m{2,}h*)", re.IGNORECASE),
}
_EDGES: Final = re.compile(r"^\W+|\W+$")
_SURE: Final = 0.6
_NEAR_MS: Final = 100
"""Times of words are off by about so much."""
_COVERED: Final = 0.5
_SAME_MS: Final = 300


def is_filler(word: str, language: Language) -> bool:
    """Return whether a word as heard is nothing but a filler."""
    return _SOUNDS[language].fullmatch(_EDGES.sub("", word)) is not None


def fillers_of(
    words: Sequence[Word], measures: SoundMeasures, language: Language
) -> tuple[Filler, ...]:
    """Return the fillers of one answer, in order of time.

    Args:
        words: as heard; without any, sounds cannot be told from words either.
        measures: of the same sound.
        language: of the session.
    """
    if not words:
        return ()
    heard = [
        Filler(word.start_ms, word.end_ms, word.text)
        for word in words
        if is_filler(word.text, language)
    ]
    said = [
        word
        for word in words
        if word.probability >= _SURE and not is_filler(word.text, language)
    ]
    known = [Interval(word.start_ms, word.end_ms) for word in said]
    sounds = [
        Filler(flat.start_ms, flat.end_ms, None)
        for flat in measures.flat_voiced
        if not _covered(flat, known) and not _is_heard(flat, heard)
    ]
    return tuple(sorted([*heard, *sounds], key=lambda filler: filler.start_ms))


def _covered(flat: Interval, known: Sequence[Interval]) -> bool:
    length = flat.end_ms - flat.start_ms
    shared = sum(
        max(
            0,
            min(flat.end_ms, word.end_ms + _NEAR_MS)
            - max(flat.start_ms, word.start_ms - _NEAR_MS),
        )
        for word in known
    )
    return shared > _COVERED * length


def _is_heard(flat: Interval, heard: Sequence[Filler]) -> bool:
    """The same filler as word and as sound is one."""
    return any(
        flat.start_ms < filler.end_ms + _SAME_MS
        and filler.start_ms - _SAME_MS < flat.end_ms
        for filler in heard
    )
