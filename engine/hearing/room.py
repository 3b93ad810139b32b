"""The noise of the room, and what stands out of it."""

from bisect import bisect_left, insort
from collections import deque

_REMEMBERED_WINDOWS = 300
"""About ten seconds of a room without speech."""
_ENOUGH_WINDOWS = 8
_SHARE = 0.2
"""The floor is the level that a fifth of the quiet windows stay under."""
_SURELY_NO_SPEECH = 0.3
_UNKNOWN_FLOOR_DB = -60.0
_LOWEST_FLOOR_DB = -72.0
"""A muted or gated microphone is no quiet room: its first hum would stand out."""
_HIGHEST_FLOOR_DB = -25.0

_BEGINS_PROBABILITY = 0.5
_GOES_ON_PROBABILITY = 0.35
_BEGINS_ABOVE_DB = 6.0
_GOES_ON_ABOVE_DB = 3.0


class RoomNoise:
    """Learns how loud the room is when nobody speaks."""

    def __init__(self, floor_db: float | None = None) -> None:
        """Begin with the floor measured before, when there is one."""
        self._recent: deque[float] = deque()
        self._sorted: list[float] = []
        self._before = _UNKNOWN_FLOOR_DB if floor_db is None else _within(floor_db)

    @property
    def floor_db(self) -> float:
        """The level of the room in dBFS."""
        if len(self._recent) < _ENOUGH_WINDOWS:
            return self._before
        return _within(self._sorted[int(len(self._sorted) * _SHARE)])

    def hear(self, level_db: float, probability: float) -> None:
        """Learn from one window, unless it may be speech."""
        if probability > _SURELY_NO_SPEECH:
            return
        self._recent.append(level_db)
        insort(self._sorted, level_db)
        if len(self._recent) > _REMEMBERED_WINDOWS:
            gone = self._recent.popleft()
            del self._sorted[bisect_left(self._sorted, gone)]


class SpeechGate:
    """Says of each window whether it is speech.

    Two conditions, each with a higher bar to begin than to go on: the voice activity
    is probable, and the sound stands out of the room's own noise.
    """

    def __init__(self, room: RoomNoise) -> None:
        self._room = room
        self._open = False

    def judge(self, level_db: float, probability: float) -> bool:
        """Return whether this window is speech, and learn the room from it."""
        self._room.hear(level_db, probability)
        above = level_db - self._room.floor_db
        if self._open:
            self._open = (
                probability >= _GOES_ON_PROBABILITY and above >= _GOES_ON_ABOVE_DB
            )
        else:
            self._open = (
                probability >= _BEGINS_PROBABILITY and above >= _BEGINS_ABOVE_DB
            )
        return self._open

    def reset(self) -> None:
        """Forget that somebody was speaking."""
        self._open = False


def _within(floor_db: float) -> float:
    return min(max(floor_db, _LOWEST_FLOOR_DB), _HIGHEST_FLOOR_DB)
