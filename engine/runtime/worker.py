"""A worker process as its owner sees it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from engine.api.cancel import Cancel
from engine.api.errors import ExpectedError, Unavailable
from engine.runtime.messages import Parcel


class Cause(StrEnum):
    """Why a worker is gone."""

    ILLEGAL_INSTRUCTION = "illegal_instruction"
    """The engine needs something this processor does not have."""
    OUT_OF_MEMORY = "out_of_memory"
    """Killed by the system, or over its own ceiling."""
    CORRUPT_FILE = "corrupt_file"
    """A model cannot be read."""
    MISSING_LIBRARY = "missing_library"
    SILENT = "silent"
    """No sign of life, or no progress, for too long: it was ended."""
    KILLED = "killed"
    """Ended from outside."""
    CRASHED = "crashed"
    """Ended by itself, for a reason only the kept lines tell."""
    GIVEN_UP = "given_up"
    """It died too often: not started again until the person asks, or a file changes."""


class WorkerLost(Unavailable):
    """A worker died, or cannot be started; told in words.

    Attributes:
        cause: why.
    """

    def __init__(
        self,
        what: str,
        remedy: str,
        values: Mapping[str, object] | None = None,
        *,
        cause: Cause = Cause.CRASHED,
    ) -> None:
        super().__init__(what, remedy, values)
        self.cause = cause


class WorkerState(StrEnum):
    """Where a worker stands."""

    OFF = "off"
    STARTING = "starting"
    READY = "ready"
    RESTING = "resting"
    """It died and waits a moment before it is started again."""
    GIVEN_UP = "given_up"


@dataclass(frozen=True, slots=True)
class Health:
    """How a worker is."""

    state: WorkerState
    problem: ExpectedError | None
    """Why it is not ready, when something went wrong."""
    deaths: int
    """In the life of its owner."""
    memory_bytes: int
    """Resident memory with all its descendants; 0 when it is off."""
    pid: int | None


@dataclass(frozen=True, slots=True)
class WorkerSpec:
    """What to start, and what it may take."""

    kind: str
    """"language", "hearing", "voice": names its journal lines and its crash marker."""
    service: str
    """Of the worker: "module:Class"."""
    settings: Parcel
    """Given to ``Service.load``; a change of it needs another worker."""
    memory_ceiling: int
    """Bytes over which it is ended."""
    start_patience_s: float = 120.0
    """Longest time to get ready."""
    fingerprint: str = ""
    """Of the files it loads: a crash marker holds for one fingerprint."""
    life_patience_s: float = 3.0
    """Longest time without a sign of life, or with a full pipe, once it is ready."""


class Exchange(Protocol):
    """One request, seen by who asked."""

    def send(self, part: Parcel) -> None:
        """Send more to the request; never blocks; lost when the worker is gone."""

    def cancel(self) -> None:
        """Say that nobody waits any more; ``result`` returns what there is.

        That is what the service returns when it sees the cancel, or an empty parcel
        when it had not been asked yet. A worker that takes no notice for 15 s is ended.
        """

    def result(self) -> Parcel:
        """Wait for the end of the answer, after all parts were handed over.

        Never from within a callback.

        Raises:
            WorkerLost: the worker died meanwhile.
            ExpectedError: the service refused, or could not.
        """


OnPart = Callable[[Parcel], None]


class Worker(Protocol):
    """A supervised process: started when needed, restarted when it dies.

    Usable from every thread.
    """

    @property
    def health(self) -> Health:
        """How it is now."""

    @property
    def ready_line(self) -> Parcel | None:
        """What ``Service.load`` returned, once ready."""

    @property
    def is_busy(self) -> bool:
        """Whether something that was asked is not answered yet."""

    def warm(self) -> None:
        """Start it in the background; a failure is found in ``health``."""

    def begin(
        self,
        verb: str,
        parcel: Parcel,
        on_part: OnPart | None = None,
        on_lost: Callable[[WorkerLost], None] | None = None,
    ) -> Exchange:
        """Ask, without waiting for anything: the request waits for the worker.

        ``on_part`` and ``on_lost`` are called on a thread of the runtime, in order. They
        may ask the worker, and wait for nothing that comes to them.

        Raises:
            WorkerLost: it is given up. A start that fails is told by ``result`` and
                ``on_lost``.
        """

    def call(
        self,
        verb: str,
        parcel: Parcel,
        on_part: OnPart | None = None,
        cancel: Cancel | None = None,
        silence_s: float = 60.0,
    ) -> Parcel:
        """Ask and wait; ``on_part`` is called on the calling thread.

        Args:
            verb: what is asked.
            parcel: with what.
            on_part: takes the parts.
            cancel: the worker is told; see ``Exchange.cancel`` for what is returned.
            silence_s: longest time without a part or an answer, after which the
                worker is taken to hang and is ended.

        Raises:
            WorkerLost: the worker died or hung.
            ExpectedError: the service refused, or could not.
        """

    def forgive(self) -> None:
        """Forget earlier deaths: the person asks to try again."""

    def close(self) -> None:
        """End it and every process it began; may be used again afterwards."""
