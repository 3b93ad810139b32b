"""Two sessions of one scenario side by side."""

from uuid import UUID

import pytest

from tests.app.progress.holding import VIEWS, Rehearsing
from tests.ui.seeing import button, control_names, visible, words_on
from tests.ui.workspaces.progress.looking import look_at, settle
from ui.design.components.select import Select
from ui.report.before_after import BeforeAfterCard
from ui.workspaces.progress.comparison.state import Ready
from ui.workspaces.progress.workspace import ProgressWorkspace, Shelf


@pytest.fixture
def comparison(room: ProgressWorkspace, practised: Rehearsing) -> ProgressWorkspace:
    """The shelf, with three sessions of one scenario."""
    assert practised.vault.is_open
    look_at(room, Shelf.COMPARISON)
    return room


def shown(room: ProgressWorkspace) -> Ready:
    state = room.comparison_model.state
    assert isinstance(state, Ready)
    return state


@pytest.mark.requirement("E-072")
def test_the_first_and_the_latest_session_are_compared(
    comparison: ProgressWorkspace,
) -> None:
    made, group = shown(comparison).comparison, shown(comparison).chosen

    assert made is not None
    assert group is not None
    assert made.before.session_id == group.sessions[0].session_id
    assert made.after.session_id == group.sessions[-1].session_id
    assert made.text in words_on(comparison)


@pytest.mark.requirement("E-072")
def test_another_session_can_be_chosen(comparison: ProgressWorkspace) -> None:
    earlier = visible(comparison, Select)[1]

    earlier.setCurrentIndex(1)
    earlier.activated.emit(1)
    settle()

    made, group = shown(comparison).comparison, shown(comparison).chosen
    assert made is not None
    assert group is not None
    assert made.before.session_id == group.sessions[1].session_id


@pytest.mark.requirement("E-017")
def test_questions_of_both_stand_before_and_after(
    comparison: ProgressWorkspace,
) -> None:
    made = shown(comparison).comparison

    assert made is not None
    cards = visible(comparison, BeforeAfterCard)
    assert len(cards) == len(made.same_questions) > 0


def test_each_side_opens_its_report(comparison: ProgressWorkspace) -> None:
    opened: list[UUID] = []
    comparison.session_wanted.connect(opened.append)

    button(comparison, "Open the report").click()
    settle()

    made = shown(comparison).comparison
    assert made is not None
    assert opened == [made.before.session_id]


def test_a_session_is_not_compared_with_nothing(
    room: ProgressWorkspace, person: Rehearsing
) -> None:
    person.interview(VIEWS)

    look_at(room, Shelf.COMPARISON)

    assert "Hold one scenario twice in the same language" in words_on(room)


def test_an_unknown_scenario_is_answered_with_the_first(
    comparison: ProgressWorkspace,
) -> None:
    comparison.comparison_model.choose_scenario("nowhere:en")

    assert shown(comparison).chosen == shown(comparison).groups[0]


@pytest.mark.requirement("E-241")
def test_every_choice_has_a_name(comparison: ProgressWorkspace) -> None:
    assert all(control_names(comparison))
