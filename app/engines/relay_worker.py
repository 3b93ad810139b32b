"""A worker behind which another takes over, between two requests and never within one."""

import contextlib
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from engine.api.cancel import Cancel
from engine.api.errors import ExpectedError
from engine.runtime.messages import Parcel
from engine.runtime.worker import (
    Cause,
    Exchange,
    Health,
    OnPart,
    Worker,
    WorkerLost,
    WorkerState,
)

_BETWEEN_LOOKS_S: Final = 0.2
"""A stream of hearing ends without telling anybody here."""
_THREAD_PATIENCE_S: Final = 5.0


@dataclass(frozen=True, slots=True)
class Runner:
    """A worker, and what it runs."""

    worker: Worker
    model: str
    """Its name."""


class RelayWorker:
    """One engine's worker for as long as the application lives; see ``Worker``.

    Sessions keep hold of it. When it is handed over, what was asked is answered by the
    old worker, which is ended before a call reaches the new one: two models are never in
    memory. A request to a relay that was handed to nobody fails like one to a dead worker.

    Args:
        first: who works now.
        nobody: why, when later nobody does.
    """

    def __init__(self, first: Runner, nobody: Callable[[], ExpectedError]) -> None:
        self._now: Runner | None = first
        self._nobody = nobody
        self._next: Runner | None = None
        self._is_awaited = False
        """Whether the old worker is busy and ``_next`` waits for it."""
        self._retired: list[Runner] = []
        """Relieved, and not ended yet."""
        self._ending = 0
        """Of those, how many are being ended."""
        self._closures = 0
        self._at_work = 0
        """Requests being made, or called and not answered."""
        self._changed = threading.Condition()
        self._watcher: threading.Thread | None = None

    @property
    def model(self) -> str:
        """Name of what runs now; empty when nobody works."""
        with self._changed:
            return "" if self._now is None else self._now.model

    @property
    def health(self) -> Health:
        """How the worker is that answers now."""
        worker = self._worker()
        if worker is None:
            return Health(WorkerState.OFF, self._nobody(), 0, 0, None)
        return worker.health

    @property
    def ready_line(self) -> Parcel | None:
        """What the service of the worker that answers now returned, once ready."""
        worker = self._worker()
        return None if worker is None else worker.ready_line

    @property
    def is_busy(self) -> bool:
        """Whether something that was asked is not answered yet."""
        with self._changed:
            return self._at_work > 0 or self._has_streams()

    def warm(self) -> None:
        """Start the worker in the background."""
        worker = self._worker()
        if worker is not None:
            worker.warm()

    def begin(
        self,
        verb: str,
        parcel: Parcel,
        on_part: OnPart | None = None,
        on_lost: Callable[[WorkerLost], None] | None = None,
    ) -> Exchange:
        """Ask, without waiting for anything; see ``Worker.begin``."""
        with self._asking() as worker:
            return worker.begin(verb, parcel, on_part, on_lost)

    def call(
        self,
        verb: str,
        parcel: Parcel,
        on_part: OnPart | None = None,
        cancel: Cancel | None = None,
        silence_s: float = 60.0,
    ) -> Parcel:
        """Ask and wait; see ``Worker.call``."""
        self._await_end()
        with self._asking() as worker:
            return worker.call(verb, parcel, on_part, cancel, silence_s)

    def forgive(self) -> None:
        """Forget earlier deaths."""
        worker = self._worker()
        if worker is not None:
            worker.forgive()

    def hand_over(self, following: Runner | None) -> None:
        """Let ``following`` answer from the next request on, or nobody.

        Returns at once when the worker of now is busy: it finishes what it was asked
        first. What still waits to take over is dropped for ``following``.
        """
        with self._changed:
            dropped = self._next if self._is_awaited else None
            self._next, self._is_awaited = following, True
            self._step_aside()
            if self._is_awaited and self._watcher is None:
                self._watcher = threading.Thread(
                    target=self._watch, name="engine-handover", daemon=True
                )
                self._watcher.start()
        if dropped is not None:
            dropped.worker.close()
        self._end_retired()

    def close(self) -> None:
        """End every process; who was to take over has."""
        with self._changed:
            self._closures += 1
            old = self._now
            if self._is_awaited:
                self._now, self._next, self._is_awaited = self._next, None, False
            held, watcher = self._now, self._watcher
            self._changed.notify_all()
        for runner in {id(each): each for each in (old, held) if each}.values():
            runner.worker.close()
        if watcher is not None:
            watcher.join(_THREAD_PATIENCE_S)

    @contextlib.contextmanager
    def _asking(self) -> Iterator[Worker]:
        with self._changed:
            self._step_aside()
            if self._now is None:
                why = self._nobody()
                raise WorkerLost(why.what, why.remedy, why.values, cause=Cause.KILLED)
            worker = self._now.worker
            self._at_work += 1
        try:
            yield worker
        finally:
            with self._changed:
                self._at_work -= 1
                self._changed.notify_all()

    def _await_end(self) -> None:
        """Let the old worker be gone, if it has been relieved."""
        with self._changed:
            self._step_aside()
        self._end_retired()
        with self._changed:
            self._changed.wait_for(lambda: not self._ending, _THREAD_PATIENCE_S)

    def _worker(self) -> Worker | None:
        with self._changed:
            return None if self._now is None else self._now.worker

    def _has_streams(self) -> bool:
        return self._now is not None and self._now.worker.is_busy

    def _step_aside(self) -> None:
        """Hand over if nothing is under way."""
        if not self._is_awaited or self._at_work or self._has_streams():
            return
        if self._now is not None:
            self._retired.append(self._now)
        self._now, self._next, self._is_awaited = self._next, None, False
        self._changed.notify_all()

    def _watch(self) -> None:
        while True:
            with self._changed:
                self._step_aside()
                if not self._is_awaited and not self._retired:
                    self._watcher = None
                    return
                if self._is_awaited:
                    self._changed.wait(_BETWEEN_LOOKS_S)
            self._end_retired()

    def _end_retired(self) -> None:
        """End who was relieved; start who relieved them where they had been started.

        Not when everything was closed meanwhile.
        """
        with self._changed:
            retired, self._retired = self._retired, []
            self._ending += len(retired)
            closures = self._closures
        for runner in retired:
            was_ready = runner.worker.health.state is WorkerState.READY
            runner.worker.close()
            with self._changed:
                self._ending -= 1
                self._changed.notify_all()
                if was_ready and self._now is not None and closures == self._closures:
                    self._now.worker.warm()
