"""Speed, time left and bytes, as they are told of a download."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.speedometer import WINDOW_MS, Speedometer
from app.models.tally import Tally
from app.shared.clock import ManualClock
from tests.app.models.desk import SMALL
from tests.builders import A_MOMENT


@pytest.fixture
def clock() -> ManualClock:
    """A clock that stands."""
    return ManualClock(A_MOMENT)


def test_a_steady_stream_has_its_speed_and_time_left(clock: ManualClock) -> None:
    speedometer = Speedometer(clock)
    for second in range(20):
        speedometer.saw(second * 1_000)
        clock.advance(1_000)

    assert speedometer.speed() == pytest.approx(1_000, rel=0.25)
    assert speedometer.seconds_left(30_000) == pytest.approx(30, rel=0.25)


def test_a_stream_that_stands_still_has_no_speed_and_no_time_left(
    clock: ManualClock,
) -> None:
    speedometer = Speedometer(clock)
    speedometer.saw(0)
    clock.advance(1_000)
    speedometer.saw(5_000)

    clock.advance(WINDOW_MS + 1)

    assert speedometer.speed() == 0
    assert speedometer.seconds_left(1_000) is None


def test_before_half_a_second_nothing_is_guessed(clock: ManualClock) -> None:
    speedometer = Speedometer(clock)
    speedometer.saw(0)
    clock.advance(100)
    speedometer.saw(1_000_000)

    assert speedometer.speed() == 0


def test_one_slow_moment_does_not_throw_the_time_left_about(
    clock: ManualClock,
) -> None:
    speedometer = Speedometer(clock)
    received = 0
    for _ in range(100):
        received += 100_000
        speedometer.saw(received)
        clock.advance(100)
    before = speedometer.seconds_left(10_000_000)
    clock.advance(1_000)
    speedometer.saw(received)

    after = speedometer.seconds_left(10_000_000)

    assert before is not None
    assert after is not None
    assert after < before * 1.2


@given(
    st.lists(
        st.tuples(st.sampled_from(["model.bin", "tokenizer.json"]), st.integers(0, 60))
    )
)
def test_bytes_never_go_backwards_nor_beyond_their_total(
    reports: list[tuple[str, int]],
) -> None:
    tally = Tally(SMALL)
    seen = [0]

    for name, done in reports:
        tally.under_way(name, min(done, 20), 0, done)
        seen.append(tally.done)

    assert seen == sorted(seen)
    assert seen[-1] <= tally.total == 70


def test_a_size_nobody_tells_leaves_the_total_open_until_the_server_does() -> None:
    untold = tuple(file.model_copy(update={"size": None}) for file in SMALL.files)
    tally = Tally(SMALL.model_copy(update={"files": untold}))
    before = tally.total

    tally.under_way("model.bin", 10, 50, 10)
    tally.whole("tokenizer.json", 20)

    assert before == 0
    assert (tally.done, tally.total) == (30, 70)
