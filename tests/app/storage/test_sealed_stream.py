import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.shared.errors import Unavailable
from app.storage.sealed_stream import PIECE_BYTES, seal, unseal
from app.storage.secret_key import SecretKey
from tests.examples import examples

KEY = SecretKey(bytes(range(32)))
BOUND = b"what stands before"
SEALED_PIECE = PIECE_BYTES + 16
lengths = st.sampled_from(
    [0, 1, PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES + 1, 3 * PIECE_BYTES]
)


def sealed(content: bytes) -> bytes:
    output = io.BytesIO()
    pieces = (
        content[start : start + PIECE_BYTES]
        for start in range(0, len(content), PIECE_BYTES)
    )
    seal(output, KEY, BOUND, pieces)
    return output.getvalue()


def unsealed(stream: bytes, key: SecretKey = KEY, bound: bytes = BOUND) -> bytes:
    return b"".join(unseal(io.BytesIO(stream), key, bound))


@given(lengths)
def test_a_stream_comes_back_as_it_was_sealed(length: int) -> None:
    content = bytes(number % 251 for number in range(length))

    assert unsealed(sealed(content)) == content


@settings(max_examples=examples(40))
@given(lengths, st.integers(min_value=0))
def test_one_changed_bit_is_noticed(length: int, place: int) -> None:
    stream = bytearray(sealed(bytes(length)))
    place %= len(stream) * 8
    stream[place // 8] ^= 1 << place % 8

    with pytest.raises(Unavailable, match="damaged or incomplete"):
        unsealed(bytes(stream))


@settings(max_examples=examples(40))
@given(lengths, st.integers(min_value=0))
def test_a_stream_cut_short_anywhere_is_noticed(length: int, kept: int) -> None:
    stream = sealed(bytes(length))

    with pytest.raises(Unavailable, match="damaged or incomplete"):
        unsealed(stream[: kept % len(stream)])


def test_pieces_cannot_be_exchanged_repeated_or_left_out() -> None:
    stream = sealed(bytes(3 * PIECE_BYTES))
    first, second, third = (
        stream[start : start + SEALED_PIECE]
        for start in range(0, len(stream), SEALED_PIECE)
    )

    for order in (
        second + first + third,
        first + third,
        first + first + second + third,
        stream + third,
    ):
        with pytest.raises(Unavailable):
            unsealed(order)


def test_another_key_or_another_beginning_opens_nothing() -> None:
    stream = sealed(b"words")

    with pytest.raises(Unavailable):
        unsealed(stream, key=SecretKey(bytes(32)))
    with pytest.raises(Unavailable):
        unsealed(stream, bound=b"something else")
