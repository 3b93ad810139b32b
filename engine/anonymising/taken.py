"""Which characters of a text belong to a name already."""

from engine.api.spans import Span


class Taken:
    """Remembers places of one text; asking costs no more in a long one."""

    def __init__(self, text: str) -> None:
        self._taken = bytearray(len(text))

    def take(self, span: Span) -> None:
        """Remember a place."""
        length = span.end - span.start
        self._taken[span.start : span.end] = b"\x01" * length

    def touches(self, span: Span) -> bool:
        """Whether any character of a place is remembered."""
        return 1 in self._taken[span.start : span.end]
