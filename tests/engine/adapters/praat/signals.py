"""Sounds made for the purpose, of which everything is known."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.api.audio import HEARING_RATE, Audio

Floats = npt.NDArray[np.float64]

VOWELS = ((700, 1_200, 2_600), (450, 1_900, 2_500), (320, 800, 2_400))
"""Formants of an open, a front and a back vowel, in hertz."""
_RAMP_MS = 15
_BANDWIDTH_HZ = 90.0


@dataclass(frozen=True)
class Spoken:
    """A sound with its truth."""

    wave: Floats
    speech_ms: tuple[tuple[int, int], ...]
    nuclei_ms: tuple[int, ...]
    hertz: float

    def audio(self) -> Audio:
        return audio_of(self.wave)


def audio_of(wave: Floats) -> Audio:
    pcm = (np.clip(wave, -1, 1) * 32_767).astype("<i2").tobytes()
    return Audio(pcm, HEARING_RATE)


def vowel(
    length_ms: int, hertz: float, formants: tuple[int, ...] = VOWELS[0]
) -> Floats:
    """Return a steady vowel: harmonics under resonances, as loud in each."""
    count = length_ms * HEARING_RATE // 1000
    times = np.arange(count) / HEARING_RATE
    wave = np.zeros(count)
    for number in range(1, int(4_000 / hertz)):
        harmonic = number * hertz
        gain = sum(
            1 / (1 + ((harmonic - formant) / _BANDWIDTH_HZ) ** 2)
            for formant in formants
        )
        phase = 2 * np.pi * (number * 0.37 % 1)
        wave += (gain + 0.02) * np.sin(2 * np.pi * harmonic * times + phase)
    loudness = float(np.sqrt(np.mean(np.square(wave))))
    voiced: Floats = wave * (0.2 / loudness)
    return voiced


def shaped(wave: Floats, dip: float) -> Floats:
    """Return a syllable: it rises from ``dip`` of its height and falls to it again."""
    place = np.linspace(0, np.pi, len(wave))
    return wave * (dip + (1 - dip) * np.sin(place) ** 2)


def trains(
    groups: tuple[int, ...],
    pauses_ms: tuple[int, ...],
    syllable_ms: int = 200,
    hertz: float = 120.0,
) -> Spoken:
    """Return groups of syllables with a pause after each; the first is a silence.

    Args:
        groups: how many syllables in each.
        pauses_ms: before the first group, between groups, and after the last.
        syllable_ms: length of each.
        hertz: of the voice.
    """
    parts: list[Floats] = []
    speech: list[tuple[int, int]] = []
    peaks: list[int] = []
    at = 0
    for group, pause in zip(groups, pauses_ms, strict=False):
        parts.append(np.zeros(pause * HEARING_RATE // 1000))
        at += pause
        begin = at
        for number in range(group):
            formants = VOWELS[number % len(VOWELS)]
            parts.append(shaped(vowel(syllable_ms, hertz, formants), 0.15))
            peaks.append(at + syllable_ms // 2)
            at += syllable_ms
        speech.append((begin, at))
    parts.append(np.zeros(pauses_ms[-1] * HEARING_RATE // 1000))
    return Spoken(np.concatenate(parts), tuple(speech), tuple(peaks), hertz)


def noisy(spoken: Spoken, snr_db: float, seed: int = 1) -> Spoken:
    """Return the same in white noise, so much fainter than the speech."""
    chance = np.random.default_rng(seed)
    begins_ends = [(b * 16, e * 16) for b, e in spoken.speech_ms]
    power = np.mean(np.concatenate([spoken.wave[b:e] ** 2 for b, e in begins_ends]))
    level = np.sqrt(power / 10 ** (snr_db / 10))
    noise = chance.normal(0, level, len(spoken.wave))
    return Spoken(spoken.wave + noise, spoken.speech_ms, spoken.nuclei_ms, spoken.hertz)


def gliding(length_ms: int, hertz: float, semitones: float) -> Floats:
    """Return a vowel that rises evenly by so many semitones."""
    count = length_ms * HEARING_RATE // 1000
    at = hertz * 2 ** (semitones / 12 * np.linspace(0, 1, count))
    phase = 2 * np.pi * np.cumsum(at) / HEARING_RATE
    wave = sum(np.sin(number * phase) / number for number in range(1, 20))
    padded = np.concatenate([np.zeros(8_000), 0.1 * wave, np.zeros(8_000)])
    risen: Floats = padded.astype(np.float64)
    return risen
