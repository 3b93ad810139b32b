"""Stretches of a file: which bytes are here, which are missing."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Span(NamedTuple):
    """Bytes from ``start`` to just before ``end``."""

    start: int
    end: int

    @property
    def size(self) -> int:
        """How many bytes."""
        return self.end - self.start


class Spans:
    """Stretches that neither overlap nor touch, in order."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._spans: list[Span] = []
        for span in spans:
            self.add(span)

    def __iter__(self) -> Iterator[Span]:
        return iter(self._spans)

    def __len__(self) -> int:
        return len(self._spans)

    @property
    def size(self) -> int:
        """Bytes in all stretches."""
        return sum(span.size for span in self._spans)

    @property
    def beginning(self) -> int:
        """Bytes that are here without a gap from the first on."""
        first = self._spans[0] if self._spans else Span(0, 0)
        return first.end if first.start == 0 else 0

    def add(self, span: Span) -> None:
        """Take a stretch in; what is here already may be in it."""
        if span.size <= 0:
            return
        before = [each for each in self._spans if each.end < span.start]
        after = [each for each in self._spans if each.start > span.end]
        joined = self._spans[len(before) : len(self._spans) - len(after)]
        start = min([span.start, *(each.start for each in joined)])
        end = max([span.end, *(each.end for each in joined)])
        self._spans = [*before, Span(start, end), *after]

    def missing(self, total: int) -> list[Span]:
        """Return what lacks of a file of ``total`` bytes, in order."""
        gaps: list[Span] = []
        position = 0
        for span in self._spans:
            gaps.append(Span(position, min(span.start, total)))
            position = span.end
        gaps.append(Span(position, total))
        return [gap for gap in gaps if gap.size > 0]

    def cut_to(self, size: int) -> "Spans":
        """Return what of it lies in the first ``size`` bytes."""
        return Spans(Span(each.start, min(each.end, size)) for each in self._spans)

    def copy(self) -> "Spans":
        """Return the same stretches, on their own."""
        return Spans(self._spans)
