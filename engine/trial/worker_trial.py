"""One worker of a trial: started, waited for, and always ended."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from engine.api.cancel import Cancel
from engine.runtime.messages import Parcel
from engine.runtime.worker import Worker, WorkerSpec
from engine.trial.messages import WRITING
from engine.trial.plan import Means, TrialCancelled


class TryingWorker:
    """A worker that is ready, and what made it so."""

    def __init__(self, worker: Worker, means: Means) -> None:
        self.worker = worker
        self.cancel = means.cancel
        self.deadline = means.deadline
        ready = worker.ready_line
        told = ready.body.get(WRITING, 0) if ready is not None else 0
        self.writing_ms = told if isinstance(told, int) else 0
        """Of making its model; 0 for one that was here."""

    def go_on(self) -> None:
        """Look whether somebody still wants to know, and whether there is time.

        Raises:
            TrialCancelled: nobody does, or there is none.
        """
        if self.cancel.cancelled or self.deadline.is_over:
            raise TrialCancelled


@contextmanager
def ready_worker(means: Means, spec: WorkerSpec, first: str) -> Iterator[TryingWorker]:
    """Give a worker that has loaded its model; it ends with the block.

    Args:
        means: what the engine is tried with.
        spec: what to start.
        first: a verb that costs nothing, asked to wait for it.

    Raises:
        TrialCancelled: before it was ready.
        Unavailable: it cannot be had, or died.
    """
    worker = means.make_worker(spec)
    worker.forgive()  # Whoever measures asks to try again.
    try:
        worker.call(first, Parcel(), None, means.cancel, spec.start_patience_s)
        trying = TryingWorker(worker, means)
        trying.go_on()
        yield trying
    finally:
        worker.close()


@contextmanager
def cancel_after(seconds: float, cancel: Cancel) -> Iterator[Cancel]:
    """Give a wish to stop that follows ``cancel`` and comes by itself in the end."""
    mine = Cancel()
    timer = threading.Timer(seconds, mine.cancel)
    timer.daemon = True
    timer.start()
    forget = cancel.when_cancelled(mine.cancel)
    try:
        yield mine
    finally:
        forget()
        timer.cancel()
