"""Voiced stretches in which neither pitch nor timbre moves: candidates for "euh"."""

from typing import Final

import numpy as np

from engine.adapters.praat.frames import BAND_HOP_MS
from engine.adapters.praat.pieces import Flags, Floats
from engine.api.delivery import Interval

_SHORTEST_MS: Final = 150
_LONGEST_MS: Final = 800
_SEMITONES: Final = 0.7
"""Around the median of the stretch; a syllable of speech moves further."""
_TIMBRE_DB: Final = 4.0
"""Mean change of the ten bands within 50 ms, loudness left out."""
_ACROSS: Final = 50 // BAND_HOP_MS


def flat_stretches(
    hertz: Floats, bands_db: Floats, speech: Flags
) -> tuple[Interval, ...]:
    """Return the stretches, in order.

    Args:
        hertz: pitch at every tenth millisecond; 0 where nothing is voiced.
        bands_db: levels of the bands, at the same moments.
        speech: whether each moment lies in speech.
    """
    steady = _steady(bands_db) & (hertz > 0) & speech
    semitones = 12 * np.log2(np.where(hertz > 0, hertz, 1.0))
    found: list[Interval] = []
    at = 0
    while at < len(hertz):
        end = _end(at, semitones, steady)
        length_ms = (end - at) * BAND_HOP_MS
        if _SHORTEST_MS <= length_ms <= _LONGEST_MS:
            found.append(Interval(at * BAND_HOP_MS, end * BAND_HOP_MS))
        at = max(end, at + 1) if length_ms >= _SHORTEST_MS else at + 1
    return tuple(found)


def _steady(bands_db: Floats) -> Flags:
    shape = bands_db - bands_db.mean(axis=1, keepdims=True)
    moved = np.full(len(shape), np.inf)
    if len(shape) > _ACROSS:
        change = np.abs(shape[_ACROSS:] - shape[:-_ACROSS]).mean(axis=1)
        half = _ACROSS // 2
        moved[half : half + len(change)] = change
    flags: Flags = moved <= _TIMBRE_DB
    return flags


def _end(at: int, semitones: Floats, steady: Flags) -> int:
    """Return where a stretch that begins at ``at`` ends."""
    low = high = float(semitones[at])
    end = at
    while end < len(steady) and steady[end]:
        low, high = min(low, float(semitones[end])), max(high, float(semitones[end]))
        if high - low > 2 * _SEMITONES:
            break
        end += 1
    return end
