"""What to transcribe next, and in how large a window."""

from dataclasses import dataclass

from engine.hearing.effort import Effort
from engine.hearing.tape import Tape
from engine.hearing.turn import Turn
from engine.hearing.turn_text import Purpose, Span

_WAITING_LIMIT_MS = 20_000
"""Speech that may wait to be joined when transcribing has to be economised."""


@dataclass(frozen=True, eq=False, slots=True)
class Job:
    """Something to transcribe."""

    turn: Turn
    span: Span
    pcm: bytes
    window_ms: int
    """The window to use."""


class Passes:
    """Chooses: what counts before what is only shown, within the effort allowed."""

    def __init__(self, tape: Tape, effort: Effort) -> None:
        self._tape = tape
        self._effort = effort

    def next_ended(self, turns: list[Turn]) -> tuple[Turn, Span] | None:
        """Return what is left to do for turns that are over."""
        for turn in turns:
            if (span := turn.text.next_piece()) is not None:
                return turn, span
        return None

    def next_open(
        self, turn: Turn, *, speaking: bool, urgent: bool
    ) -> tuple[Turn, Span] | None:
        """Return what to do for the turn under way.

        Args:
            turn: the turn.
            speaking: whether speech goes on right now.
            urgent: whether its end may soon be decided by its words.
        """
        text, span = turn.text, None
        if urgent or not self._effort.exhausted:
            span = text.next_piece() or text.next_pause()
        elif text.waiting_ms > _WAITING_LIMIT_MS:
            span = text.next_piece()
        if span is None and speaking and text.waiting_ms == 0:
            span = text.next_partial(self._tape.end_ms)
            if span is not None and not self._effort.allows_partial(span.length_ms):
                span = None
        return (turn, span) if span is not None else None

    def job(self, turn: Turn, span: Span) -> Job:
        """Return the pass to do, and take note of its cost."""
        turn.text.asked(span)
        partial = span.purpose is Purpose.PARTIAL
        window_ms = self._effort.window_ms(span.length_ms, partial=partial)
        self._effort.spend(span.length_ms, window_ms)
        pcm = self._tape.between(span.start_ms, span.end_ms)
        return Job(turn, span, pcm, window_ms)
