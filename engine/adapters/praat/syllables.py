"""Syllable nuclei: peaks of intensity that are voiced (de Jong and Wempe 2009)."""

from typing import Final

import numpy as np

from engine.adapters.praat.pieces import Flags, Floats
from engine.adapters.praat.voice import Track

_UNDER_PEAK_DB: Final = 25.0
_DIP_DB: Final = 2.0
"""Between two nuclei intensity falls at least this far below the fainter of them."""
_VOICED_NEAR_S: Final = 0.02


def nuclei(intensity: Track, pitch: Track, speech: Flags) -> Floats:
    """Return the moments of the nuclei, in seconds.

    Args:
        intensity: of the whole sound, in dBFS.
        pitch: of the whole sound; 0 where nothing is voiced.
        speech: whether each value of ``intensity`` lies in speech.
    """
    values = intensity.values
    if not speech.any():
        return np.zeros(0)
    least = float(np.percentile(values[speech], 99)) - _UNDER_PEAK_DB
    tops = [at for at in _tops(values) if speech[at] and values[at] >= least]
    moments = intensity.times[np.array(_parted(tops, values), dtype=np.intp)]
    return moments[_voiced(moments, pitch)]


def _tops(values: Floats) -> list[int]:
    """Return where intensity stops rising."""
    inner = (values[1:-1] > values[:-2]) & (values[1:-1] >= values[2:])
    return [int(at) for at in np.flatnonzero(inner) + 1]


def _parted(tops: list[int], values: Floats) -> list[int]:
    """Keep one top of those that no dip separates: the highest."""
    kept: list[int] = []
    for at in tops:
        if not kept:
            kept.append(at)
            continue
        dip = float(values[kept[-1] : at].min())
        if min(values[kept[-1]], values[at]) - dip >= _DIP_DB:
            kept.append(at)
        elif values[at] > values[kept[-1]]:
            kept[-1] = at
    return kept


def _voiced(moments: Floats, pitch: Track) -> Flags:
    around = [
        pitch.at(moments + shift) > 0 for shift in (-_VOICED_NEAR_S, 0, _VOICED_NEAR_S)
    ]
    found: Flags = np.any(around, axis=0) if len(moments) else np.zeros(0, np.bool_)
    return found
