"""Having the model read what is being said, so that little is left at its end."""

from app.practice.spoken.lanes import Cancellable, Lanes
from app.practice.spoken.wording import Wording
from engine.dialogue.records import Exchange

LEAST_NEW_LETTERS = 24
"""Read again once so much more has settled."""


class ReadingAhead:
    """One reading at a time; a reading that fails costs nothing but its time."""

    def __init__(self, lanes: Lanes) -> None:
        self._lanes = lanes
        self._job: Cancellable | None = None
        self._read = 0
        """Letters of the turn read so far."""
        self._stable = ""

    def begin(self, wording: Wording, exchanges: tuple[Exchange, ...]) -> None:
        """Have read what every prompt of this session begins with."""
        if wording.has_model and self._job is None:
            self._job = self._lanes.ask(
                wording.beginning(exchanges), lambda _: None, self._ended, self._ended
            )

    def take(
        self, wording: Wording, exchanges: tuple[Exchange, ...], stable: str
    ) -> None:
        """Read on when enough of the turn has settled since."""
        self._stable = stable
        grown = len(stable) - self._read
        if not wording.has_model or self._job is not None or grown < LEAST_NEW_LETTERS:
            return
        self._read = len(stable)

        def done(went_well: object) -> None:
            self._job = None
            if went_well:
                self.take(wording, exchanges, self._stable)

        self._job = self._lanes.ask(
            wording.reading(exchanges, stable), lambda _: None, done, lambda _: done(0)
        )

    def _ended(self, _: object) -> None:
        self._job = None

    def stop(self) -> None:
        """Leave the model to somebody else, within one slice."""
        if self._job is not None:
            self._job.cancel()
        self._job = None
        self._read, self._stable = 0, ""
