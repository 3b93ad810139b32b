"""How far the system is with what it says: its pace as planned, its words as told.

Pure: no Qt.
"""

from collections.abc import Callable

from ui.audio.said_part import SaidPart

_FIRST_WORD_MS = 800
"""What an engine that tells its words may take to the first one."""
_STUCK_MS = 10_000
"""Beyond the expected length: then it says nothing any more."""


class SaidClock:
    """Counts in the milliseconds of a part's own plan.

    Without word of the system it runs as planned, and waits at the end. Where words are
    to be expected it gives the first of them a moment; a word that the
    system tells moves it there, and it waits at the end of that word for the next. It never goes back.

    Args:
        part: what is said, from now on.
        now: milliseconds, growing.
    """

    def __init__(self, part: SaidPart, now: Callable[[], int]) -> None:
        self._part = part
        self._now = now
        self._at = -_FIRST_WORD_MS if part.speaker.tells_words else 0
        self._since = now()
        self._limit = part.audio.duration_ms
        self._paused = False

    @property
    def ms(self) -> int:
        """How far it is."""
        return max(0, min(self._at + self._passed, self._limit))

    @property
    def is_stuck(self) -> bool:
        """Whether nothing was told for far longer than the whole should take."""
        return self._passed > self._part.audio.duration_ms + _STUCK_MS

    def begin_word(self, start: int) -> None:
        """A word begins at this character."""
        for word in self._part.words:
            if word.end > start:
                self._at = max(self.ms, word.start_ms)
                self._since, self._limit = self._now(), max(self._at, word.end_ms)
                return

    def pause(self, *, paused: bool) -> None:
        """Stand still, or go on."""
        self._at, self._since = self._at + self._passed, self._now()
        self._paused = paused

    @property
    def _passed(self) -> int:
        return 0 if self._paused else self._now() - self._since
