"""Stretches of a file behave like the set of their bytes."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from engine.models.fetching.download.segments import Segments
from engine.models.fetching.partial.spans import Span, Spans

TOTAL = 60
spans = st.builds(
    lambda start, size: Span(start, start + size),
    st.integers(0, TOTAL - 1),
    st.integers(0, 20),
)


def members(stretches: object) -> set[int]:
    assert isinstance(stretches, list | Spans)
    return {byte for span in stretches for byte in range(span.start, span.end)}


@given(st.lists(spans))
def test_what_was_added_is_there_and_nothing_else(added: list[Span]) -> None:
    held = Spans(added)

    assert members(held) == members(added)
    assert held.size == len(members(added))


@given(st.lists(spans))
def test_stretches_are_in_order_and_do_not_touch(added: list[Span]) -> None:
    held = list(Spans(added))

    assert all(one.end < next_one.start for one, next_one in itertools.pairwise(held))


@given(st.lists(spans), st.integers(0, TOTAL))
def test_what_is_missing_and_what_is_here_make_the_file(
    added: list[Span], total: int
) -> None:
    held = Spans(added)

    missing = members(held.missing(total))

    assert missing == set(range(total)) - members(added)


@given(st.lists(spans), st.integers(0, TOTAL))
def test_cutting_keeps_what_lies_before(added: list[Span], size: int) -> None:
    cut = Spans(added).cut_to(size)

    assert members(cut) == {byte for byte in members(added) if byte < size}


@given(st.lists(spans))
def test_the_beginning_ends_at_the_first_gap(added: list[Span]) -> None:
    held = Spans(added)

    beginning = held.beginning

    assert set(range(beginning)) <= members(held)
    assert beginning not in members(held)


@given(
    st.lists(spans.map(lambda span: Span(span.start << 16, span.end << 16))),
    st.integers(1, 5),
)
def test_pieces_are_what_is_missing_once_each(
    here: list[Span], connections: int
) -> None:
    total = TOTAL << 16
    pieces = Segments(total, Spans(here), connections)

    taken = list(iter(pieces.take, None))

    missing = Spans(here).missing(total)
    assert sum(piece.size for piece in taken) == sum(span.size for span in missing)
    assert list(Spans(taken)) == missing
    assert 1 <= pieces.helpful <= connections


def test_what_is_given_back_is_the_next_to_be_taken() -> None:
    pieces = Segments(10 << 20, Spans(), 2)
    first = pieces.take()
    assert first is not None

    pieces.give_back(Span(first.start + 5, first.end))

    assert pieces.take() == Span(5, first.end)
