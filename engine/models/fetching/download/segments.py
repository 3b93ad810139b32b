"""Who fetches which segment of a file."""

import threading

from engine.models.fetching.partial.spans import Span, Spans

_ALIGNED = 64 << 10
_LEAST_BYTES = 256 << 10
_MOST_BYTES = 16 << 20
_SEGMENTS_EACH = 4
"""So that connections of unlike speed end together."""


class Segments:
    """What is still missing, handed out from the beginning on.

    Each segment is asked for by its own bounded range: no connection is ever cut only
    because another was faster, so no byte comes twice.
    """

    def __init__(self, total: int, here: Spans, connections: int) -> None:
        missing = here.missing(total)
        wanted = sum(span.size for span in missing)
        self._size = _segment_size(wanted, connections)
        self._lock = threading.Lock()
        self._left = missing
        self.helpful = max(1, min(connections, -(-wanted // self._size)))
        """How many connections have something to do."""

    def take(self) -> Span | None:
        """Return the next segment; None when none is left."""
        with self._lock:
            if not self._left:
                return None
            first = self._left.pop(0)
            segment = Span(first.start, min(first.end, first.start + self._size))
            rest = Span(segment.end, first.end)
            if rest.size:
                self._left.insert(0, rest)
            return segment

    def give_back(self, rest: Span) -> None:
        """Take back what did not come of a segment; it is the next to be asked for."""
        if rest.size:
            with self._lock:
                self._left = sorted([rest, *self._left])


def _segment_size(wanted: int, connections: int) -> int:
    even = wanted // (connections * _SEGMENTS_EACH) // _ALIGNED * _ALIGNED
    return min(max(even, _LEAST_BYTES), _MOST_BYTES)
