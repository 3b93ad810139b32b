"""What a room and a microphone do to speech, and sounds that are no speech."""

from random import Random

import numpy as np

from tests.models.micro_whisper.espeak import RATE, Wave

KINDS = ("white", "pink", "brown", "hum", "fan")


def noise(kind: str, count: int, seed: int) -> Wave:
    """Return ``count`` samples of a steady sound, of effective value 1."""
    generator = np.random.default_rng(seed)
    if kind == "hum":
        seconds = np.arange(count) / RATE
        wave = sum(
            np.sin(2 * np.pi * 50 * number * seconds) / number
            for number in (1, 2, 3, 5)
        ) + 0.05 * generator.standard_normal(count)
    else:
        spectrum = np.fft.rfft(generator.standard_normal(count))
        hertz = np.maximum(np.fft.rfftfreq(count, 1 / RATE), 30)
        slope = {"white": 0.0, "pink": -0.5, "brown": -1.0, "fan": -0.75}[kind]
        shape = hertz**slope
        if kind == "fan":
            shape = shape * (1 + 4 * np.exp(-(((hertz - 240) / 60) ** 2)))
        wave = np.fft.irfft(spectrum * shape, count)
    return np.asarray(wave / (np.sqrt(np.mean(wave**2)) + 1e-9), np.float32)


def with_noise(speech: Wave, sound: Wave, ratio: float) -> Wave:
    """Add ``sound`` so that speech is ``ratio`` decibels above it."""
    loudness = float(np.sqrt(np.mean(speech**2))) + 1e-9
    return speech + sound * np.float32(loudness * 10 ** (-ratio / 20))


def heard(chance: Random, wave: Wave) -> Wave:
    """Pass ``wave`` through a random small room and a random microphone."""
    count = wave.size
    whole = 1 << (count + RATE // 3).bit_length()
    hertz = np.fft.rfftfreq(whole, 1 / RATE)
    response = np.maximum(hertz / 1000, 0.05) ** chance.uniform(-0.4, 0.4)
    if chance.random() < 0.3:
        response = response / (1 + (hertz / chance.uniform(2800, 7000)) ** 6)
    if chance.random() < 0.3:
        response = response / (1 + (chance.uniform(80, 350) / (hertz + 1)) ** 4)
    answer = response.astype(np.complex128)
    if chance.random() < 0.3:
        answer = answer * np.fft.rfft(_echo(chance), whole)
    return np.fft.irfft(np.fft.rfft(wave, whole) * answer, whole)[:count].astype(
        np.float32
    )


def _echo(chance: Random) -> Wave:
    generator = np.random.default_rng(chance.getrandbits(32))
    count = RATE // 4
    fading = np.exp(-np.arange(count) / RATE * chance.uniform(12, 50))
    tail = generator.standard_normal(count) * fading
    tail *= chance.uniform(0.1, 0.5) / np.sqrt(np.sum(tail**2))
    tail[0] = 1
    return tail.astype(np.float32)


def at_level(wave: Wave, decibels: float) -> Wave:
    """Bring the effective value to ``decibels`` below full scale, and clip."""
    loudness = float(np.sqrt(np.mean(wave**2))) + 1e-9
    louder = wave * np.float32(10 ** (decibels / 20) / loudness)
    return np.asarray(np.clip(louder, -1, 1), np.float32)
