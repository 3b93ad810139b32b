"""The next step of the plan on the first page."""

import pytest
from pytestqt.qtbot import QtBot

from app.application import Application
from app.domain.sessions import Focus, FocusKind
from app.progress.practice_plan import practice_plan
from app.shared.clock import ManualClock
from app.storage.vault import Vault
from engine.content.library import ContentLibrary
from tests.app.progress.holding import VIEWS, Rehearsing
from tests.ui.seeing import button, words_on
from ui.kit.context import UiContext
from ui.workspaces.practice.home.proposed import focus_of
from ui.workspaces.practice.home.state import Proposed, Ready
from ui.workspaces.practice.home.view import HomeView
from ui.workspaces.practice.home.view_model import HomeViewModel


@pytest.fixture
def person(vault: Vault, library: ContentLibrary, clock: ManualClock) -> Rehearsing:
    """Léa, after one session."""
    made = Rehearsing(vault, library, clock)
    made.interview(VIEWS)
    return made


@pytest.fixture
def view(
    ui: UiContext, application: Application, qtbot: QtBot, person: Rehearsing
) -> HomeView:
    """The first page of somebody who has practised."""
    model = HomeViewModel(ui, application)
    made = HomeView(ui, model)
    model.setParent(made)
    qtbot.addWidget(made)
    assert person.vault.is_open
    model.refresh()
    return made


@pytest.mark.requirement("E-073")
def test_the_large_card_begins_the_first_step_with_its_reason(view: HomeView) -> None:
    wanted: list[Focus] = []
    view.focus_wanted.connect(wanted.append)

    button(view, "Do the exercise").click()

    assert "stands lowest of what your sessions showed" in words_on(view)
    assert wanted[0].kind is FocusKind.DRILL
    assert wanted[0].drill_id is not None


@pytest.mark.requirement("E-073")
def test_the_large_card_leads_to_the_whole_plan(view: HomeView) -> None:
    wanted: list[bool] = []
    view.plan_wanted.connect(lambda: wanted.append(True))

    button(view, "See the whole plan").click()

    assert wanted == [True]


def test_a_retry_goes_back_to_its_session_and_turn(person: Rehearsing) -> None:
    plan = practice_plan(person.vault, person.library, person.clock)
    retry = next(step for step in plan.steps if step.session_id is not None)

    focus = focus_of(retry)

    assert focus.kind is FocusKind.RETRY
    assert (focus.of_session, focus.of_turn) == (retry.session_id, retry.turn)


def test_the_step_is_told_in_both_languages_and_by_who_will_ask(
    ui: UiContext, application: Application, person: Rehearsing
) -> None:
    model = HomeViewModel(ui, application)

    model.refresh()

    content = model.state.content
    assert isinstance(content, Ready)
    assert isinstance(content.hero, Proposed)
    assert set(content.hero.words) == {"fr", "en"}
    looks = [persona.look for persona in person.library.personas.values()]
    assert content.hero.look in looks
