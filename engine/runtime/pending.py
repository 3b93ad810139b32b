"""The requests a worker has not answered yet; used under the supervisor's lock."""

from engine.runtime.asked import Asked
from engine.runtime.frames import Encoded


class Pending:
    """All that was asked and is not answered."""

    def __init__(self) -> None:
        self._asked: dict[int, Asked] = {}

    def add(self, asked: Asked) -> None:
        """Remember one."""
        self._asked[asked.number] = asked

    @property
    def is_empty(self) -> bool:
        """Whether nothing waits for an answer."""
        return not self._asked

    def find(self, number: int) -> Asked | None:
        """Return one that is not answered."""
        return self._asked.get(number)

    def remove(self, number: int) -> Asked | None:
        """Return one that is answered now, and forget it."""
        return self._asked.pop(number, None)

    def take_all(self) -> list[Asked]:
        """Return all and forget them."""
        taken, self._asked = list(self._asked.values()), {}
        return taken

    def take_unsent(self, now: float) -> list[Encoded]:
        """Return, in order, the frames that waited for the worker to be ready."""
        return [
            frame
            for asked in self._asked.values()
            if asked.unsent is not None
            for frame in asked.take_unsent(now)
        ]

    def is_overdue(self, now: float) -> bool:
        """Return whether the worker was silent about one for too long."""
        return any(asked.is_overdue(now) for asked in self._asked.values())

    def restart_silence(self, now: float) -> None:
        """Count silence from now on."""
        for asked in self._asked.values():
            asked.heard_at = now
