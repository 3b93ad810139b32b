"""Time for words that are read and typed, so that sessions have a believable length."""

from app.shared.clock import ManualClock

_READ_WORD_MS = 250
"""240 words a minute: silent reading."""
_TYPED_WORD_MS = 1_300
"""46 words a minute: somebody who types often and thinks meanwhile."""
_THINKING_MS = 8_000


def let_typing_pass(clock: ManualClock, read: str, typed: str) -> None:
    """Move the clock by the time it takes to read, think and type an answer."""
    clock.advance(
        len(read.split()) * _READ_WORD_MS
        + _THINKING_MS
        + len(typed.split()) * _TYPED_WORD_MS
    )
