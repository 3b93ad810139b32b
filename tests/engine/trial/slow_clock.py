"""A clock that only moves while a worker works, and workers that move it."""

from collections.abc import Mapping

from engine.api.language_model import Finish, Generation, Reading
from engine.runtime.messages import JsonValue, Parcel
from engine.runtime.worker import Exchange, Health, Worker, WorkerSpec, WorkerState
from engine.workers.language.messages import generation_to_body, reading_to_body

_READING = Reading(tokens=120, reused=0, duration_ms=240, complete=True)
_ANSWERS: Mapping[str, Mapping[str, JsonValue]] = {
    "facts": {},
    "timed": {"ms": 200.0, "done": True},
    "read": reading_to_body(_READING),
    "generate": generation_to_body(
        Generation("a", 16, _READING, 0, 1_040, Finish.LENGTH)
    ),
}


class SlowClock:
    """Seconds that pass while a worker works, so many for each thing it is asked."""

    def __init__(self, seconds_each: float) -> None:
        self.now = 100.0
        self._each = seconds_each

    def __call__(self) -> float:
        return self.now

    def work(self) -> None:
        self.now += self._each

    def make_worker(self, spec: WorkerSpec) -> Worker:
        """Make a worker that answers as real ones do, slowly."""
        return _SlowWorker(self, spec.kind)


class _SlowWorker:
    def __init__(self, clock: SlowClock, kind: str) -> None:
        self._clock = clock
        self._kind = kind

    @property
    def health(self) -> Health:
        return Health(WorkerState.READY, None, 0, 0, None)

    @property
    def ready_line(self) -> Parcel | None:
        return None

    @property
    def is_busy(self) -> bool:
        return False

    def warm(self) -> None:
        """It is ready."""

    def begin(self, *_args: object) -> Exchange:
        raise NotImplementedError

    def call(self, verb: str, *_args: object, **_more: object) -> Parcel:
        self._clock.work()
        return Parcel(_ANSWERS[verb])

    def forgive(self) -> None:
        """Nothing is held against it."""

    def close(self) -> None:
        """Nothing to end."""
