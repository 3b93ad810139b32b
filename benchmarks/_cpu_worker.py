"""Workers whose answers tell the processor's time they took, not the wall's.

On a machine that others use too, the wall's time tells mostly what those do.
"""

import platform
import time
from collections.abc import Callable, Mapping

import psutil

from engine.api.cancel import Cancel
from engine.runtime.messages import JsonValue, Parcel
from engine.runtime.worker import (
    Exchange,
    Health,
    OnPart,
    Worker,
    WorkerLost,
    WorkerSpec,
)

_TIMES = ("ms", "duration_ms")
_READING = "reading"


def timed_by_processor(
    make_worker: Callable[[WorkerSpec], Worker],
) -> Callable[[WorkerSpec], Worker]:
    """Return what makes workers that tell the processor's time."""
    return lambda spec: _TimedWorker(make_worker(spec))


class _TimedWorker:
    """A worker that writes the processor's time over every time it is told."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker

    @property
    def health(self) -> Health:
        return self._worker.health

    @property
    def ready_line(self) -> Parcel | None:
        return self._worker.ready_line

    @property
    def is_busy(self) -> bool:
        return self._worker.is_busy

    def warm(self) -> None:
        self._worker.warm()

    def begin(
        self,
        verb: str,
        parcel: Parcel,
        on_part: OnPart | None = None,
        on_lost: Callable[[WorkerLost], None] | None = None,
    ) -> Exchange:
        return self._worker.begin(verb, parcel, on_part, on_lost)

    def call(
        self,
        verb: str,
        parcel: Parcel,
        on_part: OnPart | None = None,
        cancel: Cancel | None = None,
        silence_s: float = 60.0,
    ) -> Parcel:
        before = _processor_ms(self._worker.health.pid)
        end = self._worker.call(verb, parcel, on_part, cancel, silence_s)
        took_ms = _processor_ms(self._worker.health.pid) - before
        return Parcel(_told(end.body, took_ms), end.blob)

    def forgive(self) -> None:
        self._worker.forgive()

    def close(self) -> None:
        self._worker.close()


def _told(body: Mapping[str, JsonValue], took_ms: float) -> dict[str, JsonValue]:
    told = {key: took_ms if key in _TIMES else value for key, value in body.items()}
    reading, whole = body.get(_READING), body.get("duration_ms")
    if isinstance(reading, dict) and isinstance(whole, int | float):
        part = reading.get("duration_ms", 0)
        share = part / whole if isinstance(part, int | float) and whole else 0.0
        told[_READING] = {**reading, "duration_ms": took_ms * share}
    return told


def _processor_ms(pid: int | None) -> float:
    """Return what a process took so far, with threads that have ended."""
    if pid is None:
        return 0.0
    if platform.system() == "Linux":
        # The clock of another process, as clock_getcpuclockid() makes its number; ticks
        # of a hundredth of a second would be too coarse.
        return time.clock_gettime((~pid << 3) | 2) * 1_000
    times = psutil.Process(pid).cpu_times()
    return (times.user + times.system) * 1_000
