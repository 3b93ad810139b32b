"""What is said back to a question about a report."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.reports import Quote


@dataclass(frozen=True, slots=True)
class Explanation:
    """A reply to a question, made of what the report holds."""

    text: str
    """Sentences in the language of the report; paragraphs parted by a line end."""
    evidence: tuple[Quote, ...] = ()
    """Exact words of the person's turns that it rests on."""
    suggestions: tuple[str, ...] = ()
    """Questions that may follow."""


def paragraphs(parts: Iterable[str]) -> str:
    """Return the parts that say something, one a line."""
    return "\n".join(part for part in parts if part)
