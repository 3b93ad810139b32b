"""The real faster-whisper hears with our own small model, in a child process."""

import json
from collections.abc import Callable
from random import Random
from typing import Any

import numpy as np
import pytest

from tests.child import in_child, needs_fork
from tests.models.micro_whisper import rooms
from tests.models.micro_whisper.espeak import RATE, Espeak, Voice
from tests.models.micro_whisper.measure import (
    MODEL,
    Hearing,
    between_silence,
    rate_of,
)
from tests.models.micro_whisper.vocabulary import words_of
from tests.models.micro_whisper.voices import (
    ACCENTS,
    SEEN_VARIANTS,
    UNSEEN_VARIANTS,
    any_voice,
    unseen_voices,
)

pytestmark = needs_fork

ANSWER = (
    "last year our team had a problem with the orders",
    "i made a plan and i called every client",
    "we cut the delay by thirty percent in three months",
)


def found_in_child(work: Callable[[], object]) -> Any:
    code, result = in_child(lambda: json.dumps(work()))
    assert code == 0, result
    return json.loads(result)


def rate(language: str, noise: tuple[str, float] | None = None) -> float:
    voices = unseen_voices(language)
    return rate_of(Hearing(), Espeak(), voices, language, noise)


def test_the_vocabulary_has_sixty_english_words_and_the_model_three_megabytes() -> None:
    size = sum(file.stat().st_size for file in MODEL.iterdir())

    assert len(set(words_of("en"))) >= 60
    assert size <= 3_000_000


def test_the_voices_of_the_test_are_not_among_those_of_the_training() -> None:
    assert not set(UNSEEN_VARIANTS) & set(SEEN_VARIANTS)
    assert all(v.name.partition("+")[2] in UNSEEN_VARIANTS for v in unseen_voices())


@pytest.mark.slow
def test_unseen_words_of_unseen_voices_are_heard_with_few_errors() -> None:
    assert found_in_child(lambda: rate("en")) <= 0.05


@pytest.mark.slow
def test_words_in_noise_are_heard_with_few_errors() -> None:
    assert found_in_child(lambda: rate("en", ("pink", 15.0))) <= 0.10


@pytest.mark.slow
def test_french_is_heard_too() -> None:
    assert found_in_child(lambda: rate("fr")) <= 0.10


def test_the_sentences_of_an_answer_are_heard_word_for_word() -> None:
    def heard() -> list[str]:
        espeak, hearing, voice = Espeak(), Hearing(), Voice("en-us+f3", 160)
        waves = [between_silence(espeak.say(s.split(), voice).wave) for s in ANSWER]
        return [" ".join(hearing.text(wave)) for wave in waves]

    assert found_in_child(heard) == list(ANSWER)


@pytest.mark.parametrize("kind", ["white", "pink", "hum", "fan"])
def test_nothing_is_heard_where_nobody_speaks(kind: str) -> None:
    def heard() -> list[str]:
        sound = rooms.at_level(rooms.noise(kind, 4 * RATE, seed=8), -45)
        hearing = Hearing()
        return hearing.text(sound) + hearing.text(np.zeros(4 * RATE, np.float32))

    assert found_in_child(heard) == []


def test_words_are_placed_where_they_were_said() -> None:
    def apart() -> list[float]:
        said = Espeak().say(ANSWER[1].split(), Voice("en-us+m5", 160))
        heard = Hearing().words(between_silence(said.wave, before=1.0))
        places = zip(said.starts, heard, strict=True)
        return [abs(start + 1.0 - word.start) for start, word in places]

    assert np.mean(found_in_child(apart)) <= 0.1


def test_a_voice_for_the_training_is_drawn_from_those_it_may_use() -> None:
    chance = Random(5)  # noqa: S311 (voices, no secret)

    voices = [any_voice(chance, "en").name.split("+") for _ in range(50)]

    assert all(accent in ACCENTS["en"] for accent, _ in voices)
    assert all(variant in SEEN_VARIANTS for _, variant in voices)
