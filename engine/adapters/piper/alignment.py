"""When a Piper voice says what: phonemes and words from the lengths of its phonemes."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from engine.speech.sounds import Mark, TimedPhoneme

_SILENT: Final = " ,.;:?!"
"""Phonemes that are pauses."""
_CLAUSE_ENDS: Final = ",.;:?!"
_MARKS_ONLY: Final = "ˈˌːˑ\u0303\u032f\u0329\u02de"
"""Stress, length and colour: part of the sound beside them."""
_WORD: Final = re.compile(r"[^\s\-]*\w[^\s\-]*")
_CLAUSE: Final = re.compile(r"[^,.;:?!…]+")
_VOWELS: Final = "aeiouyɑɐɒæɔəɘɛɜɪʊʌœøɚɝʉɨᵻ"
_USUAL_VOWEL, _USUAL_CONSONANT, _USUAL_PAUSE = 9.0, 6.0, 14.0
"""Shares of time where a voice does not tell."""

IdMap = Mapping[str, Sequence[int]]
_PAD, _BEGINNING, _END = "_", "^", "$"


@dataclass(frozen=True, slots=True)
class TimedSymbol:
    """A phoneme as piper writes it, and when it sounds."""

    symbol: str
    start_ms: float
    end_ms: float


def known(phonemes: Sequence[str], ids: IdMap) -> list[str]:
    """Return the phonemes a voice was made with; it is silent about the others."""
    return [phoneme for phoneme in phonemes if phoneme in ids]


def timed_symbols(
    phonemes: Sequence[str], ids: IdMap, lengths: Sequence[float], length_ms: float
) -> list[TimedSymbol]:
    """Return when each of ``phonemes`` sounds.

    Args:
        phonemes: all known to the voice.
        ids: the numbers each phoneme is given as.
        lengths: how long each number lasts, in any unit; empty when the voice does
            not tell: phonemes then take their usual shares.
        length_ms: of the whole sound.
    """
    pad = len(ids.get(_PAD, ()))
    counts = [len(ids[phoneme]) + pad for phoneme in phonemes]
    head = len(ids.get(_BEGINNING, ())) + pad
    if len(lengths) == head + sum(counts) + len(ids.get(_END, ())) and sum(lengths) > 0:
        edges = [0.0, *accumulate(lengths)]
        places = [*accumulate(counts, initial=head)]
        times = [edges[place] * length_ms / edges[-1] for place in places]
    else:
        shares = [_usual(phoneme) for phoneme in phonemes]
        total = sum(shares) or 1.0
        times = [edge * length_ms / total for edge in accumulate(shares, initial=0.0)]
    return [
        TimedSymbol(phoneme, start, end)
        for phoneme, start, end in zip(phonemes, times, times[1:], strict=False)
    ]


def phonemes_of(symbols: Sequence[TimedSymbol]) -> tuple[TimedPhoneme, ...]:
    """Return what the mouth follows: sounds and pauses, marks left out."""
    return tuple(
        TimedPhoneme(
            "" if symbol.symbol in _SILENT else symbol.symbol, round(symbol.start_ms)
        )
        for symbol in symbols
        if symbol.symbol not in _MARKS_ONLY
    )


def word_marks(text: str, symbols: Sequence[TimedSymbol]) -> tuple[Mark, ...]:
    """Return beginnings and ends of the words of ``text``.

    Where clause and clause agree in their number of words, word for word; elsewhere
    the beginning and the end of the clause, and the words share it.
    """
    spoken = _spoken_clauses(symbols)
    written = [
        [found.span() for found in _WORD.finditer(text, *clause.span())]
        for clause in _CLAUSE.finditer(text)
    ]
    written = [words for words in written if words]
    if len(spoken) != len(written):
        spoken = [[group for clause in spoken for group in clause]]
        written = [[word for clause in written for word in clause]]
    return tuple(
        mark
        for words, groups in zip(written, spoken, strict=True)
        for mark in _marks_of_clause(words, groups)
    )


def _marks_of_clause(
    words: Sequence[tuple[int, int]], groups: Sequence[tuple[float, float]]
) -> list[Mark]:
    if not words or not groups:
        return []
    if len(words) != len(groups):
        words = [(words[0][0], words[-1][1])]
        groups = [(groups[0][0], groups[-1][1])]
    return [
        Mark(position, round(at_ms))
        for word, group in zip(words, groups, strict=True)
        for position, at_ms in zip(word, group, strict=True)
    ]


def _spoken_clauses(symbols: Sequence[TimedSymbol]) -> list[list[tuple[float, float]]]:
    """Return, clause by clause, the beginning and the end of each spoken word."""
    clauses: list[list[tuple[float, float]]] = [[]]
    is_in_word = False
    for symbol in symbols:
        if symbol.symbol in _CLAUSE_ENDS:
            clauses.append([])
        is_sound = symbol.symbol not in _SILENT
        if is_sound and is_in_word:
            begins, _ = clauses[-1][-1]
            clauses[-1][-1] = (begins, symbol.end_ms)
        elif is_sound:
            clauses[-1].append((symbol.start_ms, symbol.end_ms))
        is_in_word = is_sound
    return [clause for clause in clauses if clause]


def _usual(phoneme: str) -> float:
    if phoneme in _MARKS_ONLY or phoneme == " ":
        return 0.0
    if phoneme in _CLAUSE_ENDS:
        return _USUAL_PAUSE
    return _USUAL_VOWEL if phoneme in _VOWELS else _USUAL_CONSONANT
