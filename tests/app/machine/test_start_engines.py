"""Engines are started one after the other, and how long it took is said."""

from collections.abc import Callable, Sequence

from app.domain.engines import EngineKind, EngineState, EngineStatus
from app.machine.check import State
from app.machine.start_engines import LONGEST_START_MS, start_engines
from app.shared.clock import ManualClock
from app.shared.errors import Unavailable
from tests.builders import A_MOMENT

HANGS = 10 * LONGEST_START_MS


class Starting:
    """Engines that take their time, by the clock of the test."""

    def __init__(
        self, clock: ManualClock, ready_after_ms: dict[EngineKind, int | Unavailable]
    ) -> None:
        self._clock = clock
        self._after = ready_after_ms
        self._begun: dict[EngineKind, int] = {}

    def warm(self, kinds: frozenset[EngineKind]) -> None:
        """Start these."""
        for kind in kinds:
            self._begun[kind] = self._clock.monotonic_ms()

    def status(self) -> Sequence[EngineStatus]:
        """Return how each is now."""
        return [self._told(kind) for kind in EngineKind]

    def _told(self, kind: EngineKind) -> EngineStatus:
        after = self._after.get(kind)
        if after is None:
            return EngineStatus(kind, EngineState.MISSING, "", None, 0)
        if kind not in self._begun:
            return EngineStatus(kind, EngineState.RESTING, "m", None, 0)
        if isinstance(after, Unavailable):
            return EngineStatus(kind, EngineState.FAILED, "m", after, 0)
        gone = self._clock.monotonic_ms() - self._begun[kind]
        state = EngineState.READY if gone >= after else EngineState.STARTING
        return EngineStatus(kind, state, "m", None, 0)


def passing(clock: ManualClock) -> Callable[[float], None]:
    """Return what lets time pass on ``clock``."""
    return lambda seconds: clock.advance(round(seconds * 1000))


def test_each_engine_that_is_here_is_timed_and_a_missing_one_left_out() -> None:
    clock = ManualClock(A_MOMENT)
    engines = Starting(clock, {EngineKind.HEARING: 400, EngineKind.VOICE: 100})

    checks = list(start_engines(engines, clock, passing(clock)))

    assert [check.id for check in checks] == ["hearing-start", "voice-start"]
    assert [check.values["milliseconds"] for check in checks] == [400, 100]
    assert {check.state for check in checks} == {State.WORKS}


def test_an_engine_that_cannot_start_is_told_in_its_own_words() -> None:
    clock = ManualClock(A_MOMENT)
    broken = Unavailable("It is damaged.", "Fetch it again.")
    engines = Starting(clock, {EngineKind.LANGUAGE: broken})

    (check,) = start_engines(engines, clock, passing(clock))

    assert check.state is State.FAILS
    assert (check.finding, check.remedy) == (broken.what, broken.remedy)


def test_an_engine_that_hangs_is_waited_for_two_minutes_and_no_longer() -> None:
    clock = ManualClock(A_MOMENT)
    engines = Starting(clock, {EngineKind.VOICE: HANGS})

    (check,) = start_engines(engines, clock, passing(clock))

    assert check.state is State.FAILS
    assert check.remedy
    assert clock.monotonic_ms() < LONGEST_START_MS + 1_000
