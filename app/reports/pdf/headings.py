"""Headings that stay with what follows, however long that is."""

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, Paragraph

from app.reports.pdf.markup import plain

_ROOM_BELOW = 48
"""Points a heading wants beneath it; reportlab's keepWithNext would instead push a
long answer to a new page and leave the rest of this one empty."""


def heading(text: str, style: ParagraphStyle) -> list[Flowable]:
    """Return the heading, on a new page when too little room is left under it."""
    room = style.spaceBefore + style.leading + _ROOM_BELOW
    return [CondPageBreak(room), Paragraph(plain(text), style)]


def room_for(points: float) -> Flowable:
    """Return a page break that acts when fewer than ``points`` are left."""
    return CondPageBreak(points)
