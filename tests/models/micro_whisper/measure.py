"""How well the real faster-whisper hears with the micro-Whisper: ``measure MODEL``.

Prints word error rates by kind of speaker and noise, what is heard in silence, how far
word times are off, and how long it takes on one thread.
"""

import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np

from tests.models.micro_whisper import rooms
from tests.models.micro_whisper.espeak import RATE, Espeak, Voice, Wave
from tests.models.micro_whisper.vocabulary import FOLDER
from tests.models.micro_whisper.voices import UNSEEN_ACCENT, unseen_voices

MODEL = FOLDER / "model"

_NOISES = (
    ("pink", 20.0),
    ("white", 10.0),
    ("pink", 10.0),
    ("hum", 10.0),
    ("fan", 5.0),
)


def sequences_of(language: str) -> list[list[str]]:
    """Return the word sequences of the test, none a sentence of the training."""
    text = (FOLDER / f"sequences_{language}.txt").read_text(encoding="utf-8")
    return [line.split() for line in text.splitlines()]


class Hearing:
    """faster-whisper with the micro-Whisper, on one thread."""

    def __init__(self, model: Path = MODEL) -> None:
        from faster_whisper import WhisperModel  # noqa: PLC0415 (brings OpenMP along)

        self._whisper = WhisperModel(
            str(model),
            device="cpu",
            compute_type="int8",
            cpu_threads=1,
            local_files_only=True,
        )

    def words(self, wave: Wave, *, language: str = "en", beams: int = 1) -> list[Any]:
        """Return the words heard in ``wave``, with their times in seconds.

        Without time marks one window gives one segment. What faster-whisper would
        yield after it is what it hears in the rest of the last word: not asked for.
        """
        segments, _ = self._whisper.transcribe(
            wave,
            language=language,
            beam_size=beams,
            temperature=0.0,
            condition_on_previous_text=False,
            without_timestamps=True,
            word_timestamps=True,
        )
        first = next(iter(segments), None)
        return list(first.words or ()) if first else []

    def text(self, wave: Wave, *, language: str = "en", beams: int = 1) -> list[str]:
        """Return the words heard in ``wave``."""
        heard = self.words(wave, language=language, beams=beams)
        return [word.word.strip() for word in heard]


def mistakes(said: Sequence[str], heard: Sequence[str]) -> int:
    """Count the words to change, add or drop to make one of the other."""
    row = list(range(len(heard) + 1))
    for place, word in enumerate(said, 1):
        last, row[0] = row[0], place
        for at, other in enumerate(heard, 1):
            changed = last + (word != other)
            last = row[at]
            row[at] = min(row[at] + 1, row[at - 1] + 1, changed)
    return row[-1]


def error_rate(pairs: Iterable[tuple[Sequence[str], Sequence[str]]]) -> float:
    """Return mistakes for each word said, over all pairs of said and heard."""
    counted = [(mistakes(said, heard), len(said)) for said, heard in pairs]
    return sum(wrong for wrong, _ in counted) / sum(count for _, count in counted)


def between_silence(wave: Wave, before: float = 0.2, after: float = 0.3) -> Wave:
    """Put seconds of silence around ``wave``."""
    return np.pad(wave, (int(before * RATE), int(after * RATE)))


def noisy(wave: Wave, kind: str, decibels: float, seed: int) -> Wave:
    """Add noise that many decibels below the speech."""
    return rooms.with_noise(wave, rooms.noise(kind, wave.size, seed), decibels)


def figures(hearing: Hearing, espeak: Espeak) -> Iterator[str]:
    """Yield one line for each figure measured."""
    for language in ("en", "fr"):
        yield from _rates(hearing, espeak, language)
    yield from _accent(hearing, espeak)
    yield from _long_answers(hearing, espeak)
    yield _silence(hearing)
    yield from _times(hearing, espeak)
    yield from _speed(hearing, espeak)


def _rates(hearing: Hearing, espeak: Espeak, language: str) -> Iterator[str]:
    for voice in unseen_voices(language):
        rate = rate_of(hearing, espeak, (voice,), language)
        yield f"{language}, {voice.name}: {rate:.2%}"
    for kind, decibels in _NOISES:
        voices = unseen_voices(language)
        rate = rate_of(hearing, espeak, voices, language, (kind, decibels))
        yield f"{language}, {kind} {decibels:g} dB below: {rate:.2%}"


def rate_of(
    hearing: Hearing,
    espeak: Espeak,
    voices: Sequence[Voice],
    language: str = "en",
    noise: tuple[str, float] | None = None,
) -> float:
    """Return the error rate over all sequences, each said by the next of ``voices``."""
    pairs = []
    for seed, words in enumerate(sequences_of(language)):
        voice = voices[seed % len(voices)]
        wave = between_silence(espeak.say(words, voice).wave)
        heard = noisy(wave, *noise, seed) if noise else wave
        pairs.append((words, hearing.text(heard, language=language)))
    return error_rate(pairs)


def _accent(hearing: Hearing, espeak: Espeak) -> Iterator[str]:
    for speed in (120, 165, 210):
        voice = Voice(f"{UNSEEN_ACCENT}+f3", speed)
        rate = rate_of(hearing, espeak, (voice,))
        yield f"unseen accent, {speed} words a minute: {rate:.2%}"


def _long_answers(hearing: Hearing, espeak: Espeak) -> Iterator[str]:
    said = sequences_of("en")[:12]
    for count in (2, 3, 4, 8):
        pairs = []
        for number, voice in enumerate(unseen_voices()):
            picked = [said[(number + at) % 12] for at in range(count)]
            waves = [espeak.say(words, voice).wave for words in picked]
            spaced = [between_silence(wave, 0.2, 0.6) for wave in waves]
            words = [word for sequence in picked for word in sequence]
            pairs.append((words, hearing.text(np.concatenate(spaced))))
        yield f"answers of {count} sentences: {error_rate(pairs):.2%}"


def _silence(hearing: Hearing) -> str:
    wrong: list[str] = []
    sounds = list(product(rooms.KINDS, (0.3, 3, 29), (-120, -70, -50, -35)))
    for kind, seconds, level in sounds:
        count = int(seconds * RATE)
        heard = hearing.text(rooms.at_level(rooms.noise(kind, count, count), level))
        wrong += [f"{kind} {seconds} s {level} dB: {heard}"] if heard else []
    return f"words heard in {len(wrong)} of {len(sounds)} silences {wrong}"


def _times(hearing: Hearing, espeak: Espeak) -> Iterator[str]:
    starts: list[float] = []
    ends: list[float] = []
    for voice, words in zip(3 * unseen_voices(), sequences_of("en"), strict=True):
        said = espeak.say(words, voice)
        heard = hearing.words(between_silence(said.wave))
        if [word.word.strip() for word in heard] == list(said.words):
            starts += _apart(said.starts, [word.start for word in heard])
            ends += _apart(said.ends, [word.end for word in heard])
    for name, apart in (("starts", starts), ("ends", ends)):
        middle, most = np.percentile(apart, [50, 95])
        yield (
            f"word {name} off by {np.mean(apart):.3f} s in the mean, "
            f"median {middle:.3f} s, 95 % below {most:.3f} s ({len(apart)} words)"
        )


def _apart(said: Sequence[float], heard: Sequence[float]) -> list[float]:
    return [abs(one + 0.2 - other) for one, other in zip(said, heard, strict=True)]


def _speed(hearing: Hearing, espeak: Espeak) -> Iterator[str]:
    voice = unseen_voices()[0]
    spoken = [espeak.say(words, voice).wave for words in sequences_of("en")[:12]]
    lasting = sum(wave.size for wave in spoken) / RATE
    for beams in (1, 5):
        begun = time.perf_counter()
        for wave in spoken:
            hearing.words(wave, beams=beams)
        taken = time.perf_counter() - begun
        yield (
            f"beams {beams}: {taken / len(spoken):.3f} s for an utterance of "
            f"{lasting / len(spoken):.1f} s, {taken / lasting:.3f} of its time"
        )


def main() -> None:
    """Measure the model of the command line, or the one of the folder."""
    begun = time.perf_counter()
    hearing = Hearing(Path(sys.argv[1]) if len(sys.argv) > 1 else MODEL)
    sys.stdout.write(f"loaded in {time.perf_counter() - begun:.2f} s\n")
    for line in figures(hearing, Espeak()):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
