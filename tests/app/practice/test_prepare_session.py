"""From a choice to a session."""

import pytest

from app.domain.sessions import SessionStatus
from app.practice.prepare_session import SessionChoice, prepare_session
from app.shared.clock import ManualClock
from app.shared.errors import Refused
from engine.content.library import ContentLibrary
from tests.builders import new_id


@pytest.mark.requirement("E-005")
@pytest.mark.requirement("E-019")
def test_what_was_not_chosen_follows_scenario_and_persona(
    library: ContentLibrary, clock: ManualClock
) -> None:
    scenario = library.scenarios["sales-representative"]

    prepared = prepare_session(
        SessionChoice("sales-representative", "fr"), library, new_id, clock
    )

    assert prepared.session.status is SessionStatus.READY
    assert prepared.session.title == scenario.title.fr
    assert prepared.session.persona_id == scenario.personas[0]
    assert prepared.session.budget_ms == scenario.minutes * 60_000
    assert prepared.brief.tone is prepared.brief.persona.tone


@pytest.mark.parametrize("minutes", [-1, 0, 2, 91])
def test_a_length_outside_three_to_ninety_minutes_is_refused(
    library: ContentLibrary, clock: ManualClock, minutes: int
) -> None:
    choice = SessionChoice("customer-adviser", "en", minutes=minutes)

    with pytest.raises(Refused, match="lasts 3 to 90 minutes"):
        prepare_session(choice, library, new_id, clock)


def test_a_scenario_that_does_not_exist_is_refused(
    library: ContentLibrary, clock: ManualClock
) -> None:
    with pytest.raises(Refused, match="no scenario named astronaut"):
        prepare_session(SessionChoice("astronaut", "en"), library, new_id, clock)


def test_a_persona_of_another_family_is_refused(
    library: ContentLibrary, clock: ManualClock
) -> None:
    choice = SessionChoice("customer-adviser", "en", persona_id="nadia-benali")

    with pytest.raises(Refused, match="nadia-benali cannot hold this scenario"):
        prepare_session(choice, library, new_id, clock)
