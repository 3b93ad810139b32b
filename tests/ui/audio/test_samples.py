"""Samples of any device, as mono 16-bit ones and back."""

import math
from array import array

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from ui.audio.samples import (
    SILENCE_DBFS,
    Kind,
    Shape,
    dbfs,
    frame_bytes,
    from_mono,
    to_mono,
)


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("channels", [1, 2, 6])
def test_samples_go_to_a_device_and_come_back(kind: Kind, channels: int) -> None:
    shape = Shape(48_000, channels, kind)
    pcm = array("h", [0, 256, -256, 12_800, -12_800]).tobytes()

    frames = from_mono(pcm, shape)

    assert len(frames) == 5 * frame_bytes(shape)
    assert to_mono(frames, shape) == pcm


def test_two_channels_become_their_mean() -> None:
    stereo = array("h", [100, 300, -50, 50]).tobytes()

    assert (
        to_mono(stereo, Shape(16_000, 2, Kind.SIGNED_16))
        == array("h", [200, 0]).tobytes()
    )


def test_what_is_too_loud_is_clipped_and_not_folded() -> None:
    loud = array("f", [1.7, -1.7]).tobytes()

    assert (
        to_mono(loud, Shape(16_000, 1, Kind.FLOAT))
        == array("h", [32_767, -32_768]).tobytes()
    )


def test_silence_has_a_floor() -> None:
    assert dbfs(bytes(3_200)) == SILENCE_DBFS
    assert dbfs(b"") == SILENCE_DBFS


def test_a_full_sine_is_three_decibels_under_the_top() -> None:
    sine = [round(32_767 * math.sin(math.pi * n / 8)) for n in range(1_600)]

    assert dbfs(array("h", sine).tobytes()) == pytest.approx(-3.01, abs=0.02)


@given(st.lists(st.integers(-32_768, 32_767), max_size=50))
@settings(max_examples=examples(30))
def test_loudness_is_never_above_the_top(samples: list[int]) -> None:
    assert SILENCE_DBFS <= dbfs(array("h", samples).tobytes()) <= 0
