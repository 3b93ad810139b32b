"""How loud a sound is from moment to moment, and how its spectrum moves."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from engine.adapters.praat.pieces import Floats, Piece
from engine.api.audio import HEARING_RATE

HOP_MS: Final = 5
HOP: Final = HEARING_RATE * HOP_MS // 1000
SMOOTH: Final = 3
"""Hops a level is smoothed over: longer than the period of a low voice."""
FAINTEST_DB: Final = -120.0
BAND_HOP_MS: Final = 10
_BAND_HOP: Final = HEARING_RATE * BAND_HOP_MS // 1000
_BAND_WINDOW: Final = 512
_EDGES_HZ: Final = (100, 250, 400, 570, 770, 1_000, 1_300, 1_700, 2_200, 2_900, 4_000)
_LOW_HZ: Final = (50.0, 90.0)
_HIGH_HZ: Final = (5_000.0, 6_000.0)
_TINY: Final = 10 ** (FAINTEST_DB / 10)


@dataclass(frozen=True, slots=True)
class Frames:
    """The whole sound, moment by moment."""

    raw_db: Floats
    """Level of each hop in dBFS, within the band of speech."""
    level_db: Floats
    """The same, smoothed."""
    bands_db: Floats
    """Level in each of ten bands, every ten milliseconds."""


def in_band(piece: Piece) -> Floats:
    """Return the samples of a piece without rumble, hum of the mains and hiss."""
    count = len(piece.samples)
    if count == 0:
        return piece.samples
    spectrum = np.fft.rfft(piece.samples)
    hertz: Floats = np.fft.rfftfreq(count, 1 / HEARING_RATE).astype(np.float64)
    spectrum *= _ramp(hertz, *_LOW_HZ) * (1 - _ramp(hertz, *_HIGH_HZ))
    filtered: Floats = np.fft.irfft(spectrum, count)
    return filtered


def frames_of(powers: Sequence[Floats], bands: Sequence[Floats]) -> Frames:
    """Return the frames of a sound from those of its pieces."""
    raw = np.concatenate([np.zeros(0), *powers])
    return Frames(
        raw_db=in_db(raw),
        level_db=in_db(_smoothed(raw)),
        bands_db=np.concatenate([np.zeros((0, len(_EDGES_HZ) - 1)), *bands]),
    )


def in_db(power: Floats) -> Floats:
    """Return powers in decibels of full scale."""
    decibels: Floats = 10 * np.log10(np.maximum(power, _TINY))
    return decibels


def power_of(piece: Piece, filtered: Floats) -> Floats:
    """Return the power of each whole hop of a piece."""
    samples = filtered[piece.lead : piece.lead + piece.length]
    whole = len(samples) // HOP
    blocks: Floats = np.square(samples[: whole * HOP]).reshape(whole, HOP).mean(axis=1)
    return blocks


def _smoothed(power: Floats) -> Floats:
    if len(power) < SMOOTH:
        return power
    padded = np.pad(power, SMOOTH // 2, mode="edge")
    smooth: Floats = np.convolve(padded, np.full(SMOOTH, 1 / SMOOTH), mode="valid")
    return smooth


def bands_of(piece: Piece, filtered: Floats) -> Floats:
    """Return the levels of the bands at every tenth millisecond of a piece."""
    half = _BAND_WINDOW // 2
    padded = np.pad(filtered, half)
    starts = np.arange(piece.lead, piece.lead + piece.length, _BAND_HOP)
    windows = np.lib.stride_tricks.sliding_window_view(padded, _BAND_WINDOW)[starts]
    spectra = np.abs(np.fft.rfft(windows * np.hanning(_BAND_WINDOW))) ** 2
    edges = [round(hertz * _BAND_WINDOW / HEARING_RATE) for hertz in _EDGES_HZ]
    sums: Floats = np.add.reduceat(spectra[:, : edges[-1]], edges[:-1], axis=1)
    return in_db(sums / _BAND_WINDOW**2)


def _ramp(hertz: Floats, low: float, high: float) -> Floats:
    """Return 0 below ``low``, 1 above ``high`` and a gentle rise in between."""
    place = np.clip((hertz - low) / (high - low), 0, 1)
    rise: Floats = 0.5 - 0.5 * np.cos(np.pi * place)
    return rise
