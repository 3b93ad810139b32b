"""Memory that gets short costs a sentence, not a turn."""

import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.engines.memory_watch import (
    SETTLE_MS,
    MemoryWatch,
    Resources,
    least_free,
    resources_here,
)
from app.engines.step_down import Step
from app.shared.clock import ManualClock
from app.shared.errors import ExpectedError
from engine.hardware.facts import PowerFacts
from engine.hardware.memory import Memory

GB = 1_000_000_000
EVERYTHING = (Step.READ_ONCE, Step.LIGHTER, Step.SCRIPTED, Step.PLAIN_VOICE)


class Bench:
    """A machine whose memory is what the test says, and engines that note steps."""

    def __init__(self, steps: tuple[Step, ...] = EVERYTHING) -> None:
        self.possible = steps
        self.stood: list[Step] = []
        self.told: list[ExpectedError] = []
        self.available = 4 * GB
        self.power = PowerFacts()
        self.disk = 100 * GB
        self.clock = ManualClock(datetime(2026, 11, 20, tzinfo=UTC))
        self.watch = MemoryWatch(self, self.read, self.clock)

    def steps(self) -> tuple[Step, ...]:
        return self.possible

    def stand_at(self, step: Step) -> None:
        self.stood.append(step)

    def read(self) -> Resources:
        return Resources(Memory(8 * GB, self.available), self.power, self.disk)

    def begin(self) -> None:
        self.watch.restore()
        self.watch.begin(self.told.append, by_itself=False)

    def look(self, times: int = 1) -> None:
        for _ in range(times):
            self.clock.advance(2_000)
            self.watch.look()


@pytest.fixture
def bench() -> Bench:
    made = Bench()
    made.begin()
    return made


def test_with_memory_enough_nothing_is_given_up(bench: Bench) -> None:
    bench.look(50)

    assert (bench.stood, bench.told) == ([], [])


def test_one_short_moment_is_no_reason(bench: Bench) -> None:
    bench.available = GB // 2
    bench.look()
    bench.available = 4 * GB
    bench.look()
    bench.available = GB // 2
    bench.look()

    assert bench.stood == []


@pytest.mark.requirement("E-052")
def test_short_memory_lowers_the_profile_step_by_step_and_says_so(
    bench: Bench,
) -> None:
    bench.available = GB // 2
    bench.look(40)

    assert bench.stood == list(EVERYTHING)
    assert [error.what.split(":")[1].strip() for error in bench.told[:4]] == [
        "no language model will read your answers again for the report.",
        "a lighter language model words the interviewer’s turns from now on.",
        "the interviewer follows its script from now on.",
        "the interviewer speaks with the plain voice from now on.",
    ]
    assert "nothing is left here to give up" in bench.told[4].what
    assert len(bench.told) == 5


@pytest.mark.requirement("E-052")
def test_what_was_let_go_of_has_time_to_show(bench: Bench) -> None:
    bench.available = GB // 2
    bench.look(2)
    begun = bench.clock.monotonic_ms()
    bench.look(3)

    assert bench.stood == [Step.READ_ONCE]
    assert bench.clock.monotonic_ms() - begun < SETTLE_MS


def test_memory_that_is_nearly_gone_waits_for_nothing(bench: Bench) -> None:
    bench.available = 100_000_000
    bench.look(3)

    assert bench.stood == [Step.READ_ONCE, Step.LIGHTER, Step.SCRIPTED]


def test_only_what_is_here_is_given_up() -> None:
    bench = Bench((Step.PLAIN_VOICE,))
    bench.begin()
    bench.available = GB // 2
    bench.look(20)

    assert bench.stood == [Step.PLAIN_VOICE]


def test_within_a_session_nothing_comes_back_and_the_next_has_everything(
    bench: Bench,
) -> None:
    bench.available = GB // 2
    bench.look(2)
    bench.available = 6 * GB
    bench.look(30)
    assert bench.watch.step is Step.READ_ONCE
    assert not bench.watch.may_read_again

    bench.watch.end()
    assert not bench.watch.may_read_again
    bench.begin()

    assert bench.stood == [Step.READ_ONCE, Step.ALL]
    assert bench.watch.may_read_again


def test_nobody_is_told_after_the_session(bench: Bench) -> None:
    bench.watch.end()
    bench.available = GB // 10
    bench.look(10)

    assert (bench.stood, bench.told) == ([], [])


def test_a_low_battery_is_told_once(bench: Bench) -> None:
    bench.power = PowerFacts(has_battery=True, plugged=False, percent=9)
    bench.look(3)

    assert [error.values for error in bench.told] == [{"percent": 9}]


def test_a_low_battery_that_is_being_charged_is_no_news(bench: Bench) -> None:
    bench.power = PowerFacts(has_battery=True, plugged=True, percent=9)
    bench.look(3)

    assert bench.told == []


def test_a_disk_that_fills_up_is_told_once(bench: Bench) -> None:
    bench.disk = 90_000_000
    bench.look(3)

    assert [error.values for error in bench.told] == [{"megabytes": 90}]


@pytest.mark.parametrize(
    ("total", "least"),
    [
        (1 * GB, 0.25 * GB),
        (8 * GB, 0.6 * GB),
        (16 * GB, 0.96 * GB),
        (64 * GB, 1.2 * GB),
    ],
)
def test_what_is_short_goes_with_the_size_of_the_machine(
    total: int, least: float
) -> None:
    assert least_free(Memory(total, total)) == round(least)


def test_a_thread_watches_by_itself_and_ends_with_the_session(tmp_path: Path) -> None:
    bench = Bench()
    watch = MemoryWatch(bench, lambda: resources_here(tmp_path), bench.clock)

    watch.begin(bench.told.append)
    watch.end()

    assert bench.told == []


def test_what_cannot_be_read_now_is_looked_at_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("app.engines.memory_watch.BETWEEN_LOOKS_S", 0.01)
    bench, again = Bench(), threading.Event()
    looks = iter((OSError("the folder is gone"), None))

    def read() -> Resources:
        if (problem := next(looks, None)) is not None:
            raise problem
        again.set()
        return bench.read()

    watch = MemoryWatch(bench, read, bench.clock)
    watch.begin(bench.told.append)

    assert again.wait(5)
    watch.end()
