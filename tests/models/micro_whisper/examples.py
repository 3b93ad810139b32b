"""Training examples, made as they are needed: none is seen twice by design."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
from numpy.typing import NDArray

from tests.models.micro_whisper import rooms
from tests.models.micro_whisper.espeak import RATE, Espeak, Utterance, Wave
from tests.models.micro_whisper.features import log_mel
from tests.models.micro_whisper.sentences import anything_said
from tests.models.micro_whisper.vocabulary import (
    BEFORE,
    END,
    SILENCE,
    START,
    TIMED,
    UNKNOWN_NUMBER,
    UNTIMED,
    WORD_NUMBERS,
)
from tests.models.micro_whisper.voices import any_voice

_POSITIONS_A_SECOND = 50
LONGEST = 29.5
"""Seconds of the longest example."""


@dataclass(frozen=True)
class Example:
    """One window: its picture, the marks and words to say, and where words lie."""

    picture: NDArray[np.float32]
    read: list[int]
    said: list[int]
    """What follows each of ``read``; -1 where that is not to be learned."""
    spans: list[tuple[int, int]]
    """Encoder positions of each of ``said``; (0, 0) where there are none."""
    words: list[int]
    word_spans: list[tuple[int, int]]


class Maker:
    """Makes examples out of eSpeak NG and chance."""

    def __init__(self, seed: int, french: float = 0.2) -> None:
        self._chance = Random(seed)  # noqa: S311 (variety, no secret)
        self._espeak = Espeak()
        self._overheard: list[Wave] = []
        self._french = french

    def short(self) -> Example:
        """Make one utterance of a few words, or no speech at all."""
        if self._chance.random() < 0.1:
            return self._example(self._nothing(), (), ())
        return self._spoken(1)

    def long(self, utterances: int) -> Example:
        """Make an answer of several utterances by one voice, up to a whole window."""
        return self._spoken(utterances)

    def _spoken(self, count: int) -> Example:
        chance = self._chance
        language = "fr" if chance.random() < self._french else "en"
        voice = any_voice(chance, language)
        lead = chance.uniform(0.0, 0.5)
        parts: list[Wave] = [np.zeros(int(lead * RATE), np.float32)]
        words: list[str] = []
        spans: list[tuple[float, float]] = []
        for number in range(count):
            utterance = self._espeak.say(anything_said(chance, language), voice)
            begins = sum(part.size for part in parts) / RATE
            if number and begins + utterance.ends[-1] > LONGEST - 0.7:
                break
            parts += [utterance.wave, self._pause(last=number == count - 1)]
            words += utterance.words
            self._remember(utterance.wave)
            spans += [(begins + s, begins + e) for s, e in _spans(utterance)]
        wave = np.concatenate(parts)[: int(LONGEST * RATE)]
        return self._example(self._in_a_room(wave), words, spans)

    def _pause(self, *, last: bool) -> Wave:
        longest = 0.6 if last else 1.0
        seconds = self._chance.choice((0.0, self._chance.uniform(0, longest)))
        return np.zeros(int(seconds * RATE), np.float32)

    def _remember(self, wave: Wave) -> None:
        if wave.size > RATE // 2:
            self._overheard = [*self._overheard[-11:], wave]

    def _in_a_room(self, speech: Wave) -> Wave:
        chance = self._chance
        wave = rooms.heard(chance, speech) if chance.random() < 0.5 else speech
        if chance.random() < 0.5:
            ratio = chance.choice((chance.uniform(6, 20), chance.uniform(15, 40)))
            wave = rooms.with_noise(wave, self._sound(wave.size), ratio)
        return rooms.at_level(wave, chance.uniform(-42, -12))

    def _sound(self, count: int) -> Wave:
        chance = self._chance
        if len(self._overheard) > 3 and chance.random() < 0.15:
            return self._babble(count)
        sound = rooms.noise(chance.choice(rooms.KINDS), count, chance.getrandbits(32))
        if chance.random() < 0.3:
            swing = np.interp(
                np.arange(count),
                np.linspace(0, count, 6),
                [chance.uniform(0.2, 1.5) for _ in range(6)],
            )
            sound = sound * swing.astype(np.float32)
        return sound

    def _babble(self, count: int) -> Wave:
        """Mix other speakers well below the one who speaks."""
        voices = self._chance.sample(self._overheard, 4)
        mixed = np.sum([np.resize(voice, count) for voice in voices], axis=0)
        quiet: Wave = mixed / (2.5 * np.sqrt(np.mean(mixed**2)) + 1e-9)
        return quiet.astype(np.float32)

    def _nothing(self) -> Wave:
        """Make a sound in which nobody speaks, or only the end of a word is left."""
        chance = self._chance
        count = int(RATE * chance.choice((0.3, 1, 3, chance.uniform(0.1, 6))))
        kind = chance.choice(("digital", "noise", "tail", "tail", "tail", "click"))
        if kind == "digital":
            return np.zeros(count, np.float32)
        wave = np.zeros(count, np.float32)
        if kind == "tail" and self._overheard:
            left = min(count, int(RATE * chance.uniform(0.02, 0.16)))
            wave[:left] = chance.choice(self._overheard)[-left:]
        if kind == "click":
            place = chance.randrange(count)
            wave[place : place + 60] = chance.uniform(0.05, 0.9)
        sound = self._sound(count) * np.float32(10 ** chance.uniform(-4.5, -1.0))
        return np.clip(wave + sound, -1, 1)

    def _example(
        self, wave: Wave, words: Sequence[str], spans: Sequence[tuple[float, float]]
    ) -> Example:
        picture = log_mel(wave)
        positions = -(-picture.shape[1] // 2)
        places = [_positions(span, positions) for span in spans]
        numbers = [WORD_NUMBERS[word] for word in words]
        after = (places[-1][1], places[-1][1] + 15) if places else (0, 0)
        prompt = self._prompt()
        timed = bool(words) and self._chance.random() < 0.06
        if timed:
            first = TIMED + places[0][0]
            last = TIMED + min(places[-1][1], 1500)
            read = [*prompt, START, first, *numbers, last]
            said = [*([-1] * len(prompt)), first, *numbers, last, END]
            where = [(0, 0)] * (len(prompt) + 1) + [*places, (0, 0), after]
        else:
            read = [*prompt, START, UNTIMED, *numbers]
            begins = UNTIMED if words else SILENCE
            said = [*([-1] * len(prompt)), begins, *numbers, END]
            where = [(0, 0)] * (len(prompt) + 1) + [*places, after]
        return Example(picture, read, said, where, numbers, places)

    def _prompt(self) -> list[int]:
        if self._chance.random() > 0.06:
            return []
        count = self._chance.randint(1, 12)
        known = self._chance.random() < 0.6
        said = [
            self._chance.randrange(UNKNOWN_NUMBER) if known else UNKNOWN_NUMBER
            for _ in range(count)
        ]
        return [BEFORE, *said]


def _spans(utterance: Utterance) -> list[tuple[float, float]]:
    return list(zip(utterance.starts, utterance.ends, strict=True))


def _positions(span: tuple[float, float], most: int) -> tuple[int, int]:
    first = min(round(span[0] * _POSITIONS_A_SECOND), most - 1)
    return first, max(first + 1, min(round(span[1] * _POSITIONS_A_SECOND), most))
