"""Starts a worker process, and starts it again when it died."""

import atexit
import threading
import time
from typing import Protocol

from engine.api.errors import ExpectedError
from engine.runtime.causes import lost, lost_as_told
from engine.runtime.crash_marker import CrashMarker
from engine.runtime.frames import Frame
from engine.runtime.journal import WorkerJournal
from engine.runtime.life import STEADY_S, Death, Life
from engine.runtime.messages import Parcel
from engine.runtime.worker import Cause, Health, WorkerSpec, WorkerState

BACK_OFF_S = (0.0, 0.5, 1.0, 2.0, 5.0)
"""Before the first, second … restart in a row."""

_THREAD_PATIENCE_S = 5.0


class Customer(Protocol):
    """Who needs the worker; called on threads of the runtime."""

    def served_by(self, life: Life) -> None:
        """It is ready and can be asked."""

    def heard(self, frame: Frame) -> None:
        """A part or an end of an answer came."""

    def is_overdue(self, now: float) -> bool:
        """Return whether a request had no sign of progress for too long."""

    def stood_still(self, now: float) -> None:
        """Silence until now means nothing: this computer, or we, stood still."""

    def left_alone(self, error: ExpectedError) -> None:
        """It is gone, and nothing that was asked will be answered."""


class Keeper:
    """Keeps one worker process alive on a thread of its own.

    The thread lasts from the first start to the close, or to a death after which
    nothing starts by itself: who died while it started is started again only when it
    is needed.
    """

    def __init__(
        self,
        spec: WorkerSpec,
        marker: CrashMarker,
        journal: WorkerJournal,
        customer: Customer,
    ) -> None:
        self._spec = spec
        self._marker = marker
        self._journal = journal
        self._customer = customer
        self._closing = threading.Lock()
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None
        self._life: Life | None = None
        self._state = WorkerState.OFF
        self._problem: ExpectedError | None = None
        self._ready_line: Parcel | None = None
        self._last_lines = ""
        self._deaths = 0
        self._in_a_row = 0
        self._died_at = 0.0
        self._has_answered = False
        self._is_needed = False
        self._is_closing = False
        if marker.is_given_up:
            self._give_up()

    @property
    def health(self) -> Health:
        """How the worker is now."""
        with self._changed:
            life = self._life
            return Health(
                state=self._state,
                problem=self._problem,
                deaths=self._deaths,
                memory_bytes=life.memory_bytes if life else 0,
                pid=life.pid if life else None,
            )

    @property
    def ready_line(self) -> Parcel | None:
        """What the service said when it was ready."""
        return self._ready_line

    @property
    def last_lines(self) -> str:
        """What the process that died last said on its standard error."""
        return self._last_lines

    def need(self) -> None:
        """Have it started, if it is not.

        Raises:
            WorkerLost: it is given up, or being closed.
        """
        with self._changed:
            if self._is_closing:
                raise lost(self._spec.kind, Cause.KILLED)
            if self._state is WorkerState.GIVEN_UP:
                raise lost(self._spec.kind, Cause.GIVEN_UP)
            self._is_needed = True
            if self._thread is None or not self._thread.is_alive():
                self._begin_thread()

    def forgive(self) -> None:
        """Forget earlier deaths."""
        self._marker.forget()
        with self._changed:
            self._in_a_row = 0
            if self._state is WorkerState.GIVEN_UP:
                self._state = WorkerState.OFF
                self._problem = None
            self._changed.notify_all()

    def close(self) -> None:
        """End the process and the thread."""
        with self._closing:
            with self._changed:
                self._is_closing = True
                thread, life = self._thread, self._life
                self._changed.notify_all()
            if life is not None:
                life.close()
            if thread is not None and thread is not threading.current_thread():
                thread.join(_THREAD_PATIENCE_S)
            atexit.unregister(self.close)
            with self._changed:
                self._is_closing = False

    def became_ready(self, life: Life, ready: Parcel, load_s: float) -> None:
        """Let it be asked; called by the life of the process."""
        with self._changed:
            if self._life is not life:
                return  # It died so soon that it is buried already.
            self._state = WorkerState.READY
            self._ready_line = ready
            self._problem = None
            # Within the lock, so that nobody is served by what is buried meanwhile.
            self._customer.served_by(life)
        self._marker.started()
        self._journal.ready(ready, load_s)

    def heard(self, frame: Frame) -> None:
        """Pass on what came; called by the life of the process."""
        self._customer.heard(frame)

    def is_overdue(self, now: float) -> bool:
        """Ask the customer; called by the life of the process."""
        return self._customer.is_overdue(now)

    def stood_still(self, now: float) -> None:
        """Tell the customer; called by the life of the process."""
        self._customer.stood_still(now)

    def has_answered(self) -> None:
        """Forget earlier deaths: it works."""
        if not self._has_answered:
            with self._changed:
                self._has_answered = True
                self._in_a_row = 0
            self._marker.forget()

    def _begin_thread(self) -> None:
        if self._state is WorkerState.OFF:
            self._state = WorkerState.STARTING
        atexit.register(self.close)
        name = f"worker-{self._spec.kind}-keeper"
        self._thread = threading.Thread(target=self._keep, name=name, daemon=True)
        self._thread.start()

    def _keep(self) -> None:
        goes_on = True
        try:
            while goes_on:
                life = self._next_life()
                death = None if life is None else self._live(life)
                goes_on = self._goes_on_after(death)
        finally:
            if goes_on:  # A fault of ours: nobody may wait for ever because of it.
                self._customer.left_alone(lost(self._spec.kind, Cause.CRASHED))

    def _next_life(self) -> Life | None:
        """Return the next one after a moment of rest; None when it is closed."""
        with self._changed:
            while (rest_s := self._rest_s()) > 0 and not self._is_closing:
                self._state = WorkerState.RESTING
                self._changed.wait(rest_s)
            if self._is_closing:
                return None
            self._state = WorkerState.STARTING
            self._has_answered = False
            self._life = Life(self._spec, self)
            return self._life

    def _rest_s(self) -> float:
        if self._in_a_row == 0:
            return 0.0
        wait_s = BACK_OFF_S[min(self._in_a_row, len(BACK_OFF_S)) - 1]
        return self._died_at + wait_s - time.monotonic()

    def _live(self, life: Life) -> Death:
        self._marker.starting()
        death = life.run()
        was_early = death.ready_s < STEADY_S and not self._has_answered
        if death.cause is not None and was_early:
            self._marker.died()
        elif not death.was_ready:
            self._marker.started()
        self._journal.died(death)
        return death

    def _goes_on_after(self, death: Death | None) -> bool:
        cause = None if death is None else death.cause
        told = None if death is None else death.told
        error = lost_as_told(self._spec.kind, cause or Cause.KILLED, told)
        with self._changed:
            self._life = self._ready_line = None
            self._is_needed = False
            self._state = WorkerState.RESTING
            if death is not None and cause is not None:
                self._note(death, error)
        self._customer.left_alone(error)
        with self._changed:
            returns = death is not None and death.was_ready and cause is not None
            is_off = self._is_closing or self._state is WorkerState.GIVEN_UP
            if not is_off and (returns or self._is_needed):
                return True
            if self._state is not WorkerState.GIVEN_UP:
                self._state = WorkerState.OFF
            self._thread = None
            return False

    def _note(self, death: Death, error: ExpectedError) -> None:
        if death.ready_s >= STEADY_S:
            self._in_a_row = 0
        self._in_a_row += 1
        self._deaths += 1
        self._died_at = time.monotonic()
        self._last_lines = death.last_lines
        self._problem = error
        if self._marker.is_given_up:
            self._give_up()

    def _give_up(self) -> None:
        self._state = WorkerState.GIVEN_UP
        self._problem = lost(self._spec.kind, Cause.GIVEN_UP)
