"""Starting each engine to see that it does, and how long that takes."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from app.domain.engines import EngineKind, EngineState, EngineStatus
from app.machine.check import Check, State
from app.machine.engines import NAMES
from app.shared.clock import Clock
from app.shared.errors import N_

LONGEST_START_MS = 120_000
_LOOK_EVERY_S = 0.05
_UNDECIDED = frozenset({EngineState.RESTING, EngineState.STARTING})


class Startable(Protocol):
    """The engines, as far as they are needed here."""

    def warm(self, kinds: frozenset[EngineKind]) -> None:
        """Start these in the background."""

    def status(self) -> Sequence[EngineStatus]:
        """Return how each is."""


def start_engines(
    engines: Startable, clock: Clock, wait: Callable[[float], None]
) -> Iterator[Check]:
    """Start the engines that are here, one after the other, and yield how it went.

    Args:
        engines: what is started; whoever gave them closes them.
        clock: measures.
        wait: lets so many seconds pass.
    """
    for status in engines.status():
        if status.state is not EngineState.MISSING:
            yield _start(engines, status.kind, clock, wait)


def _start(
    engines: Startable, kind: EngineKind, clock: Clock, wait: Callable[[float], None]
) -> Check:
    began = clock.monotonic_ms()
    engines.warm(frozenset({kind}))
    wait(_LOOK_EVERY_S)
    while (now := _status(engines, kind)).state in _UNDECIDED:
        if clock.monotonic_ms() - began > LONGEST_START_MS:
            break
        wait(_LOOK_EVERY_S)
    took = clock.monotonic_ms() - began
    identifier, name = f"{kind}-start", NAMES[kind]
    if now.state is EngineState.READY:
        finding = N_("It started in {milliseconds} ms.")
        values: dict[str, object] = {"milliseconds": took}
        return Check(identifier, name, State.WORKS, finding, values=values)
    if now.problem is not None:
        what, remedy = now.problem.what, now.problem.remedy
        values = dict(now.problem.values)
        return Check(identifier, name, State.FAILS, what, remedy, values)
    return Check(
        identifier,
        name,
        State.FAILS,
        N_("It did not start within two minutes."),
        N_("Close other programs and try again, or choose a smaller model."),
    )


def _status(engines: Startable, kind: EngineKind) -> EngineStatus:
    return next(each for each in engines.status() if each.kind is kind)
