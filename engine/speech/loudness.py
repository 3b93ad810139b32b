"""Sound made fit for the ear: one level for all voices, no clicks, no dead air."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]
"""Mono, from -1 to 1."""

LEVEL: Final = 0.1
"""Loudness of speech where it sounds: -20 dB below full scale, root mean square."""
PEAK: Final = 0.85
"""No sample goes beyond."""
_KNEE: Final = 0.6
_FRAME_MS: Final = 20
_QUIET: Final = 0.05
"""Frames below this share of the loudest do not count as speech."""
_SILENCE: Final = 0.004
"""What nobody hears at a comfortable level: -48 dB."""
_CURVE: Final = 4
_LARGEST_GAIN: Final = 20.0
_FULL_SCALE: Final = 32767.0


def from_pcm(pcm: bytes) -> Samples:
    """Return signed 16-bit samples as numbers from -1 to 1."""
    return np.frombuffer(pcm, dtype="<i2").astype(np.float32) / _FULL_SCALE


def to_pcm(samples: Samples) -> bytes:
    """Return samples as signed 16-bit little-endian."""
    whole = np.rint(np.clip(samples, -1.0, 1.0) * _FULL_SCALE)
    pcm: bytes = whole.astype("<i2").tobytes()
    return pcm


def speech_level(samples: Samples, rate: int) -> float:
    """Return the root mean square of the frames in which somebody speaks."""
    powers = _frame_powers(samples, rate)
    if powers.size == 0:
        return 0.0
    spoken = powers[powers >= _QUIET**2 * powers.max()]
    return float(np.sqrt(spoken.mean()))


def levelled(samples: Samples, rate: int) -> Samples:
    """Return the sound at the common level, its peaks bent rather than cut."""
    level = speech_level(samples, rate)
    if level <= 0.0:
        return samples
    louder = samples * min(LEVEL / level, _LARGEST_GAIN)
    size = np.abs(louder)
    room = PEAK - _KNEE
    bent = _KNEE + room * np.tanh((size - _KNEE) / room)
    return np.where(size > _KNEE, np.sign(louder) * bent, louder).astype(np.float32)


def sounding(samples: Samples, rate: int) -> tuple[int, int]:
    """Return the first and the last-but-one sample of what can be heard.

    A few milliseconds around it are kept; (0, 0) when nothing can be heard.
    """
    loudest = float(np.abs(samples).max(initial=0.0))
    heard = np.flatnonzero(np.abs(samples) > max(_SILENCE * loudest / PEAK, 1e-4))
    if heard.size == 0:
        return 0, 0
    margin = rate * 8 // 1000
    return max(0, int(heard[0]) - margin), min(len(samples), int(heard[-1]) + margin)


def faded(samples: Samples, rate: int) -> Samples:
    """Return the sound with 4 ms of rise and fall, so that no edge clicks."""
    steps = min(rate * 4 // 1000, len(samples) // 2)
    if steps == 0:
        return samples
    ramp = np.linspace(0.0, 1.0, steps, endpoint=False, dtype=np.float32)
    soft = samples.copy()
    soft[:steps] *= ramp
    soft[-steps:] *= ramp[::-1]
    return soft


def with_pause(samples: Samples, rate: int, pause_ms: int) -> Samples:
    """Return the sound with silence behind it."""
    return np.concatenate(
        [samples, np.zeros(rate * pause_ms // 1000, dtype=np.float32)]
    )


def _frame_powers(samples: Samples, rate: int) -> NDArray[np.float64]:
    length = rate * _FRAME_MS // 1000
    count = len(samples) // length
    frames = samples[: count * length].reshape(count, length).astype(np.float64)
    powers: NDArray[np.float64] = np.square(frames).mean(axis=1)
    return powers


def resampled(samples: Samples, speed: float) -> Samples:
    """Return the sound played ``speed`` times as fast, and as much higher.

    Between samples a cubic curve is followed, which keeps the highs better than a line.
    """
    sound = samples.astype(np.float32)
    if speed == 1.0 or len(sound) < _CURVE:
        return sound
    places = np.arange(round(len(sound) / speed)) * speed
    whole = np.minimum(places.astype(np.int64), len(sound) - 1)
    part = (places - whole).astype(np.float32)
    before, here, after, later = (
        sound[np.clip(whole + step, 0, len(sound) - 1)] for step in (-1, 0, 1, 2)
    )
    slope, next_slope = (after - before) / 2, (later - here) / 2
    rise = after - here
    curve = (slope + next_slope - 2 * rise) * part + 3 * rise - 2 * slope - next_slope
    bent: Samples = ((curve * part + slope) * part + here).astype(np.float32)
    return bent
