"""When somebody speaks and when they pause, from one window to the next."""

from collections import deque
from dataclasses import dataclass
from enum import StrEnum

from engine.hearing.windows import WINDOW_MS

_SEEN_WINDOWS = 5
_SPEECH_WINDOWS = 4
"""128 ms of speech within 160: a word begins, a key or a click does not."""
PAUSE_WINDOWS = 7
"""224 ms without speech: longer than the closure of any consonant."""
PAUSE_MS = PAUSE_WINDOWS * WINDOW_MS


class Edge(StrEnum):
    """What changed with a window."""

    BEGAN = "began"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class Change:
    """Speech began or paused."""

    edge: Edge
    at_ms: int
    """Where the first window of speech begins, or the last one ends."""


class Activity:
    """Turns single judgements into stretches of speech."""

    def __init__(self) -> None:
        self._seen: deque[bool] = deque(maxlen=_SEEN_WINDOWS)
        self._quiet_windows = 0
        self.speaking = False
        self.last_speech_ms = 0
        """Where the last window of speech ended."""

    def window(self, end_ms: int, *, speech: bool) -> Change | None:
        """Take the judgement of the window that ends at ``end_ms``."""
        self._seen.append(speech)
        if self.speaking:
            return self._while_speaking(end_ms, speech=speech)
        return self._while_quiet(end_ms)

    def reset(self) -> None:
        """Forget everything: what comes next has nothing to do with it."""
        self._seen.clear()
        self._quiet_windows = 0
        self.speaking = False

    def _while_speaking(self, end_ms: int, *, speech: bool) -> Change | None:
        if speech:
            self._quiet_windows = 0
            self.last_speech_ms = end_ms
            return None
        self._quiet_windows += 1
        if self._quiet_windows < PAUSE_WINDOWS:
            return None
        self.reset()
        return Change(Edge.PAUSED, self.last_speech_ms)

    def _while_quiet(self, end_ms: int) -> Change | None:
        if sum(self._seen) < _SPEECH_WINDOWS:
            return None
        ago = len(self._seen) - list(self._seen).index(True)
        self.speaking = True
        self._quiet_windows = 0
        self.last_speech_ms = end_ms
        return Change(Edge.BEGAN, end_ms - ago * WINDOW_MS)
