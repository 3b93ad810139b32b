"""A text ready to be read out, with the way back to the text as written."""

import bisect
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where a stretch of the written text stands in the read one."""

    written_start: int
    written_end: int
    read_start: int
    read_end: int

    def read_position(self, written: int) -> int:
        """Return where the written character is read, in proportion."""
        length = self.written_end - self.written_start
        share = (written - self.written_start) / length if length else 0.0
        return self.read_start + round(share * (self.read_end - self.read_start))


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
        """Return where the written span [start, end) is read.

        Later spans never begin or end earlier in the read text.
        """
        return self._read_position(start), self._read_position(end)

    def _read_position(self, written: int) -> int:
        index = bisect.bisect_right(
            self.stretches, written, key=lambda stretch: stretch.written_start
        )
        if index == 0:
            return 0
        return self.stretches[index - 1].read_position(written)
