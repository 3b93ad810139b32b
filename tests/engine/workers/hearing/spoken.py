"""Speech and noise to be heard: made by eSpeak NG in a process of its own."""

import json
import subprocess
import sys
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

RATE = 16_000
ROOT = Path(__file__).resolve().parents[4]
JFK = ROOT / "tests" / "recordings" / "jfk.flac"


@dataclass(frozen=True)
class Said:
    """Something to say."""

    text: str
    voice: str = "en-us+f3"
    words_a_minute: int = 165


def speak(*sayings: Said) -> list[bytes]:
    """Return each saying as 16 kHz samples."""
    asked = [[said.text, said.voice, said.words_a_minute] for said in sayings]
    made = subprocess.run(
        [
            sys.executable,
            "-m",
            "tests.engine.workers.hearing.spoken",
            json.dumps(asked),
        ],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout
    head, _, sound = made.partition(b"\n")
    sounds: list[bytes] = []
    for length in json.loads(head):
        sounds.append(sound[:length])
        sound = sound[length:]
    return sounds


def silence(seconds: float) -> bytes:
    """Return digital silence."""
    return bytes(2 * round(seconds * RATE))


def fan(seconds: float, loudness: float, seed: int = 1) -> bytes:
    """Return the even rush of a fan, of about ``loudness`` (full scale is 32,768)."""
    chance = Random(seed)  # noqa: S311 (no secret hangs on it)
    samples, level = array("h"), 0.0
    for _ in range(round(seconds * RATE)):
        level = 0.9 * level + chance.gauss(0, loudness * 0.44)
        samples.append(_clipped(level))
    return samples.tobytes()


def keyboard(seconds: float, a_second: float = 5, seed: int = 2) -> bytes:
    """Return somebody typing: short bursts, each a little different."""
    chance = Random(seed)  # noqa: S311 (no secret hangs on it)
    samples = array("h", bytes(2 * round(seconds * RATE)))
    at = 0
    while (at := at + round(chance.uniform(0.4, 1.6) * RATE / a_second)) < len(samples):
        loudness = chance.uniform(3_000, 12_000)
        for place in range(at, min(at + RATE // 40, len(samples))):
            fading = loudness * 0.99 ** (place - at)
            samples[place] = _clipped(chance.gauss(0, fading))
    return samples.tobytes()


def mixed(*sounds: bytes) -> bytes:
    """Return sounds heard at once, as long as the first."""
    waves = [array("h", sound) for sound in sounds]
    first = waves[0]
    for other in waves[1:]:
        for place in range(min(len(first), len(other))):
            first[place] = _clipped(first[place] + other[place])
    return first.tobytes()


def _clipped(level: float) -> int:
    return max(-32_768, min(32_767, round(level)))


def _main(asked: Sequence[tuple[str, str, int]]) -> None:
    import numpy as np  # noqa: PLC0415 (only in the process that speaks)

    from tests.models.micro_whisper.espeak import (  # noqa: PLC0415 (as above)
        Espeak,
        Voice,
    )

    espeak = Espeak()
    sounds = []
    for text, voice, speed in asked:
        wave = espeak.say(text.split(), Voice(voice, speed)).wave
        sounds.append((np.clip(wave, -1, 1) * 32_767).astype("<i2").tobytes())
    sys.stdout.buffer.write(json.dumps([len(sound) for sound in sounds]).encode())
    sys.stdout.buffer.write(b"\n" + b"".join(sounds))


if __name__ == "__main__":
    _main(json.loads(sys.argv[1]))
