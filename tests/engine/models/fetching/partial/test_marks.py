"""Marks on disk: the newest that is whole counts, whatever happened to the others."""

from hypothesis import given
from hypothesis import strategies as st

from engine.models.fetching.partial.marks import SLOT_BYTES, Marks, encode, newest
from engine.models.fetching.partial.spans import Span, Spans

BOOTED = 1_000_000.0
many = st.lists(
    st.builds(
        lambda start, size: Span(start, start + size),
        st.integers(0, 2**40),
        st.integers(1, 2**30),
    ),
    max_size=60,
).map(Spans)


def region(*slots: bytes) -> bytes:
    return b"".join(slot.ljust(SLOT_BYTES, b"\0") for slot in slots)


@given(many, many, st.integers(1, 2**50))
def test_what_is_read_is_what_was_written(
    written: Spans, durable: Spans, number: int
) -> None:
    slot = encode(Marks(written, durable, BOOTED), number)

    found = newest(region(slot))

    assert len(slot) <= SLOT_BYTES
    assert found is not None
    assert (list(found[0].written), list(found[0].durable)) == (
        list(written),
        list(durable),
    )
    assert found[1] == number


@given(many, many, st.integers(0, 2**31), st.integers(1, 255))
def test_a_damaged_slot_leaves_the_one_before_it(
    before: Spans, after: Spans, place: int, damage: int
) -> None:
    old = encode(Marks(before, Spans(), BOOTED), 6)
    new = bytearray(encode(Marks(after, Spans(), BOOTED), 7))
    new[place % len(new)] ^= damage

    found = newest(region(old, bytes(new)))

    assert found is not None
    assert found[1] == 6
    assert list(found[0].written) == list(before)


@given(st.binary(max_size=3 * SLOT_BYTES))
def test_anything_else_is_no_mark(content: bytes) -> None:
    assert newest(content) is None


def test_after_a_restart_of_the_machine_the_durable_mark_counts() -> None:
    written, durable = Spans([Span(0, 900)]), Spans([Span(0, 100)])
    marks = Marks(written, durable, BOOTED)

    same, restarted = marks.still_true(BOOTED + 2), marks.still_true(BOOTED + 600)

    assert (same.size, restarted.size) == (900, 100)
