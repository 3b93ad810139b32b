"""The supervised worker, as its owner uses it."""

import contextlib
import itertools
import threading
import time
from collections.abc import Callable
from pathlib import Path

from engine.api.cancel import Cancel
from engine.api.errors import ExpectedError
from engine.runtime.asked import Asked, Callbacks
from engine.runtime.causes import faulty
from engine.runtime.crash_marker import CrashMarker
from engine.runtime.failures import ServiceFault, unpack_failure
from engine.runtime.frames import Encoded, Frame, FrameKind, encode
from engine.runtime.journal import Journal, WorkerJournal
from engine.runtime.keeper import Keeper
from engine.runtime.life import Life
from engine.runtime.messages import Parcel
from engine.runtime.pending import Pending
from engine.runtime.postman import Postman
from engine.runtime.worker import (
    Cause,
    Exchange,
    Health,
    OnPart,
    Worker,
    WorkerLost,
    WorkerSpec,
)

FAULTS_UNTIL_ENDED = 3
"""Requests in a row that a worker may fail and live."""

_THREAD_PATIENCE_S = 2.0


def supervise(
    spec: WorkerSpec, *, state_folder: Path, journal: Journal | None = None
) -> Worker:
    """Return a worker that starts when it is first needed.

    Args:
        spec: what to start, and what it may take.
        state_folder: where it is remembered that a worker dies whenever it starts.
        journal: takes an entry for each start, death and fault, on a thread of the
            runtime; entries hold codes and times, never content.
    """
    return SupervisedWorker(spec, state_folder, WorkerJournal(spec.kind, journal))


class SupervisedWorker:
    """A ``Worker`` over a process of its own; see there."""

    def __init__(
        self, spec: WorkerSpec, state_folder: Path, journal: WorkerJournal
    ) -> None:
        self._kind = spec.kind
        self._journal = journal
        marker = CrashMarker(state_folder, spec.kind, spec.fingerprint)
        self._keeper = Keeper(spec, marker, journal, self)
        self._postman = Postman(f"worker-{spec.kind}-postman")
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self._pending = Pending()
        self._faults = 0
        self._life: Life | None = None
        """The one that can be asked now."""

    @property
    def health(self) -> Health:
        """How it is now."""
        return self._keeper.health

    @property
    def ready_line(self) -> Parcel | None:
        """What ``Service.load`` returned, once ready."""
        return self._keeper.ready_line

    @property
    def is_busy(self) -> bool:
        """Whether something that was asked is not answered yet."""
        with self._lock:
            return not self._pending.is_empty

    @property
    def last_lines(self) -> str:
        """The standard error of the process that died last; may quote content."""
        return self._keeper.last_lines

    def warm(self) -> None:
        """Start it in the background; a failure is found in ``health``."""
        with contextlib.suppress(WorkerLost):  # Found in ``health``.
            self._keeper.need()

    def begin(
        self,
        verb: str,
        parcel: Parcel,
        on_part: OnPart | None = None,
        on_lost: Callable[[WorkerLost], None] | None = None,
    ) -> Exchange:
        """Ask, without waiting for anything; see ``Worker.begin``."""
        callbacks = Callbacks(self._postman, on_part, on_lost)
        return _Exchange(self, self._ask(verb, parcel, None, callbacks))

    def call(
        self,
        verb: str,
        parcel: Parcel,
        on_part: OnPart | None = None,
        cancel: Cancel | None = None,
        silence_s: float = 60.0,
    ) -> Parcel:
        """Ask and wait; see ``Worker.call``."""
        asked = self._ask(verb, parcel, silence_s, None)
        forget = cancel.when_cancelled(lambda: self.cancel(asked)) if cancel else None
        try:
            return asked.wait(on_part)
        finally:
            if forget is not None:
                forget()
            if not asked.is_finished:
                self.cancel(asked)

    def forgive(self) -> None:
        """Forget earlier deaths: the person asks to try again."""
        self._keeper.forgive()

    def close(self) -> None:
        """End it and every process it began; may be used again afterwards."""
        self._keeper.close()
        self._postman.finish(_THREAD_PATIENCE_S)

    def send_more(self, asked: Asked, part: Parcel) -> None:
        """Send more to a request; for its exchange."""
        frame = encode(Frame(FrameKind.MORE, asked.number, parcel=part))
        with self._lock:
            if asked.unsent is not None:
                asked.unsent.append(frame)
                return
            life = self._life
        if life is not None and not asked.is_finished:
            life.send(frame)

    def cancel(self, asked: Asked) -> None:
        """Say that nobody waits for a request; for its exchange."""
        with self._lock:
            life = self._life
            is_unsent = asked.unsent is not None
            if is_unsent:
                self._pending.remove(asked.number)
            else:
                asked.hurry(time.monotonic())
        if is_unsent:
            asked.finish(Parcel())
        elif life is not None and not asked.is_finished:
            life.send(encode(Frame(FrameKind.CANCEL, asked.number)))

    def served_by(self, life: Life) -> None:
        """Send what waited; called by the keeper."""
        with self._lock:
            self._life = life
            for frame in self._pending.take_unsent(time.monotonic()):
                life.send(frame)

    def left_alone(self, error: ExpectedError) -> None:
        """Fail what was asked; called by the keeper."""
        with self._lock:
            self._life = None
            left = self._pending.take_all()
        for asked in left:
            asked.finish(error)

    def heard(self, frame: Frame) -> None:
        """Take a part or an end of an answer; called by the keeper."""
        is_part = frame.kind is FrameKind.PART
        with self._lock:
            take = self._pending.find if is_part else self._pending.remove
            asked = take(frame.request)
            if asked is not None:
                asked.heard_at = time.monotonic()
        if not is_part:
            self._keeper.has_answered()
        if asked is None:
            return  # Nobody waits for it any more.
        if is_part:
            asked.add(frame.parcel)
        elif frame.kind is FrameKind.ANSWER:
            self._faults = 0
            asked.finish(frame.parcel)
        else:
            asked.finish(self._failure(frame))

    def is_overdue(self, now: float) -> bool:
        """Return whether a request saw no progress for too long; for the keeper."""
        with self._lock:
            return self._pending.is_overdue(now)

    def stood_still(self, now: float) -> None:
        """Count silence anew; for the keeper."""
        with self._lock:
            self._pending.restart_silence(now)

    def _ask(
        self,
        verb: str,
        parcel: Parcel,
        silence_s: float | None,
        callbacks: Callbacks | None,
    ) -> Asked:
        number = next(self._numbers)
        request: Encoded = encode(Frame(FrameKind.REQUEST, number, verb, parcel))
        asked = Asked(number, request, silence_s, callbacks)
        with self._lock:
            self._pending.add(asked)
            life = self._life
            if life is not None:
                asked.take_unsent(time.monotonic())
        if life is not None:
            life.send(request)
            return asked
        try:
            self._keeper.need()
        except WorkerLost:
            with self._lock:
                self._pending.remove(number)
            raise
        return asked

    def _failure(self, frame: Frame) -> ExpectedError:
        failure = unpack_failure(frame.parcel)
        if isinstance(failure, ServiceFault):
            self._journal.fault(failure)
            self._count_fault()
            return faulty(self._kind)
        return failure

    def _count_fault(self) -> None:
        """Take a worker that fails and fails for broken: a fresh one may do better."""
        self._faults += 1
        if self._faults >= FAULTS_UNTIL_ENDED:
            self._faults = 0
            with self._lock:
                life = self._life
            if life is not None:
                life.end(Cause.CRASHED)


class _Exchange:
    """See ``Exchange``."""

    def __init__(self, worker: SupervisedWorker, asked: Asked) -> None:
        self._worker = worker
        self._asked = asked

    def send(self, part: Parcel) -> None:
        """Send more to the request; never blocks; lost when the worker is gone."""
        self._worker.send_more(self._asked, part)

    def cancel(self) -> None:
        """Say that nobody waits any more; ``result`` returns what there is."""
        self._worker.cancel(self._asked)

    def result(self) -> Parcel:
        """Wait for the end of the answer; see ``Exchange.result``."""
        return self._asked.wait()
