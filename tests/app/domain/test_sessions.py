"""The states of a session."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.sessions import UNFINISHED, SessionEvent, SessionStatus, next_status
from app.shared.errors import Refused

BEGIN, PAUSE, RESUME = SessionEvent.BEGIN, SessionEvent.PAUSE, SessionEvent.RESUME
END, ANALYSE, FAIL = SessionEvent.END, SessionEvent.ANALYSE, SessionEvent.FAIL


@pytest.mark.requirement("E-003")
@pytest.mark.parametrize(
    ("events", "status"),
    [
        ((BEGIN,), SessionStatus.RUNNING),
        ((BEGIN, PAUSE), SessionStatus.PAUSED),
        ((BEGIN, PAUSE, RESUME, END), SessionStatus.ENDED),
        ((BEGIN, PAUSE, END, ANALYSE), SessionStatus.ANALYSED),
        ((BEGIN, END, FAIL, ANALYSE, ANALYSE), SessionStatus.ANALYSED),
        ((BEGIN, SessionEvent.DISCARD), SessionStatus.DISCARDED),
    ],
)
def test_a_session_goes_through_its_states(
    events: tuple[SessionEvent, ...], status: SessionStatus
) -> None:
    reached = SessionStatus.READY

    for event in events:
        reached = next_status(reached, event)

    assert reached is status


@pytest.mark.requirement("E-003")
@pytest.mark.parametrize(
    ("status", "event"),
    [
        (SessionStatus.READY, END),
        (SessionStatus.READY, ANALYSE),
        (SessionStatus.RUNNING, BEGIN),
        (SessionStatus.RUNNING, RESUME),
        (SessionStatus.RUNNING, ANALYSE),
        (SessionStatus.PAUSED, PAUSE),
        (SessionStatus.ENDED, RESUME),
        (SessionStatus.ANALYSED, FAIL),
    ],
)
def test_a_step_that_makes_no_sense_is_refused(
    status: SessionStatus, event: SessionEvent
) -> None:
    with pytest.raises(Refused, match="cannot do that now"):
        next_status(status, event)


@given(event=st.sampled_from(SessionEvent))
def test_nothing_leads_out_of_a_discarded_session(event: SessionEvent) -> None:
    with pytest.raises(Refused):
        next_status(SessionStatus.DISCARDED, event)


@given(status=st.sampled_from(sorted(UNFINISHED)))
def test_an_unfinished_session_can_always_be_ended(status: SessionStatus) -> None:
    assert next_status(status, SessionEvent.END) is SessionStatus.ENDED
