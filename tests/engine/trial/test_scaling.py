"""What a few layers took is carried over to whole models."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.hardware.facts import Processor
from engine.models.catalogue.records import Shape
from engine.trial import hearing_trial, language_trial
from engine.trial.costs import head_weights, layer_weights, token_work, window_work
from engine.trial.guess import guess_hearing, guess_language, guess_voice
from engine.trial.hearing_trial import noise, split
from engine.trial.language_trial import Timed, layers_tried, scaled_speed, sides_tried
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


def test_the_small_models_have_the_sides_of_the_large_one() -> None:
    few, head = sides_tried(SHAPE)

    assert few["width"] == head["width"] == 3072
    assert (few["layers"], head["layers"]) == (5, 1)
    assert head["vocabulary"] == 131_072 // 4
    assert few["vocabulary"] < 2_000


@given(st.floats(0.001, 10), st.floats(0.001, 10), st.floats(0, 50))
def test_a_whole_model_takes_its_layers_and_its_head(
    read: float, write: float, head: float
) -> None:
    layers = layers_tried(SHAPE)
    few = Timed(read * layers, write * layers)
    one = Timed(0.0, write + head / 4)

    speed = scaled_speed(Candidate("m", SHAPE), few, one)

    assert speed.read_ms == pytest.approx(26 * read)
    assert speed.write_ms == pytest.approx(26 * write + head)


def test_a_head_that_was_lost_in_noise_costs_nothing_rather_than_less() -> None:
    speed = scaled_speed(Candidate("m", SHAPE), Timed(1.0, 12.0), Timed(0.0, 1.0))

    assert speed.head_ms == 0.0


@given(st.integers(1, 4), st.integers(1, 3))
def test_another_shape_follows_by_its_weights(layers: int, times: int) -> None:
    speed = scaled_speed(Candidate("m", SHAPE), Timed(6.0, 12.0), Timed(0.0, 4.0))
    deeper = SHAPE.model_copy(
        update={"layers": SHAPE.layers * layers, "vocabulary": 131_072 * times}
    )

    other = language_trial.speed_of_shape(speed, Candidate("n", deeper))

    assert other.read_ms == pytest.approx(speed.read_ms * layers)
    assert other.head_ms == pytest.approx(speed.head_ms * times)
    assert other.model == "n"


def test_another_whisper_follows_by_its_work() -> None:
    known = guess_hearing("small", SMALL, processor(2))
    base = Shape(layers=6, width=512, heads=8)

    other = hearing_trial.speed_of_shape(known, Candidate("base", base))

    ratio = window_work(base, 6) / window_work(SMALL, 12)
    assert other.window_ms == pytest.approx(known.window_ms * ratio)
    assert 0.2 < ratio < 0.3
    assert token_work(base, 6) < token_work(SMALL, 12)


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


WORK = token_work(SMALL, 4) / window_work(SMALL, 4)


@given(st.floats(50, 5_000), st.floats(0.5, 2.0))
def test_a_window_and_its_tokens_are_told_apart(window: float, factor: float) -> None:
    token = 10 * WORK * factor * window
    short, long = window + 3.4 * token, window + 18 * 3.4 * token

    assert split(short, long, WORK) == pytest.approx((window, token))


@given(st.floats(10, 5_000), st.floats(10, 5_000))
def test_noise_never_makes_a_token_or_a_window_free(short: float, long: float) -> None:
    window, token = split(short, long, WORK)

    assert window > 0
    assert 0.3 < token / window / (10 * WORK) < 3.1
