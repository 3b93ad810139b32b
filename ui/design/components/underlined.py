"""Lines under stretches of a text, painted over it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextDocument, QTextLayout
from PySide6.QtWidgets import QTextEdit

from ui.design.components.painting import smooth_painter
from ui.design.components.part import STROKES, part_ink
from ui.design.components.stroke import line_pen, paint_stroke
from ui.design.look import look

_WIDTH = 1.6
_STRONG = 2.6
_BELOW = 3
"""Under the foot of the letters."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch that belongs to one part: half-open range of characters."""

    start: int
    end: int
    part: int
    """Place of the part, from 0: it gives the line its pattern."""
    words: str = ""
    """What part it is, told by tooltip and to a screen reader."""


def span_at(spans: Sequence[Span], position: int) -> int:
    """Return the index of the stretch at a character, or -1."""
    for index, span in enumerate(spans):
        if span.start <= position < span.end:
            return index
    return -1


def paint_spans(editor: QTextEdit, spans: Sequence[Span], current: int) -> None:
    """Paint the lines of ``spans``; those of the part at ``current`` are stronger."""
    painter = smooth_painter(editor.viewport())
    colours = look().colours
    emphasised = spans[current].part if 0 <= current < len(spans) else -1
    for span in spans:
        strong = span.part == emphasised
        width = (_STRONG if strong else _WIDTH) * look().text_percent / 100
        pen = line_pen(part_ink(colours, span.part), width)
        stroke = STROKES[span.part % len(STROKES)]
        for start, length in _pieces(editor.document(), span):
            paint_stroke(painter, start, length, stroke, pen)
    painter.end()


def _pieces(document: QTextDocument, span: Span) -> Iterator[tuple[QPointF, float]]:
    """Give the foot of each line's part of a stretch, and how long it is."""
    block = document.begin()
    while block.isValid():
        first, last = span.start - block.position(), span.end - block.position()
        if last > 0 and first < block.length():
            yield from _in_block(block.layout(), max(0, first), last)
        block = block.next()


def _in_block(
    layout: QTextLayout, first: int, last: int
) -> Iterator[tuple[QPointF, float]]:
    for place in range(layout.lineCount()):
        line = layout.lineAt(place)
        begin = max(first, line.textStart())
        end = min(last, line.textStart() + line.textLength())
        if begin >= end:
            continue
        left, right = _x(line.cursorToX(begin)), _x(line.cursorToX(end))
        right = min(right, line.naturalTextWidth() + line.x())
        foot = line.y() + line.ascent() + _BELOW
        at = layout.position() + QPointF(min(left, right), foot)
        yield at, abs(right - left)


def _x(found: object) -> float:
    """Qt gives the place alone or with the character it stands before."""
    if isinstance(found, tuple):
        return float(found[0])
    return float(found) if isinstance(found, (int, float)) else 0.0
