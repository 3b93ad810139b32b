"""How long this speaker pauses inside an answer, learned from their own pauses."""

import math
from collections import deque

from engine.api.hearing import Patience
from engine.hearing.verdict import Clause

_REMEMBERED = 40
_BELIEF = 6.0
"""How many pauses the first guess weighs."""
_USUAL_SPREAD = 0.45
"""Of the logarithms of one speaker's pauses between sentences."""
_RARELY_LONGER = 1.9
"""Spreads above the middle: one pause in thirty-five is longer."""
_SHORTEST_COUNTED_MS = 200
_UNCLEAR_FACTOR = 1.35
_UNMARKED_FACTOR = 1.8
"""Where a transcriber that marks the ends of sentences has marked none."""
_MARKS_ENDS = 3
"""Sentences seen marked before it is taken to mark them."""


class LearnedPauses:
    """Keeps this speaker's pauses and says how long a silence must last.

    Pauses follow a log-normal law well: speakers differ in its middle, which is learned,
    far more than in its spread, which a few dozen pauses cannot tell. The wait is a
    pause that this speaker rarely makes inside an answer.

    Only pauses after words that could have ended the answer are counted: one after
    "and" or at a comma says nothing about those. A transcriber that writes no
    punctuation leaves that open, and then all but hanging ones count.
    """

    def __init__(self, patience: Patience, learned_ms: int | None = None) -> None:
        self._patience = patience
        first = patience.usual_ms if learned_ms is None else learned_ms
        self._first_middle = math.log(max(first, 1)) - _RARELY_LONGER * _USUAL_SPREAD
        self._logs: deque[float] = deque(maxlen=_REMEMBERED)
        self._marked = 0

    @property
    def usual_ms(self) -> int:
        """A pause this speaker rarely makes longer, in the middle of an answer."""
        weight = len(self._logs) + _BELIEF
        middle = (sum(self._logs) + _BELIEF * self._first_middle) / weight
        return round(math.exp(middle + _RARELY_LONGER * _USUAL_SPREAD))

    def learn(self, pause_ms: int, clause: Clause) -> None:
        """Take a pause after which the speaker went on."""
        if clause is Clause.HANGING or pause_ms < _SHORTEST_COUNTED_MS:
            return
        if clause is Clause.FINISHED:
            self._marked += 1
        elif self._marks_ends:
            return
        self._logs.append(math.log(pause_ms))

    def wait_ms(self, clause: Clause) -> int:
        """Return how long a silence after ``clause`` must last to end the turn."""
        patience = self._patience
        if clause is Clause.HANGING:
            return patience.most_ms
        wait_ms = round(self.usual_ms * self._factor(clause))
        return min(max(wait_ms, patience.least_ms), patience.most_ms)

    @property
    def _marks_ends(self) -> bool:
        """Whether the transcriber is known to mark where sentences end."""
        return self._marked >= _MARKS_ENDS

    def _factor(self, clause: Clause) -> float:
        if clause is Clause.FINISHED:
            return 1.0
        return _UNMARKED_FACTOR if self._marks_ends else _UNCLEAR_FACTOR
