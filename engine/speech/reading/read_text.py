"""A text ready to be read out, with the way back to the text as written."""

import bisect
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where a stretch of the written text stands in the read one.

    Both of equal length: character by character. Otherwise the whole for the whole.
    """

    written_start: int
    written_end: int
    read_start: int
    read_end: int

    @property
    def is_verbatim(self) -> bool:
        """Whether each character stands for itself."""
        return self.written_end - self.written_start == self.read_end - self.read_start


@dataclass(frozen=True, slots=True)
class ReadText:
    """What is read out; its stretches cover the written text from end to end."""

    text: str
    stretches: tuple[Stretch, ...]

    @staticmethod
    def of_parts(parts: Iterable[tuple[int, str]]) -> "ReadText":
        """Build from pieces in order: written length, and what is read for it."""
        stretches: list[Stretch] = []
        texts: list[str] = []
        written = read = 0
        for length, text in parts:
            stretches.append(Stretch(written, written + length, read, read + len(text)))
            texts.append(text)
            written += length
            read += len(text)
        return ReadText("".join(texts), tuple(stretches))

    def read_span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the written span [start, end) is read."""
        begins = self._read_position(start, is_end=False)
        return begins, max(begins, self._read_position(end, is_end=True))

    def _read_position(self, written: int, *, is_end: bool) -> int:
        stretch = self._stretch_at(written - 1 if is_end else written)
        if stretch is None:
            return 0 if is_end or not self.stretches else len(self.text)
        if stretch.is_verbatim:
            return stretch.read_start + written - stretch.written_start
        return stretch.read_end if is_end else stretch.read_start

    def _stretch_at(self, written: int) -> Stretch | None:
        index = bisect.bisect_right(
            self.stretches, written, key=lambda stretch: stretch.written_start
        )
        if index == 0 or written >= self.stretches[index - 1].written_end:
            return None
        return self.stretches[index - 1]
