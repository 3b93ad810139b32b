"""Session time."""

from hypothesis import given
from hypothesis import strategies as st

from app.practice.session_timer import SessionTimer
from app.shared.clock import ManualClock
from tests.builders import A_MOMENT

STEPS = st.lists(st.tuples(st.booleans(), st.integers(0, 100_000)), max_size=30)


@given(steps=STEPS, before=st.integers(0, 10_000))
def test_only_running_time_counts(steps: list[tuple[bool, int]], before: int) -> None:
    clock = ManualClock(A_MOMENT)
    timer = SessionTimer(clock, elapsed_ms=before)

    for runs, milliseconds in steps:
        (timer.run if runs else timer.pause)()
        clock.advance(milliseconds)

    running = sum(milliseconds for runs, milliseconds in steps if runs)
    assert timer.elapsed_ms() == before + running
