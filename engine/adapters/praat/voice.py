"""Pitch and intensity, by Praat's own algorithms."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from engine.adapters.praat.pieces import Flags, Floats, Piece
from engine.api.audio import HEARING_RATE
from engine.api.delivery import PitchFacts

STEP_S: Final = 0.01
_FIRST_STEP_S: Final = 0.02
_LOWEST_HZ: Final = 60.0
_HIGHEST_HZ: Final = 600.0
_BELOW: Final = 0.75
_ABOVE: Final = 1.5
"""Range around the quartiles in a second pass (De Looze and Hirst 2008): a voice leaves
it seldom, a period taken for two or for half a one always does."""
_LEAST_VOICED_FRAMES: Final = 30
_INTENSITY_FLOOR_HZ: Final = 50.0
"""Smoothes over one period of the lowest voice, as de Jong and Wempe do."""
_PASCAL_DB: Final = 93.9794
"""Praat's decibels are those of pressure, over 20 micropascals."""
_SHORTEST_S: Final = 0.2
"""Praat refuses sounds shorter than its windows."""


@dataclass(frozen=True, slots=True)
class Track:
    """Something followed through the whole sound."""

    times: Floats
    """Seconds, rising."""
    values: Floats

    def at(self, times: Floats) -> Floats:
        """Return the value nearest to each moment; 0 where nothing was followed."""
        if len(self.times) == 0:
            return np.zeros(len(times))
        place = np.clip(np.searchsorted(self.times, times), 1, len(self.times) - 1)
        earlier = times - self.times[place - 1] < self.times[place] - times
        nearest: Floats = self.values[np.where(earlier, place - 1, place)]
        return nearest


def praat() -> Any:  # noqa: ANN401 (a native module without types)
    """Return the library; loaded at the first use, in the worker's process."""
    import parselmouth  # noqa: PLC0415 (native)

    return parselmouth


def pitch_track(sound: Iterable[Piece], low_hz: float, high_hz: float) -> Track:
    """Return the pitch in hertz at every tenth millisecond; 0 where nothing is voiced."""
    return joined([_pitch(piece, STEP_S, low_hz, high_hz) for piece in sound])


def pitch_range(sound: Iterable[Piece]) -> tuple[float, float]:
    """Return between what this voice moves, in hertz: a first, rough look."""
    looks = [_pitch(piece, _FIRST_STEP_S, _LOWEST_HZ, _HIGHEST_HZ) for piece in sound]
    found = joined(looks).values
    voiced = found[found > 0]
    if len(voiced) < _LEAST_VOICED_FRAMES // 2:
        return _LOWEST_HZ, _HIGHEST_HZ
    lower, upper = np.percentile(voiced, (25, 75))
    return (
        max(_LOWEST_HZ, _BELOW * float(lower)),
        min(_HIGHEST_HZ, max(_ABOVE * float(upper), 2 * _LOWEST_HZ)),
    )


def pitch_facts(hertz: Floats) -> PitchFacts | None:
    """Return what is told of the pitch of voiced frames; None for too few of them."""
    if len(hertz) < _LEAST_VOICED_FRAMES:
        return None
    low, middle, high = (float(value) for value in np.percentile(hertz, (10, 50, 90)))
    semitones = 12 * np.log2(hertz / middle)
    return PitchFacts(
        median_hz=round(middle, 2),
        low_hz=round(low, 2),
        high_hz=round(high, 2),
        spread_semitones=round(float(np.sqrt(np.mean(np.square(semitones)))), 3),
        voiced_ms=round(len(hertz) * STEP_S * 1000),
    )


def _pitch(piece: Piece, step_s: float, low_hz: float, high_hz: float) -> Track:
    if len(piece.samples) < _SHORTEST_S * HEARING_RATE:
        return _nothing()
    sound = praat().Sound(piece.samples, HEARING_RATE)
    pitch = sound.to_pitch_ac(
        time_step=step_s, pitch_floor=low_hz, pitch_ceiling=high_hz
    )
    values: Floats = pitch.selected_array["frequency"]
    return _own(piece, np.asarray(pitch.xs()), values)


def intensity_of(piece: Piece, filtered: Floats) -> Track:
    """Return the intensity of a piece in dBFS, at every tenth millisecond."""
    if len(filtered) < _SHORTEST_S * HEARING_RATE:
        return _nothing()
    sound = praat().Sound(filtered, HEARING_RATE)
    found = sound.to_intensity(minimum_pitch=_INTENSITY_FLOOR_HZ, time_step=STEP_S)
    values: Floats = np.asarray(found.values[0]) - _PASCAL_DB
    return _own(piece, np.asarray(found.xs()), np.nan_to_num(values, neginf=-300.0))


def _own(piece: Piece, xs: Floats, values: Floats) -> Track:
    """Keep what lies in the piece itself, on the clock of the whole."""
    times = xs + piece.start_s
    kept: Flags = piece.holds(times)
    return Track(times[kept], values[kept])


def joined(tracks: Sequence[Track]) -> Track:
    """Return what was followed through all pieces."""
    if not tracks:
        return _nothing()
    return Track(
        np.concatenate([track.times for track in tracks]),
        np.concatenate([track.values for track in tracks]),
    )


def _nothing() -> Track:
    return Track(np.zeros(0), np.zeros(0))
