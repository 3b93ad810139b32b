"""When each written word sounds."""

import bisect
import re
from collections.abc import Callable, Sequence
from typing import Final

from engine.api.voice import TimedWord
from engine.speech.sounds import Mark

_WORD: Final = re.compile(r"[^\W_](?:[\w'’.,:@/\-]*\w)?|[€$£%&§+=@°]")


def words_of(text: str) -> tuple[tuple[int, int], ...]:
    """Return the words of a caption: first character and the one after the last.

    Marks around a word stay outside it; what holds a figure or an apostrophe together
    stays inside.
    """
    return tuple(found.span() for found in _WORD.finditer(text))


def word_times(
    spans: Sequence[tuple[int, int]],
    read_span: Callable[[int, int], tuple[int, int]],
    marks: Sequence[Mark],
    length_ms: int,
) -> tuple[TimedWord, ...]:
    """Return when the words at ``spans`` of the written text sound.

    Args:
        spans: words of the written text, in order.
        read_span: from a span of the written text to that of the read text.
        marks: places in the read text with their times.
        length_ms: of the speech; without marks words share it by their letters.
    """
    reads = [read_span(start, end) for start, end in spans]
    line = marks or _even_marks(reads, length_ms)
    words: list[TimedWord] = []
    after = 0
    for (start, end), (read_start, read_end) in zip(spans, reads, strict=True):
        begins = max(after, _time_at(line, read_start, is_end=False))
        ends = min(max(begins, _time_at(line, read_end, is_end=True)), length_ms)
        begins = min(begins, length_ms)
        words.append(TimedWord(start, end, begins, ends))
        after = begins
    return tuple(words)


def _even_marks(reads: Sequence[tuple[int, int]], length_ms: int) -> list[Mark]:
    last = max((end for _, end in reads), default=0)
    return [Mark(0, 0), Mark(max(last, 1), length_ms)]


def _time_at(marks: Sequence[Mark], position: int, *, is_end: bool) -> int:
    """Return the time at a character; between two marks, in proportion.

    A place can have two times, the end of one word and the beginning of the next:
    ``is_end`` tells which is meant.
    """
    find = bisect.bisect_left if is_end else bisect.bisect_right
    index = find(marks, position, key=lambda mark: mark.position)
    if is_end and index < len(marks) and marks[index].position == position:
        return marks[index].at_ms
    if index == 0:
        return marks[0].at_ms
    before = marks[index - 1]
    if before.position == position or index == len(marks):
        return before.at_ms
    after = marks[index]
    share = (position - before.position) / (after.position - before.position)
    return round(before.at_ms + share * (after.at_ms - before.at_ms))
