"""What is found in a text, and what is put in its place."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from engine.api.spans import Span


class Kind(StrEnum):
    """What a name names."""

    PERSON = "person"
    COMPANY = "company"
    """A firm or an institution."""
    PLACE = "place"
    CONTACT = "contact"
    """Telephone, e-mail, web or street address."""
    DATE = "date"
    """A day, month or year of an episode."""
    IDENTIFIER = "identifier"
    """The number of a file, an order, a badge, a number plate."""
    NAME = "name"
    """Something with a name; the rules cannot tell what."""


@dataclass(frozen=True, slots=True)
class Found:
    """One name at its place."""

    span: Span
    kind: Kind


@dataclass(frozen=True, slots=True)
class Replaced:
    """What one mark stands for. It never leaves the device."""

    mark: str
    """"[person 1]"."""
    kind: Kind
    words: tuple[str, ...]
    """Every way in which it was written, the first one first."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One replacement in one text."""

    span: Span
    """In the words before."""
    mark: str


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A text with marks in the place of names."""

    before: str
    text: str
    pieces: tuple[Piece, ...]
    """In order, without overlap."""

    def place(self, span: Span) -> Span:
        """Return where ``span`` of the words before stands now.

        A mark that the span touches is in it whole.
        """
        return Span(self._shifted(span.start, 0), self._shifted(span.end, 1))

    def _shifted(self, at: int, side: int) -> int:
        shift = 0
        for piece in self.pieces:
            if piece.span.end <= at:
                shift += len(piece.mark) - (piece.span.end - piece.span.start)
            elif piece.span.start < at:
                return piece.span.start + shift + side * len(piece.mark)
        return at + shift


def rewrite(text: str, pieces: Sequence[Piece]) -> Rewritten:
    """Return ``text`` with each piece's mark in its place."""
    parts: list[str] = []
    at = 0
    for piece in pieces:
        parts += [text[at : piece.span.start], piece.mark]
        at = piece.span.end
    return Rewritten(text, "".join([*parts, text[at:]]), tuple(pieces))
