"""What a few layers took is carried over to whole models."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.hardware.facts import Processor
from engine.models.catalogue.records import Shape
from engine.trial import hearing_scale, language_scale
from engine.trial.costs import head_weights, layer_weights
from engine.trial.guess import guess_language, guess_voice
from engine.trial.hearing_scale import Passes, speed_from
from engine.trial.hearing_trial import noise
from engine.trial.language_scale import (
    HEAD_TIMES,
    Timed,
    layers_tried,
    scaled_speed,
    sides_tried,
    whole_speed,
)
from engine.trial.plan import Candidate

SHAPE = Shape(
    layers=26,
    width=3072,
    heads=32,
    kv_heads=8,
    head_width=128,
    inner=9216,
    vocabulary=131_072,
)
SMALL = Shape(layers=12, width=768, heads=12)


def test_weights_are_counted_as_the_publisher_counts_them() -> None:
    counted = SHAPE.layers * layer_weights(SHAPE) + head_weights(SHAPE)

    assert counted == pytest.approx(3.4e9, rel=0.02)


def test_heads_without_a_width_of_their_own_share_the_width() -> None:
    shared = Shape(layers=1, width=64, heads=4, inner=128)

    assert layer_weights(shared) == 2 * 64 * 64 + 2 * 64 * 64 + 3 * 64 * 128


def test_the_small_model_has_the_sides_of_the_large_one() -> None:
    few = sides_tried(SHAPE, layers_tried(SHAPE))

    assert (few["width"], few["layers"], few["part_of"]) == (3072, 5, 26)
    assert few["vocabulary"] < 2_000


@given(st.floats(0.001, 10), st.floats(0.001, 10), st.integers(2, 6))
def test_a_whole_model_takes_its_layers_and_its_head(
    read: float, write: float, layers: int
) -> None:
    few = Timed(read * layers, write * layers)

    speed = scaled_speed(Candidate("m", SHAPE), layers, few)

    head = write * HEAD_TIMES * head_weights(SHAPE) / layer_weights(SHAPE)
    assert speed.read_ms == pytest.approx(26 * read)
    assert speed.write_ms == pytest.approx(26 * write + head)
    assert not speed.hurried


@given(st.floats(0.001, 100), st.floats(0.001, 100))
def test_a_model_that_was_timed_whole_takes_what_it_took(
    read: float, write: float
) -> None:
    speed = whole_speed(Candidate("m", SHAPE), Timed(read, write))

    assert (speed.read_ms, speed.write_ms) == pytest.approx((read, write))
    assert not speed.scaled


def test_what_had_no_time_to_write_follows_from_what_was_read() -> None:
    speed = scaled_speed(Candidate("m", SHAPE), 5, Timed(5.0, None))

    assert speed.hurried
    assert speed.write_ms > speed.read_ms


@given(st.integers(1, 4), st.integers(1, 3))
def test_another_shape_follows_by_its_weights(layers: int, times: int) -> None:
    speed = scaled_speed(Candidate("m", SHAPE), 5, Timed(6.0, 12.0))
    deeper = SHAPE.model_copy(
        update={"layers": SHAPE.layers * layers, "vocabulary": 131_072 * times}
    )

    other = language_scale.speed_of_shape(speed, Candidate("n", deeper))

    assert other.read_ms == pytest.approx(speed.read_ms * layers)
    assert other.head_ms == pytest.approx(speed.head_ms * times)
    assert other.model == "n"


WHISPERS = {
    (512, 6): (Passes(165, 312), 183),
    (768, 12): (Passes(465, 900), 519),
    (768, 4): (Passes(215, 436), 0),
    (512, 4): (Passes(135, 261), 0),
}
"""Milliseconds of one core's own time: of the two passes, and of the last stretch of a
turn of a whole one."""
LAST_TOKENS = 10 + 8


@pytest.mark.parametrize("tried", WHISPERS)
@pytest.mark.parametrize("wanted", [(512, 6), (768, 12)])
def test_one_whisper_tells_another_within_a_fifth(
    tried: tuple[int, int], wanted: tuple[int, int]
) -> None:
    width, layers = tried
    whole = Shape(layers=6 if width == 512 else 12, width=width, heads=width // 64)
    known = speed_from(Candidate("known", whole), layers, WHISPERS[tried][0])
    other = Shape(layers=wanted[1], width=wanted[0], heads=wanted[0] // 64)

    told = hearing_scale.speed_of_shape(known, Candidate("other", other))

    took = told.piece_ms + LAST_TOKENS * told.token_ms
    assert took == pytest.approx(WHISPERS[wanted][1], rel=0.2)


@given(st.floats(10, 5_000), st.floats(10, 5_000))
def test_noise_never_makes_a_part_of_hearing_free(short: float, long: float) -> None:
    speed = speed_from(Candidate("ear", SMALL), 4, Passes(short, long))

    assert speed.piece_ms > 0
    assert speed.token_ms > 0


def processor(cores: int, *features: str) -> Processor:
    return Processor(
        name="p", physical=cores, logical=cores, usable=cores, features=features
    )


def test_a_guess_goes_with_cores_and_instructions() -> None:
    slow, fast = processor(2, "AVX", "AVX2"), processor(8, "AVX", "AVX2")
    old, untold = processor(2, "AVX"), processor(2)

    read = [guess_language("m", SHAPE, each).read_ms for each in (fast, slow, old)]

    assert read == sorted(read)
    assert guess_language("m", SHAPE, untold).read_ms == read[1]
    assert guess_voice("v", old).clause_ms > guess_voice("v", slow).clause_ms


def test_memory_bounds_a_guess_however_many_cores_there_are() -> None:
    eight, many = processor(8, "AVX2"), processor(64, "AVX2")

    assert (
        guess_language("m", SHAPE, eight).write_ms
        == guess_language("m", SHAPE, many).write_ms
    )


def test_the_sound_of_the_trial_is_quiet_and_always_the_same() -> None:
    sound = noise(1)

    assert len(sound) == 32_000
    assert sound == noise(1)
    assert max(sound[1::2]) <= 1


def test_what_is_written_for_a_trial_stays_small() -> None:
    large = SHAPE.model_copy(update={"layers": 34, "width": 4096, "inner": 14_336})

    assert layers_tried(large) == 2
    assert layers_tried(large) * layer_weights(large) * 0.64 < 400_000_000
    assert layers_tried(SMALL.model_copy(update={"layers": 3})) == 3
