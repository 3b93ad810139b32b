"""What can be measured of a voice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from engine.api.voice import SpokenPart, Viseme
from engine.speech.loudness import from_pcm, speech_level

_FRAME_S = 0.04
_LOWEST, _HIGHEST = 60, 400


@dataclass(frozen=True, slots=True)
class Measured:
    """How a stretch of speech sounds."""

    seconds: float
    level: float
    """Root mean square where somebody speaks."""
    peak: float
    pitch: float
    """Median, in hertz."""
    centroid: float
    """Centre of the spectrum, in hertz: how bright."""
    largest_step: float
    """Between two samples: a click is a large one."""


def measured(parts: Sequence[SpokenPart]) -> Measured:
    """Measure the sound of ``parts``, one after the other."""
    rate = parts[0].audio.rate
    sound = np.concatenate([from_pcm(part.audio.pcm) for part in parts])
    return Measured(
        seconds=len(sound) / rate,
        level=speech_level(sound, rate),
        peak=float(np.abs(sound).max()),
        pitch=_pitch(sound, rate),
        centroid=_centroid(sound, rate),
        largest_step=float(np.abs(np.diff(sound)).max()),
    )


def edge_step(parts: Sequence[SpokenPart]) -> float:
    """Return the largest step from the end of a part to the beginning of the next."""
    sounds = [from_pcm(part.audio.pcm) for part in parts]
    return max(abs(float(after[0] - before[-1])) for before, after in pairwise(sounds))


def loudness_by_viseme(parts: Sequence[SpokenPart]) -> Mapping[Viseme, float]:
    """Return the mean level of the sound under each shape of the mouth."""
    found: dict[Viseme, list[float]] = {}
    for part in parts:
        sound, rate = from_pcm(part.audio.pcm), part.audio.rate
        for step, after in pairwise(part.visemes):
            span = sound[step.at_ms * rate // 1000 : after.at_ms * rate // 1000]
            level = float(np.sqrt(np.square(span).mean()))
            found.setdefault(step.viseme, []).append(level)
    return {shape: float(np.mean(levels)) for shape, levels in found.items()}


def _pitch(sound: NDArray[np.float32], rate: int) -> float:
    """Return the median of the frames whose sound repeats itself."""
    size = round(rate * _FRAME_S)
    shortest, longest = rate // _HIGHEST, rate // _LOWEST
    found: list[float] = []
    for start in range(0, len(sound) - size, size):
        frame = sound[start : start + size] - sound[start : start + size].mean()
        likeness = np.correlate(frame, frame, "full")[size - 1 :]
        lag = shortest + int(likeness[shortest:longest].argmax())
        if likeness[0] > 0.4 and likeness[lag] > 0.5 * likeness[0]:
            found.append(rate / lag)
    return float(np.median(found))


def _centroid(sound: NDArray[np.float32], rate: int) -> float:
    power = np.abs(np.fft.rfft(sound)) ** 2
    heights = np.fft.rfftfreq(len(sound), 1 / rate)
    return float((power * heights).sum() / power.sum())
