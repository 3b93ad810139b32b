"""Another rate keeps length, pitch and loudness, wherever the stream is cut."""

import math
from array import array
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ui.audio.resampler import Resampler
from ui.audio.samples import dbfs


def tone(hertz: float, rate: int, milliseconds: int) -> bytes:
    count = rate * milliseconds // 1000
    turn = 2 * math.pi * hertz / rate
    return array(
        "h", [round(9_000 * math.sin(turn * n)) for n in range(count)]
    ).tobytes()


def resampled(pcm: bytes, source: int, target: int, step: int = 960) -> "array[int]":
    resampler = Resampler(source, target)
    out = b"".join(
        resampler.take(pcm[start : start + step]) for start in range(0, len(pcm), step)
    )
    return array("h", out + resampler.finish())


def crossings(samples: "array[int]") -> int:
    return sum(before < 0 <= after for before, after in pairwise(samples))


@pytest.mark.parametrize(
    ("source", "target"),
    [(48_000, 16_000), (44_100, 16_000), (22_050, 48_000), (8_000, 16_000)],
)
def test_length_and_pitch_stay(source: int, target: int) -> None:
    second = resampled(tone(440, source, 1000), source, target)

    assert len(second) == pytest.approx(target, abs=2)
    assert crossings(second) == pytest.approx(440, abs=1)


@pytest.mark.parametrize(
    ("source", "target"), [(48_000, 16_000), (44_100, 16_000), (22_050, 48_000)]
)
def test_loudness_stays(source: int, target: int) -> None:
    before = tone(440, source, 500)

    after = resampled(before, source, target).tobytes()

    assert dbfs(after) == pytest.approx(dbfs(before), abs=0.2)


def test_what_the_lower_rate_cannot_hold_does_not_fold_back() -> None:
    hiss = tone(12_000, 48_000, 500)

    after = resampled(hiss, 48_000, 16_000)[200:-200].tobytes()

    assert dbfs(after) < dbfs(hiss) - 40


def test_the_same_rate_changes_nothing() -> None:
    pcm = tone(300, 16_000, 50)

    assert Resampler(16_000, 16_000).take(pcm) == pcm


@given(st.lists(st.integers(1, 700), min_size=1, max_size=8))
@settings(max_examples=20)
def test_where_the_stream_is_cut_changes_nothing(cuts: list[int]) -> None:
    pcm = tone(500, 44_100, 30)
    whole = resampled(pcm, 44_100, 16_000, step=len(pcm))
    resampler, out, start = Resampler(44_100, 16_000), b"", 0

    for cut in [*cuts, len(pcm)]:
        out += resampler.take(pcm[start : start + 2 * cut])
        start = min(len(pcm), start + 2 * cut)
    out += resampler.finish()

    assert array("h", out) == whole
