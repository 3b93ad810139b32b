"""One life of a worker process, from its start to its burial."""

import subprocess
import threading
import time
from dataclasses import dataclass
from typing import Protocol

from engine.api.errors import ExpectedError
from engine.runtime.autopsy import Remains, find_cause, memory_kills
from engine.runtime.channel import Channel
from engine.runtime.failures import ServiceFault, unpack_failure
from engine.runtime.frames import Encoded, Frame, FrameKind, encode
from engine.runtime.heart import Heart
from engine.runtime.last_lines import LastLines
from engine.runtime.launch import launch
from engine.runtime.messages import Parcel
from engine.runtime.tree import ProcessTree
from engine.runtime.worker import Cause, WorkerSpec

TICK_S = 0.25
"""Between two looks at a process that says nothing new."""
CLOSE_PATIENCE_S = 1.0
STEADY_S = 5.0
"""Who lives so long after getting ready did not die of its start."""

_MEASURE_S = 1.0
_BURIAL_PATIENCE_S = 2.0
_THREAD_PATIENCE_S = 0.5
_LATE_S = 1.0
"""A look that comes so late means that this computer, or we, stood still."""


class Watcher(Protocol):
    """What the life of a process tells its supervisor, on threads of the runtime."""

    def became_ready(self, life: "Life", ready: Parcel, load_s: float) -> None:
        """It can be asked now."""

    def heard(self, frame: Frame) -> None:
        """A part or an end of an answer came."""

    def is_overdue(self, now: float) -> bool:
        """Return whether a request had no sign of progress for too long."""

    def stood_still(self, now: float) -> None:
        """Silence until now means nothing: this computer, or we, stood still."""


@dataclass(frozen=True, slots=True)
class Death:
    """How it ended."""

    cause: Cause | None
    """None when it was closed by its owner."""
    told: ExpectedError | None
    """What the service said of it, if it did."""
    exit_code: int | None
    was_ready: bool
    ready_s: float
    """How long it was ready."""
    memory_bytes: int
    """Last measured."""
    last_lines: str


class Life:
    """Starts a worker process and watches it; ``run`` lasts as long as the process."""

    def __init__(self, spec: WorkerSpec, watcher: Watcher) -> None:
        self._spec = spec
        self._watcher = watcher
        self._changed = threading.Condition()
        self._process: subprocess.Popen[bytes] | None = None
        self._channel: Channel | None = None
        self._tree: ProcessTree | None = None
        self._over = False
        self._is_ended = False
        self._cause: Cause | None = None
        self._told: ExpectedError | None = None
        self._closing_at: float | None = None
        self._begun_at = self._looked_at = time.monotonic()
        self._heart = Heart(spec.life_patience_s, self._begun_at)
        self._ready_at: float | None = None
        self._measured_at = 0.0
        self._memory = 0
        self._memory_kills = 0

    @property
    def pid(self) -> int | None:
        """Of the process, once it is started."""
        return None if self._process is None else self._process.pid

    @property
    def memory_bytes(self) -> int:
        """Last measured, with all descendants."""
        return self._memory

    def send(self, frame: Encoded) -> None:
        """Queue a frame; lost when the process is gone."""
        if self._channel is not None:
            self._channel.send(frame)

    def close(self) -> None:
        """Ask it to end; it is ended when it does not."""
        if self._tree is not None:
            self._memory = self._tree.measure(with_descendants=True)
        with self._changed:
            self._closing_at = time.monotonic()
            self._changed.notify_all()
        self.send(encode(Frame(FrameKind.CLOSE)))

    def end(self, cause: Cause) -> None:
        """End it at once, and let that be why."""
        with self._changed:
            self._cause = self._cause or cause
            self._is_ended = True
            self._changed.notify_all()

    def run(self) -> Death:
        """Start the process and watch it until it is gone and reaped."""
        try:
            process = launch()
        except OSError as error:
            return self._stillborn(error)
        self._memory_kills = memory_kills()
        lines = self._connect(process)
        load = Frame(FrameKind.LOAD, 0, self._spec.service, self._spec.settings)
        self.send(encode(load))
        if self._closing_at is not None:
            self.close()
        self._watch()
        return self._bury(process, lines)

    def _connect(self, process: subprocess.Popen[bytes]) -> LastLines:
        assert process.stdin and process.stdout and process.stderr  # noqa: S101, PT018 (all three are pipes)
        name = f"worker-{self._spec.kind}"
        self._process = process
        self._tree = ProcessTree(process.pid)
        lines = LastLines(process.stderr, f"{name}-lines")
        channel = Channel(process.stdin, process.stdout, name, self._take, self._end)
        with self._changed:
            self._channel = channel
        return lines

    def _take(self, frame: Frame) -> None:
        now = time.monotonic()
        self._heart.beat(now)
        match frame.kind:
            case FrameKind.BEAT:
                pass
            case FrameKind.READY:
                self._ready_at = now
                load_s = now - self._begun_at
                self._watcher.became_ready(self, frame.parcel, load_s)
            case FrameKind.LOST:
                self._lost(frame)
            case _:
                self._watcher.heard(frame)

    def _lost(self, frame: Frame) -> None:
        told = unpack_failure(frame.parcel)
        cause = Cause(frame.word) if frame.word in set(Cause) else Cause.CRASHED
        with self._changed:
            self._cause = self._cause or cause
            self._told = None if isinstance(told, ServiceFault) else told

    def _end(self, is_broken: bool) -> None:  # noqa: FBT001 (the channel's own call)
        with self._changed:
            if is_broken:
                self._cause = self._cause or Cause.CRASHED
            self._over = True
            self._changed.notify_all()

    def _watch(self) -> None:
        self._looked_at = time.monotonic()
        while True:
            with self._changed:
                if self._changed.wait_for(lambda: self._over or self._is_ended, TICK_S):
                    return
            cause = self._look(time.monotonic())
            with self._changed:
                if cause is not None:
                    self._cause = self._cause or cause
                    return
                if self._is_closing_too_long(time.monotonic()):
                    return

    def _is_closing_too_long(self, now: float) -> bool:
        return (
            self._closing_at is not None and now - self._closing_at > CLOSE_PATIENCE_S
        )

    def _look(self, now: float) -> Cause | None:
        late = now - self._looked_at > TICK_S + _LATE_S
        self._looked_at = now
        self._measure(now)
        if self._memory > self._spec.memory_ceiling:
            return Cause.OUT_OF_MEMORY
        if late:
            # After a sleep of the computer nobody could have spoken.
            self._heart.beat(now)
            self._watcher.stood_still(now)
        return Cause.SILENT if self._is_silent(now) else None

    def _is_silent(self, now: float) -> bool:
        if self._ready_at is None:
            return now - self._begun_at > self._spec.start_patience_s
        assert self._tree and self._channel  # noqa: S101, PT018 (made when it was connected)
        return (
            self._heart.is_silent(self._tree, now)
            or self._channel.stuck_s(now) > self._spec.life_patience_s
            or self._watcher.is_overdue(now)
        )

    def _measure(self, now: float) -> None:
        if self._tree is None:
            return
        with_descendants = now - self._measured_at >= _MEASURE_S
        self._memory = self._tree.measure(with_descendants=with_descendants)
        if with_descendants:
            self._measured_at = now

    def _bury(self, process: subprocess.Popen[bytes], lines: LastLines) -> Death:
        assert self._tree and self._channel  # noqa: S101, PT018 (made when it was connected)
        if not self._over or self._cause is not None:
            self._tree.kill()
        try:
            exit_code = process.wait(_BURIAL_PATIENCE_S)
        except subprocess.TimeoutExpired:
            self._tree.kill()
            exit_code = None
        self._tree.reap_orphans()
        said = lines.finish(_THREAD_PATIENCE_S)
        self._channel.close(_THREAD_PATIENCE_S)
        return self._death(exit_code, said)

    def _death(self, exit_code: int | None, said: str) -> Death:
        cause = self._cause
        if cause is None and self._closing_at is None:
            cause = find_cause(
                Remains(
                    exit_code=exit_code,
                    last_lines=said,
                    was_ready=self._ready_at is not None,
                    memory_share=self._memory / self._spec.memory_ceiling,
                    system_killed=memory_kills() > self._memory_kills,
                )
            )
        ready_s = 0.0 if self._ready_at is None else time.monotonic() - self._ready_at
        return Death(
            cause=cause,
            told=self._told,
            exit_code=exit_code,
            was_ready=self._ready_at is not None,
            ready_s=ready_s,
            memory_bytes=self._memory,
            last_lines=said,
        )

    @staticmethod
    def _stillborn(error: OSError) -> Death:
        starved = isinstance(error, BlockingIOError) or error.errno == 12  # ENOMEM
        cause = Cause.OUT_OF_MEMORY if starved else Cause.MISSING_LIBRARY
        return Death(
            cause,
            None,
            None,
            was_ready=False,
            ready_s=0.0,
            memory_bytes=0,
            last_lines="",
        )
