"""Samples as devices have them, and as the rest of the house does. Pure: no Qt."""

import math
from array import array
from dataclasses import dataclass
from enum import StrEnum
from operator import mul

_FULL = 32_768
SILENCE_DBFS = -90.0
"""What stands for no sound at all."""


class Kind(StrEnum):
    """How one sample is written."""

    UNSIGNED_8 = "B"
    SIGNED_16 = "h"
    SIGNED_32 = "i"
    FLOAT = "f"


@dataclass(frozen=True, slots=True)
class Shape:
    """The samples of a device."""

    rate: int
    """Frames a second."""
    channels: int
    kind: Kind


def to_mono(data: bytes, shape: Shape) -> bytes:
    """Return frames of a device as mono signed 16-bit samples; the channels' mean.

    Args:
        data: whole frames.
        shape: what they are made of; the rate stays as it is.
    """
    if shape.kind is Kind.SIGNED_16 and shape.channels == 1:
        return data
    given = array(shape.kind.value)
    given.frombytes(data)
    scale, offset = _to_16_bit(shape.kind)
    channels = shape.channels
    if channels == 1:
        mono = (round((each - offset) * scale) for each in given)
    else:
        frames = zip(*(given[each::channels] for each in range(channels)), strict=True)
        share = scale / channels
        mono = (round((sum(frame) - offset * channels) * share) for frame in frames)
    return array("h", [_clipped(each) for each in mono]).tobytes()


def from_mono(pcm: bytes, shape: Shape) -> bytes:
    """Return mono signed 16-bit samples as frames of a device, alike on each channel."""
    if shape.kind is Kind.SIGNED_16 and shape.channels == 1:
        return pcm
    mono = array("h")
    mono.frombytes(pcm)
    written = _written(mono, shape.kind)
    size = frame_bytes(shape) // shape.channels
    if shape.channels == 1:
        return written
    starts = range(0, len(written), size)
    return b"".join(written[at : at + size] * shape.channels for at in starts)


def _written(mono: "array[int]", kind: Kind) -> bytes:
    scale, offset = _to_16_bit(kind)
    if kind is Kind.FLOAT:
        return array("f", [each / scale for each in mono]).tobytes()
    return array(kind.value, [int(each / scale) + offset for each in mono]).tobytes()


def frame_bytes(shape: Shape) -> int:
    """Return the size of one frame."""
    return array(shape.kind.value).itemsize * shape.channels


def dbfs(pcm: bytes) -> float:
    """Return how loud mono 16-bit samples are; 0 is the loudest square wave."""
    samples = array("h")
    samples.frombytes(pcm)
    power = sum(map(mul, samples, samples)) / len(samples) if samples else 0
    if power == 0:
        return SILENCE_DBFS
    return max(SILENCE_DBFS, 10 * math.log10(power / _FULL**2))


def _to_16_bit(kind: Kind) -> tuple[float, int]:
    """Return what a sample is multiplied with, after an offset is taken off."""
    return {
        Kind.UNSIGNED_8: (256.0, 128),
        Kind.SIGNED_16: (1.0, 0),
        Kind.SIGNED_32: (1 / 65_536, 0),
        Kind.FLOAT: (float(_FULL), 0),
    }[kind]


def _clipped(sample: int) -> int:
    return max(-_FULL, min(_FULL - 1, sample))
