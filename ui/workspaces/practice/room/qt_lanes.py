"""The lanes of a spoken session, over the window's tasks and timers."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from app.practice.spoken.lanes import Cancellable, Failed
from app.shared.changes import Changes, Noun
from app.shared.errors import ExpectedError
from engine.api.cancel import Cancel
from ui.kit.jobs import Job, Stream
from ui.kit.problems import ProblemDesk
from ui.kit.tasks import Tasks

R = TypeVar("R")
P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class _Outcome(Generic[R]):
    """How work ended: exactly one of the two."""

    result: tuple[R] | None
    error: Exception | None


class QtLanes:
    """Implements ``app.practice.spoken.lanes.Lanes`` on the main thread."""

    def __init__(self, tasks: Tasks, desk: ProblemDesk, parent: QObject) -> None:
        self._tasks = tasks
        self._desk = desk
        self._parent = parent

    def command(
        self, work: Callable[[], R], done: Callable[[R], None], failed: Failed
    ) -> None:
        """Run ``work`` on the database lane; other screens learn what was written."""
        turn = _Turn()

        def attempt() -> tuple[_Outcome[R], Changes]:
            return _attempted(work), Changes.of(Noun.SESSION, Noun.TURN)

        def deliver(outcome: _Outcome[R]) -> None:
            turn.take(lambda: self._tell(outcome, done, failed))

        self._tasks.command(attempt, deliver)
        turn.end()

    def ask(
        self,
        work: Callable[[Callable[[P], None], Cancel], R],
        on_part: Callable[[P], None],
        done: Callable[[R], None],
        failed: Failed,
    ) -> Cancellable:
        """Run ``work`` beside everything else."""
        turn, cancel = _Turn(), Cancel()

        def attempt(stream: Stream[P]) -> _Outcome[R]:
            return _attempted(lambda: work(stream.send, cancel))

        def part(each: P) -> None:
            turn.take(lambda: None if cancel.cancelled else on_part(each))

        def deliver(outcome: _Outcome[R]) -> None:
            turn.take(
                lambda: None if cancel.cancelled else self._tell(outcome, done, failed)
            )

        job = self._tasks.ask(attempt, part, deliver)
        turn.end()
        return _Asked(job, cancel)

    def later(self, delay_ms: int, call: Callable[[], None]) -> Cancellable:
        """Call once, after ``delay_ms``."""
        timer = QTimer(self._parent)
        timer.setSingleShot(True)
        timer.timeout.connect(call)
        timer.timeout.connect(timer.deleteLater)
        timer.start(max(0, delay_ms))
        return _Later(timer)

    def soon(self, call: Callable[[], None]) -> None:
        """Call on the main thread; from any thread, order kept."""
        self._tasks.on_main(call)

    def _tell(
        self, outcome: _Outcome[R], done: Callable[[R], None], failed: Failed
    ) -> None:
        if outcome.result is not None:
            done(outcome.result[0])
        elif outcome.error is not None:
            if not isinstance(outcome.error, ExpectedError):
                self._desk.take(outcome.error, shown=True)
            failed(outcome.error)


def _attempted(work: Callable[[], R]) -> _Outcome[R]:
    try:
        return _Outcome((work(),), None)
    except Exception as error:  # noqa: BLE001 (the session is told, bugs are noted)
        return _Outcome(None, error)


class _Turn:
    """Keeps answers back until the call that asked for them has returned.

    Only work that runs at once, as in tests, answers that early.
    """

    def __init__(self) -> None:
        self._ended = False
        self._early = False

    def take(self, call: Callable[[], None]) -> None:
        if self._ended and not self._early:
            call()
        else:
            self._early = True
            QTimer.singleShot(0, call)

    def end(self) -> None:
        self._ended = True


class _Asked:
    def __init__(self, job: Job, cancel: Cancel) -> None:
        self._job = job
        self._cancel = cancel

    def cancel(self) -> None:
        self._cancel.cancel()
        self._job.cancel()


class _Later:
    """A timer that may be gone already."""

    def __init__(self, timer: QTimer) -> None:
        self._timer: QTimer | None = timer
        timer.destroyed.connect(self._forget)

    def cancel(self) -> None:
        timer, self._timer = self._timer, None
        if timer is not None:
            timer.stop()
            timer.deleteLater()

    def _forget(self) -> None:
        self._timer = None
