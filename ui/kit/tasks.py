"""The three calls every screen makes: query, command, ask.

A call runs its work off the main thread and hands the result back on it. ``query``
reads and ``command`` writes on the *database* lane, one after the other in the order
they were asked; ``ask`` runs on the *io* lane, streams parts and can be cancelled.
"""

from collections.abc import Callable
from typing import TypeVar
from weakref import WeakSet

from PySide6.QtCore import QObject
from shiboken6 import isValid

from app.shared.changes import Changes
from ui.kit.changes import ChangeHub
from ui.kit.jobs import Job, Stream
from ui.kit.lanes import InlineRunner, Lane, Runner
from ui.kit.problems import Problem, ProblemDesk

R = TypeVar("R")
P = TypeVar("P")
Failed = Callable[[Problem], None]


class Tasks:
    """The three calls, for one owner; get yours with ``owned_by``.

    ``done``, ``on_part`` and ``failed`` run on the main thread, and not at all once
    the owner is closed. With no ``failed`` the window shows the problem.
    """

    def __init__(
        self,
        runner: Runner,
        changes: ChangeHub,
        desk: ProblemDesk,
        owner: QObject | None = None,
    ) -> None:
        self._runner = runner
        self._changes = changes
        self._desk = desk
        self._owner = owner
        self._closed = False
        self._jobs: list[Job] = []
        self._children: WeakSet[Tasks] = WeakSet()

    def owned_by(self, owner: QObject) -> "Tasks":
        """Return the calls whose results die with ``owner``."""
        child = Tasks(self._runner, self._changes, self._desk, owner)
        self._children.add(child)
        return child

    def query(
        self,
        work: Callable[[], R],
        done: Callable[[R], None],
        failed: Failed | None = None,
        *,
        lane: Lane = Lane.DATABASE,
    ) -> Job:
        """Read: run ``work`` and hand its result to ``done``."""
        return self._start(lane, lambda _job: work(), done, failed)

    def command(
        self,
        work: Callable[[], Changes | tuple[R, Changes]],
        done: Callable[[R], None] | Callable[[None], None] | None = None,
        failed: Failed | None = None,
    ) -> Job:
        """Write: run ``work``, broadcast its ``Changes``, hand its result to ``done``.

        ``work`` returns ``Changes`` or ``(result, Changes)``. The changes are
        broadcast even when the owner was closed meanwhile: the write did happen.
        """

        def deliver(outcome: Changes | tuple[R, Changes]) -> None:
            if isinstance(outcome, Changes):
                result, changes = None, outcome
            else:
                result, changes = outcome
            self._changes.broadcast(changes)
            if done is not None and self._open():
                done(result)  # type: ignore[arg-type]  # None exactly when work gave none

        return self._start(
            Lane.DATABASE, lambda _job: work(), deliver, failed, always=True
        )

    def ask(
        self,
        work: Callable[[Stream[P]], R],
        on_part: Callable[[P], None],
        done: Callable[[R], None],
        failed: Failed | None = None,
    ) -> Job:
        """Ask an engine, a file or the network; never inside a transaction.

        ``work`` sends parts through its ``Stream`` and looks at ``stream.cancelled``.
        After ``Job.cancel()`` nothing more is heard: a cancel is not an error.
        """

        def with_stream(job: Job) -> R:
            def send(part: P) -> None:
                self._runner.on_main(lambda: self._if_wanted(job, on_part, part))

            return work(Stream(send, job))

        return self._start(Lane.IO, with_stream, done, failed)

    def on_main(self, call: Callable[[], None]) -> None:
        """Run ``call`` on the main thread, soon, unless the owner is closed."""
        self._runner.on_main(lambda: call() if self._open() else None)

    def close(self) -> None:
        """Drop every result still on its way, cancel what can be cancelled.

        Closing the calls of the whole application closes everybody's.
        """
        self._closed = True
        for child in self._children:
            child.close()
        for job in self._jobs:
            job.cancel()
        self._jobs.clear()

    def _start(
        self,
        lane: Lane,
        work: Callable[[Job], R],
        done: Callable[[R], None],
        failed: Failed | None,
        *,
        always: bool = False,
    ) -> Job:
        job = Job()
        self._jobs.append(job)

        def on_lane() -> None:
            if job.cancelled and not always:
                self._runner.on_main(lambda: self._forget(job))
                return
            try:
                result = work(job)
            except Exception as error:  # noqa: BLE001 (the desk tells bugs apart)
                raised = error
                self._runner.on_main(lambda: self._fail(job, raised, failed))
                return
            self._runner.on_main(lambda: self._finish(job, done, result, always=always))

        self._runner.run(lane, on_lane)
        return job

    def _finish(
        self, job: Job, done: Callable[[R], None], result: R, *, always: bool
    ) -> None:
        wanted = always or (self._open() and not job.cancelled)
        self._forget(job)
        if wanted:
            done(result)

    def _fail(self, job: Job, error: Exception, failed: Failed | None) -> None:
        silent = job.cancelled and self._open()
        listening = failed is not None and self._open()
        self._forget(job)
        if silent:
            return
        problem = self._desk.take(error, shown=listening or not self._open())
        if listening and failed is not None:
            failed(problem)

    def _if_wanted(self, job: Job, on_part: Callable[[P], None], part: P) -> None:
        if self._open() and not job.cancelled:
            on_part(part)

    def _forget(self, job: Job) -> None:
        job.finish()
        if job in self._jobs:
            self._jobs.remove(job)

    def _open(self) -> bool:
        return not self._closed and (self._owner is None or isValid(self._owner))


def inline_tasks(
    changes: ChangeHub | None = None, desk: ProblemDesk | None = None
) -> Tasks:
    """Return calls that run at once, with no thread: for tests and samples."""
    return Tasks(InlineRunner(), changes or ChangeHub(), desk or ProblemDesk())
