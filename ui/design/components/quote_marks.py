"""The marked places of a quote."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QColor, QTextCharFormat

from ui.design.colour import mix
from ui.design.components.underlined import Span, span_at
from ui.design.tokens import Colours

_MARK_SHARE = 0.14
"""Stronger than the tints of tokens: the words on it are in ink."""


class MarkTone(StrEnum):
    """The meaning of a mark, shown by tint and by the colour of its underline."""

    ACCENT = "accent"
    WARM = "warm"
    GOOD = "good"
    WATCH = "watch"


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked place: half-open range of characters."""

    start: int
    end: int
    tone: MarkTone = MarkTone.ACCENT
    words: str = ""
    """What it is evidence of, told by tooltip and to a screen reader."""


def stops(
    marks: Sequence[Mark], spans: Sequence[Span]
) -> tuple[tuple[int, int, int], ...]:
    """Return where the keyboard stops: position, mark or -1, part's stretch or -1."""
    of_marks = [
        (mark.start, index, span_at(spans, mark.start))
        for index, mark in enumerate(marks)
    ]
    taken = {start for start, _mark, _span in of_marks}
    of_spans = [
        (span.start, -1, index)
        for index, span in enumerate(spans)
        if span.start not in taken
    ]
    return tuple(sorted([*of_marks, *of_spans]))


def mark_format(
    colours: Colours, tone: MarkTone, *, strong: bool, underlined: bool
) -> QTextCharFormat:
    """Return how a marked place is shown.

    Args:
        colours: in force.
        tone: its meaning.
        strong: whether it is pointed at.
        underlined: whether nothing else is under its words.
    """
    ink = {
        MarkTone.ACCENT: colours.accent,
        MarkTone.WARM: colours.warm,
        MarkTone.GOOD: colours.good,
        MarkTone.WATCH: colours.watch,
    }[tone]
    tint = mix(ink, colours.surface, _MARK_SHARE)
    made = QTextCharFormat()
    made.setBackground(QColor(ink if strong else tint))
    if strong:
        made.setForeground(QColor(colours.surface))
    if not underlined:
        return made
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    made.setUnderlineColor(QColor(ink))
    return made
