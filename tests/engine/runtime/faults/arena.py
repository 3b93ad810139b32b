"""A worker in the middle of its work, for a fault to strike it, and what is seen."""

import os
import signal
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from engine.api.errors import ExpectedError
from engine.runtime.messages import JsonValue, Parcel
from engine.runtime.supervisor import supervise
from engine.runtime.worker import Exchange, Worker, WorkerLost, WorkerSpec
from tests.engine.runtime.services import write_model

Result = TypeVar("Result")

MEGABYTE = 1024 * 1024
CEILING = 250 * MEGABYTE
SERVICE = "tests.engine.runtime.services:Echo"
WEIGHTS = bytes(range(256)) * 400


@dataclass
class Seen:
    """What the owner saw of one fault."""

    error: ExpectedError | None
    """Of the call that was struck."""
    lost: list[WorkerLost]
    """What the other request, under way meanwhile, was told."""
    answer: Parcel
    """Of the next call."""
    cold_s: float
    """The first call, with the start of the process."""
    recovery_s: float
    """From the error to the answer of the next call."""
    longest_wait_s: float
    """In ``begin`` and ``send``, which may not wait."""


@dataclass
class Arena:
    """One worker, its model on disk, and how long its owner had to wait."""

    folder: Path
    patience_s: float = 3.0
    waits_s: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.model = self.folder / "model.bin"
        self.order = self.folder / "order"
        self.mend()
        settings: Mapping[str, JsonValue] = {
            "model": str(self.model),
            "fault_file": str(self.order),
        }
        spec = WorkerSpec(
            "voice",
            SERVICE,
            Parcel(settings),
            memory_ceiling=CEILING,
            start_patience_s=max(self.patience_s, 2.0),
            life_patience_s=self.patience_s,
        )
        self.worker: Worker = supervise(spec, state_folder=self.folder / "state")

    def mend(self) -> None:
        """Make the next start a good one."""
        write_model(self.model, WEIGHTS)
        self.order.unlink(missing_ok=True)

    def begin(
        self, verb: str, on_lost: Callable[[WorkerLost], None] | None = None
    ) -> Exchange:
        """Begin a request, and note how long that took."""
        parcel = Parcel({"words": "again"})
        return self.timed(lambda: self.worker.begin(verb, parcel, on_lost=on_lost))

    def timed(self, work: Callable[[], Result]) -> Result:
        """Do what may not wait, and note how long it took."""
        begun = time.perf_counter()
        result = work()
        self.waits_s.append(time.perf_counter() - begun)
        return result

    def signal(self, number: signal.Signals) -> None:
        """Send the process a signal from outside."""
        pid = self.worker.health.pid
        assert pid is not None
        os.kill(pid, number)


Fault = Callable[[Arena], None]


def strike(arena: Arena, fault: Fault) -> Seen:
    """Let a fault strike in the middle of work; return what the owner saw."""
    begun = time.perf_counter()
    arena.worker.call("echo", Parcel())
    cold_s = time.perf_counter() - begun
    lost: list[WorkerLost] = []
    meanwhile = arena.begin("wait", lost.append)

    error = _error_of(lambda: fault(arena))

    begun = time.perf_counter()
    if not isinstance(error, WorkerLost):
        meanwhile.cancel()
    _error_of(meanwhile.result)
    arena.mend()
    answer = arena.begin("echo").result()
    recovery_s = time.perf_counter() - begun
    arena.worker.close()
    return Seen(error, lost, answer, cold_s, recovery_s, max(arena.waits_s))


def _error_of(work: Callable[[], object]) -> ExpectedError | None:
    try:
        work()
    except ExpectedError as error:
        return error
    return None
