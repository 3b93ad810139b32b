"""What is measured in the sound of one answer."""

from collections.abc import Iterator
from itertools import takewhile
from typing import Final

import numpy as np

from engine.adapters.praat.flat import flat_stretches
from engine.adapters.praat.frames import (
    BAND_HOP_MS,
    HOP_MS,
    Frames,
    bands_of,
    frames_of,
    in_band,
    power_of,
)
from engine.adapters.praat.pieces import Flags, Floats, Piece, Samples, pieces
from engine.adapters.praat.speech import inside, intervals_of, speech_spans, threshold
from engine.adapters.praat.syllables import nuclei
from engine.adapters.praat.voice import (
    Track,
    intensity_of,
    joined,
    pitch_facts,
    pitch_range,
    pitch_track,
    praat,
)
from engine.api.audio import HEARING_RATE, Audio
from engine.api.cancel import Cancel
from engine.api.delivery import LoudnessFacts, SoundMeasures
from engine.api.errors import N_, Refused

VERSION: Final = 1
"""Of the method: raised when the same sound would give other figures."""


def measure_sound(audio: Audio, cancel: Cancel) -> SoundMeasures | None:
    """Return the facts of delivery in the sound of one answer.

    Args:
        audio: 16 kHz, of any length.
        cancel: looked at every eight seconds of sound.

    Returns:
        None when it was cancelled.

    Raises:
        Refused: the sound has another rate.
    """
    if audio.rate != HEARING_RATE:
        raise Refused(
            N_("This sound has another sample rate than the one listened to."),
            N_("Convert it to 16 kHz first."),
        )
    samples = np.frombuffer(audio.pcm[: 2 * audio.samples], dtype="<i2")
    heard = _heard(samples, cancel)
    return None if cancel.cancelled else _measures(audio, *heard)


def _heard(samples: Samples, cancel: Cancel) -> tuple[Frames, Track, Track]:
    """Return levels, intensity and pitch of the whole sound."""
    powers: list[Floats] = []
    bands: list[Floats] = []
    intensities: list[Track] = []
    for piece in _until(cancel, samples):
        filtered = in_band(piece)
        powers.append(power_of(piece, filtered))
        bands.append(bands_of(piece, filtered))
        intensities.append(intensity_of(piece, filtered))
    low_hz, high_hz = pitch_range(_until(cancel, samples))
    pitch = pitch_track(_until(cancel, samples), low_hz, high_hz)
    return frames_of(powers, bands), joined(intensities), pitch


def _until(cancel: Cancel, samples: Samples) -> Iterator[Piece]:
    return takewhile(lambda _: not cancel.cancelled, pieces(samples))


def _measures(
    audio: Audio, frames: Frames, intensity: Track, pitch: Track
) -> SoundMeasures:
    hops = len(frames.level_db)
    limit = threshold(frames)
    voiced = pitch.at(_moments(hops, HOP_MS)) > 0
    spans = [] if limit is None else speech_spans(frames, limit, voiced)
    speech = inside(spans, hops)
    found = nuclei(intensity, pitch, _among(speech, intensity.times))
    tenths = _moments(len(frames.bands_db), BAND_HOP_MS)
    spoken = _among(speech, pitch.times) & (pitch.values > 0)
    return SoundMeasures(
        duration_ms=audio.duration_ms,
        speech=intervals_of(spans),
        nuclei_ms=tuple(round(at * 1000) for at in found.tolist()),
        flat_voiced=flat_stretches(
            pitch.at(tenths), frames.bands_db, _among(speech, tenths)
        ),
        pitch=pitch_facts(pitch.values[spoken]),
        loudness=_loudness(intensity.values[_among(speech, intensity.times)]),
        method=f"exerzia-delivery {VERSION}, parselmouth {praat().__version__}",
    )


def _moments(count: int, step_ms: int) -> Floats:
    """Return the middle of each step, in seconds."""
    moments: Floats = (np.arange(count, dtype=np.float64) + 0.5) * (step_ms / 1000)
    return moments


def _among(speech: Flags, times: Floats) -> Flags:
    """Tell of each moment whether it lies in speech."""
    if len(speech) == 0:
        return np.zeros(len(times), dtype=np.bool_)
    hop = np.clip((times * 1000 / HOP_MS).astype(np.intp), 0, len(speech) - 1)
    flags: Flags = speech[hop]
    return flags


def _loudness(decibels: Floats) -> LoudnessFacts | None:
    if len(decibels) == 0:
        return None
    low, middle, high = (float(db) for db in np.percentile(decibels, (10, 50, 90)))
    return LoudnessFacts(median_dbfs=round(middle, 1), spread_db=round(high - low, 1))
