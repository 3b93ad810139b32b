"""What crosses the pipe arrives as it was, or is refused; nothing hangs."""

import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.runtime.frames import (
    LARGEST_BLOB,
    Frame,
    FrameBroken,
    FrameKind,
    FrameTorn,
    encode,
    read_frame,
)
from engine.runtime.messages import Parcel
from tests.examples import examples

PLAIN = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=20)
BODIES = st.dictionaries(
    st.text(max_size=8), PLAIN | st.lists(PLAIN, max_size=4), max_size=4
)
FRAMES = st.builds(
    Frame,
    st.sampled_from(FrameKind),
    st.integers(0, 2**40),
    st.text(max_size=12),
    st.builds(Parcel, BODIES, st.binary(max_size=200)),
)
A_FRAME = Frame(FrameKind.PART, 7, "speak", Parcel({"word": "été"}, b"\x00\xff" * 50))


def wire(*frames: Frame) -> bytes:
    return b"".join(b"".join(encode(frame)) for frame in frames)


@settings(max_examples=examples(60))
@given(st.lists(FRAMES, max_size=4))
def test_frames_arrive_as_they_were_in_their_order(frames: list[Frame]) -> None:
    pipe = io.BytesIO(wire(*frames))

    arrived = list(iter(lambda: read_frame(pipe), None))

    assert arrived == frames


@settings(max_examples=examples(40))
@given(st.integers(1, len(wire(A_FRAME)) - 1))
def test_a_torn_frame_is_an_error(length: int) -> None:
    pipe = io.BytesIO(wire(A_FRAME)[:length])

    with pytest.raises(FrameTorn):
        read_frame(pipe)


@settings(max_examples=examples(60))
@given(st.binary(min_size=1, max_size=60).filter(lambda data: data[:2] != b"Ex"))
def test_what_is_no_frame_is_an_error(data: bytes) -> None:
    with pytest.raises(FrameBroken):
        read_frame(io.BytesIO(data))


@pytest.mark.parametrize(
    "body",
    [
        b"not json",
        b"{}",
        b'["part", 1, "", {}, 5]',
        b'["unknown", 1, "", {}]',
        b'["part", "1", "", {}]',
        b'["part", 1, "", []]',
        b"[" * 100_000,
        b'["part", 1, "\xff", {}]',
    ],
)
def test_a_senseless_body_is_an_error(body: bytes) -> None:
    head = b"Ex" + len(body).to_bytes(4, "big") + (0).to_bytes(4, "big")

    with pytest.raises(FrameBroken):
        read_frame(io.BytesIO(head + body))


def test_a_head_that_promises_too_much_is_refused_before_it_is_read() -> None:
    head = b"Ex" + (2).to_bytes(4, "big") + (LARGEST_BLOB + 1).to_bytes(4, "big")

    with pytest.raises(FrameBroken):
        read_frame(io.BytesIO(head + b"{}"))


def test_a_frame_that_is_too_large_is_not_sent() -> None:
    parcel = Parcel(blob=bytes(LARGEST_BLOB + 1))

    with pytest.raises(ValueError, match="a frame of"):
        encode(Frame(FrameKind.MORE, 1, parcel=parcel))


def test_nothing_that_could_run_is_sent() -> None:
    parcel = Parcel({"call": print})  # type: ignore[dict-item] # what must not pass

    with pytest.raises(TypeError):
        encode(Frame(FrameKind.MORE, 1, parcel=parcel))


def test_the_end_of_the_pipe_is_no_frame() -> None:
    assert read_frame(io.BytesIO(b"")) is None


def test_a_body_is_plain_json() -> None:
    head, blob = encode(A_FRAME)

    assert json.loads(head[10:]) == ["part", 7, "speak", {"word": "été"}]
    assert blob == A_FRAME.parcel.blob
