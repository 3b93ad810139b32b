"""Memory, battery and disk watched during a session."""

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from app.engines.step_down import (
    Step,
    StepsDown,
    battery_low,
    disk_low,
    nothing_left,
    step_told,
)
from app.shared.clock import Clock
from app.shared.errors import ExpectedError
from engine.hardware.disk import free_on_disk
from engine.hardware.facts import PowerFacts
from engine.hardware.memory import Memory, memory_here
from engine.hardware.power import read_power

BETWEEN_LOOKS_S = 2.0
LOOKS_UNTIL_SHORT = 2
"""Looks in a row that find memory short: one may fall on a passing moment."""
SETTLE_MS = 8_000
"""Until what was let go of shows: a process ends within three seconds."""
LEAST_BATTERY_PERCENT = 10
LEAST_DISK = 150_000_000
_MB = 1_000_000
_LEAST_FREE = 600 * _MB
_FREE_SHARE = 0.06
_MOST_FREE = 1_200 * _MB
_SMALL_MACHINE_SHARE = 0.25
"""A small machine is not asked for more than this."""

OnTold = Callable[[ExpectedError], None]


@dataclass(frozen=True, slots=True)
class Resources:
    """What there is at one moment."""

    memory: Memory
    power: PowerFacts
    free_disk: int
    """Bytes where the vault lies."""


def resources_here(data: Path) -> Resources:
    """Return what there is now; ``data`` is where the vaults lie."""
    return Resources(memory_here(), read_power(), free_on_disk(data))


def least_free(memory: Memory) -> int:
    """Return the bytes under which memory is short: systems begin to swap or to kill."""
    wanted = min(max(_LEAST_FREE, _FREE_SHARE * memory.total), _MOST_FREE)
    return round(min(wanted, _SMALL_MACHINE_SHARE * memory.total))


@dataclass(slots=True)
class _Session:
    """One session that is watched."""

    on_told: OnTold
    over: threading.Event = field(default_factory=threading.Event)
    short_looks: int = 0
    settled_at_ms: int = 0
    said: set[str] = field(default_factory=set)

    def tell(self, error: ExpectedError) -> None:
        """Tell it, unless nobody listens any more."""
        if not self.over.is_set():
            self.on_told(error)

    def tell_once(self, about: str, error: ExpectedError) -> None:
        """Tell it the first time."""
        if about not in self.said:
            self.said.add(about)
            self.tell(error)


class MemoryWatch:
    """Has the engines take less before memory runs out, one step at a time.

    Steps only ever go down within a session; the next one begins with everything.
    ``begin`` and ``end`` never wait.

    Args:
        engines: what can take less.
        read: tells what there is.
        clock: time.
    """

    def __init__(
        self, engines: StepsDown, read: Callable[[], Resources], clock: Clock
    ) -> None:
        self._engines = engines
        self._read = read
        self._clock = clock
        self._step = Step.ALL
        self._session: _Session | None = None
        self._at_work = threading.Lock()

    @property
    def step(self) -> Step:
        """How far down the engines stand."""
        return self._step

    @property
    def may_read_again(self) -> bool:
        """Whether a language model may read the answers again for the report."""
        return self._step < Step.READ_ONCE

    def restore(self) -> None:
        """Give everything back: another session is being prepared. May take a moment."""
        with self._at_work:
            if self._step is not Step.ALL:
                self._stand_at(Step.ALL)

    def begin(self, on_told: OnTold, *, by_itself: bool = True) -> None:
        """Watch a session from its beginning.

        Args:
            on_told: hears each change in words, once, on the thread that looks.
            by_itself: whether a thread looks every two seconds; else ``look`` is
                called by whoever has the time.
        """
        self.end()
        self._session = _Session(on_told)
        if by_itself:
            threading.Thread(
                target=self._watch,
                args=(self._session,),
                name="memory-watch",
                daemon=True,
            ).start()

    def end(self) -> None:
        """Watch no longer; what was given up stays so until the next session."""
        session, self._session = self._session, None
        if session is not None:
            session.over.set()

    def look(self) -> None:
        """Look once, and take a step where it is time for one."""
        session = self._session
        if session is not None:
            self._look(session)

    def _watch(self, session: _Session) -> None:
        self.restore()
        while not session.over.wait(BETWEEN_LOOKS_S):
            # A folder, or a figure of the system, that cannot be read right now.
            with suppress(ExpectedError, OSError):
                self._look(session)

    def _look(self, session: _Session) -> None:
        with self._at_work:
            seen = self._read()
            _tell_of_power_and_disk(seen, session)
            if self._is_time(seen.memory, session):
                self._go_down(session)

    def _is_time(self, memory: Memory, session: _Session) -> bool:
        least = least_free(memory)
        if memory.available >= least:
            session.short_looks = 0
            return False
        session.short_looks += 1
        if memory.available < least // 2:
            return True  # No time to make sure, or to wait for what was let go of.
        is_sure = session.short_looks >= LOOKS_UNTIL_SHORT
        return is_sure and self._clock.monotonic_ms() >= session.settled_at_ms

    def _go_down(self, session: _Session) -> None:
        further = [step for step in self._engines.steps() if step > self._step]
        if not further:
            session.tell_once("memory", nothing_left())
            return
        self._stand_at(further[0])
        session.short_looks = 0
        session.settled_at_ms = self._clock.monotonic_ms() + SETTLE_MS
        session.tell(step_told(further[0]))

    def _stand_at(self, step: Step) -> None:
        self._step = step
        self._engines.stand_at(step)


def _tell_of_power_and_disk(seen: Resources, session: _Session) -> None:
    power, percent = seen.power, seen.power.percent
    if percent is not None and percent <= LEAST_BATTERY_PERCENT and not power.plugged:
        session.tell_once("battery", battery_low(percent))
    if seen.free_disk < LEAST_DISK:
        session.tell_once("disk", disk_low(seen.free_disk // _MB))
