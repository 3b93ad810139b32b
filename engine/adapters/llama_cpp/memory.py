"""What the model has read so far, and what a new prompt still needs read.

Two lines are kept: the conversation, and one beside it for questions about it (labels),
so that asking does not undo what was read. They share the cells of a common beginning.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from engine.adapters.llama_cpp.refusals import too_long
from engine.api.cancel import Cancel

SLICE = 128
"""Most tokens read between two looks at a cancel."""

OnSlice = Callable[[int], None]
"""Takes how many tokens of a prompt are read."""


class Reader(Protocol):
    """What reads tokens: a context of llama.cpp."""

    @property
    def shares(self) -> bool:
        """Whether lines can share a beginning (a running state cannot be cut)."""

    def decode(
        self, tokens: Sequence[int], start: int, line: int, cancel: Cancel
    ) -> bool:
        """Read ``tokens`` at ``start`` of a line; False when it was cancelled."""

    def trim(self, line: int, start: int) -> bool:
        """Forget a line from ``start`` on; False when only all of it can be."""

    def copy(self, source: int, target: int, end: int) -> None:
        """Let ``target`` share the first ``end`` tokens of ``source``."""

    def clear(self, line: int) -> None:
        """Forget a line."""


@dataclass(slots=True, eq=False)
class Line:
    """One sequence of the context."""

    number: int
    tokens: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a reading came."""

    reused: int
    complete: bool


class Memory:
    """The tokens a context holds, line by line."""

    def __init__(self, reader: Reader, cells: int) -> None:
        self._reader = reader
        self.cells = cells
        """The most tokens it holds."""
        self._scored: Line | None = None
        self._shared = 0
        self.talk = Line(0)
        """The conversation."""
        self.aside = Line(1)
        """Questions about it."""

    def read(
        self,
        line: Line,
        tokens: Sequence[int],
        cancel: Cancel,
        on_slice: OnSlice,
        *,
        room: int = 0,
    ) -> Progress:
        """Read a prompt, from where it differs from what the line holds.

        Args:
            line: which of the two.
            tokens: the whole prompt.
            cancel: looked at between slices, and within them.
            on_slice: told after each slice.
            room: tokens that will be written after it; with any, the scores after
                its last token are there when it is read.

        Raises:
            Refused: it does not fit the context.
        """
        needed = len(tokens) + room
        if needed > self.cells:
            raise too_long(needed, self.cells)
        reused = self._line_up(line, tokens, is_scored=room > 0)
        self._make_room(line, needed)
        for start in range(reused, len(tokens), SLICE):
            piece = tokens[start : start + SLICE]
            if cancel.cancelled or not self._decode(line, piece, cancel):
                return Progress(reused, complete=False)
            on_slice(len(line.tokens))
        return Progress(reused, complete=True)

    def append(self, line: Line, token: int) -> None:
        """Read one token more, which nothing interrupts."""
        self._decode(line, [token], _NEVER)

    def cut(self, line: Line, length: int) -> None:
        """Forget a line beyond its first ``length`` tokens."""
        if length >= len(line.tokens):
            return
        if not self._reader.trim(line.number, length):
            self.forget(line)
            return
        del line.tokens[length:]
        self._shared = min(self._shared, length)
        self._scored = None if self._scored is line else self._scored

    def forget(self, line: Line) -> None:
        """Forget a whole line."""
        self._reader.clear(line.number)
        line.tokens.clear()
        self._shared = 0
        self._scored = None if self._scored is line else self._scored

    def take_up(self, tokens: Sequence[int]) -> None:
        """Note what was put into the conversation's line from outside."""
        self.talk.tokens[:] = tokens
        self._scored = None

    def drop_tail(self, line: Line) -> None:
        """Forget what was read after a line's end without being part of it."""
        self._scored = None
        if not self._reader.trim(line.number, len(line.tokens)):
            self.forget(line)

    def _decode(self, line: Line, piece: Sequence[int], cancel: Cancel) -> bool:
        self._scored = None
        if not self._reader.decode(piece, len(line.tokens), line.number, cancel):
            self.drop_tail(line)
            return False
        line.tokens.extend(piece)
        self._scored = line
        return True

    def _line_up(self, line: Line, tokens: Sequence[int], *, is_scored: bool) -> int:
        """Leave in the line what it has in common with a prompt; return how much."""
        if line is self.aside:
            self._borrow(tokens)
        common = shared_length(line.tokens, tokens)
        has_scores = self._scored is line and len(line.tokens) == len(tokens)
        if is_scored and common == len(tokens) and not has_scores:
            common = max(common - 1, 0)
        self.cut(line, common)
        return len(line.tokens)

    def _borrow(self, tokens: Sequence[int]) -> None:
        """Begin the line beside with what the conversation has read already."""
        common = shared_length(self.talk.tokens, tokens)
        known = shared_length(self.aside.tokens, tokens)
        if self._reader.shares and common > known:
            self.forget(self.aside)
            self._reader.copy(self.talk.number, self.aside.number, common)
            self.aside.tokens[:] = self.talk.tokens[:common]
            self._shared = common

    def _make_room(self, line: Line, length: int) -> None:
        """Forget the other line where both do not fit."""
        other = self.talk if line is self.aside else self.aside
        if length + len(other.tokens) - self._shared > self.cells:
            self.forget(other)


_NEVER = Cancel()


def shared_length(one: Sequence[int], other: Sequence[int]) -> int:
    """Return how many tokens two sequences have in common at their beginning."""
    shortest = min(len(one), len(other))
    if one[:shortest] == other[:shortest]:
        return shortest
    return next((i for i in range(shortest) if one[i] != other[i]), shortest)
