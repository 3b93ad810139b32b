"""One model on its way, as the queue holds it."""

from dataclasses import replace

from app.domain.models import Transfer, TransferState
from app.models.speedometer import Speedometer
from app.models.tally import Tally
from app.models.wanted_list import Wanted
from app.shared.clock import Clock
from app.shared.errors import ExpectedError
from engine.api.cancel import Cancel
from engine.models.catalogue.records import ModelEntry

STANDING = (TransferState.PAUSED, TransferState.FAILED)
GOING = (TransferState.WAITING, TransferState.RUNNING)


class QueuedModel:
    """Its state and its figures; whoever uses it holds the queue's lock.

    The state is what is told, and follows a wish at once; the fetching that a pause or
    a cancel stops may take a moment longer to end.

    Attributes:
        entry: what the catalogue says of it.
        cancel: stops the fetching that is under way.
        tally: bytes here, in all, and come.
    """

    def __init__(
        self, entry: ModelEntry, wanted: Wanted, state: TransferState, clock: Clock
    ) -> None:
        self.entry = entry
        self.cancel = Cancel()
        self.tally = Tally(entry, wanted.done)
        self._state = state
        self._problem: ExpectedError | None = None
        self._wanted = wanted
        self._clock = clock
        self._host = ""
        self._speed = Speedometer(clock)

    @property
    def state(self) -> TransferState:
        """Where it stands."""
        return self._state

    @property
    def wanted(self) -> Wanted:
        """What is to be remembered of it."""
        return replace(self._wanted, done=self.tally.done)

    def wait(self) -> None:
        """Stand in line, from now on."""
        if self._state is TransferState.FAILED:
            # What came may have been thrown away as wrong: it is counted anew.
            self.tally = Tally(self.entry)
        self._state = TransferState.WAITING
        self._problem = None

    def pause(self) -> None:
        """Stand, from now on."""
        self._state = TransferState.PAUSED
        self.cancel.cancel()

    def begin(self) -> None:
        """Run, from now on."""
        self._state = TransferState.RUNNING
        self.cancel = Cancel()
        self.tally = Tally(self.entry, self.tally.done)
        self._host = ""
        self._speed = Speedometer(self._clock)

    def came(self, wanted: Wanted) -> None:
        """Take in that a file came whole."""
        self._wanted = wanted

    def heard(self, host: str) -> None:
        """Take in that bytes came from ``host``."""
        self._host = host
        self._speed.saw(self.tally.received)

    def finish(self) -> None:
        """Take in that it is here, whatever was wished meanwhile."""
        self._state = TransferState.DONE
        self._problem = None

    def stopped(self, problem: ExpectedError | None = None) -> None:
        """Take in that the fetching ended before its end.

        What was wished meanwhile, a pause or going on, stands.
        """
        if self._state is TransferState.RUNNING:
            failed = problem is not None
            self._state = TransferState.FAILED if failed else TransferState.PAUSED
            self._problem = problem

    def transfer(self) -> Transfer:
        """Return what is told of it."""
        runs = self._state is TransferState.RUNNING
        tally = self.tally
        return Transfer(
            model_id=self.entry.id,
            name=self.entry.name,
            state=self._state,
            done=tally.total if self._state is TransferState.DONE else tally.done,
            total=tally.total,
            speed=self._speed.speed() if runs else 0.0,
            seconds_left=self._speed.seconds_left(tally.missing) if runs else None,
            host=self._host if runs else "",
            problem=self._problem,
        )
