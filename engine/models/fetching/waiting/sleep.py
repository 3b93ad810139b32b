"""Notices that the computer slept: its connections are dead, though nothing says so."""

from engine.models.fetching.records import Clocks


class Sleep:
    """Looks at two clocks, often: some systems stop one of them while they sleep."""

    def __init__(self, clocks: Clocks, jump: float) -> None:
        """``jump``: seconds between two looks that no busy machine explains."""
        self._clocks = clocks
        self._jump = jump
        self._wall = clocks.wall()
        self._monotonic = clocks.monotonic()

    def over(self) -> bool:
        """Return whether the computer slept since the last look."""
        wall, monotonic = self._clocks.wall(), self._clocks.monotonic()
        passed = max(wall - self._wall, monotonic - self._monotonic)
        self._wall, self._monotonic = wall, monotonic
        return passed > self._jump
