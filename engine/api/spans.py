"""Places in a text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of characters ``text[start:end]`` in one turn's text."""

    start: int
    """Index of the first character, from 0."""
    end: int
    """Index after the last character."""

    def of(self, text: str) -> str:
        """Return the exact characters this span points at."""
        return text[self.start : self.end]
