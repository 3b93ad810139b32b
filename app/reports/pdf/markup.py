"""From what people said to reportlab's markup, without losing or adding a word."""

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

from app.domain.reports import Quote
from app.reports.pdf.style import ACCENT_WASH


def plain(text: str) -> str:
    """Return ``text`` as markup: escaped, line ends kept, control marks as spaces."""
    printable = "".join(
        c if c in "\n\t" or c.isprintable() or c == "\u00a0" else " " for c in text
    )
    return escape(printable).replace("\n", "<br/>")


def marked(text: str, quotes: Iterable[Quote]) -> str:
    """Return ``text`` as markup with the quoted characters highlighted."""
    pieces: list[str] = []
    position = 0
    for start, end in _merged([(quote.start, quote.end) for quote in quotes]):
        pieces.append(plain(text[position:start]))
        pieces.append(
            f'<font backColor="{ACCENT_WASH}">{plain(text[start:end])}</font>'
        )
        position = end
    pieces.append(plain(text[position:]))
    return "".join(pieces)


def _merged(ranges: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
