"""What the first page of practice shows, and where pressing leads."""

from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from app.application import Application
from app.practice.live_session import LiveSession
from app.text import Texts
from tests.ui.seeing import button, visible, words_on
from ui.design.components.chip import Chip
from ui.design.components.skeleton import Skeleton
from ui.kit.context import UiContext
from ui.workspaces.practice.home.scenario_tile import ScenarioTile
from ui.workspaces.practice.home.view import HomeView
from ui.workspaces.practice.home.view_model import HomeViewModel


@pytest.fixture
def model(ui: UiContext, application: Application) -> HomeViewModel:
    return HomeViewModel(ui, application)


@pytest.fixture
def view(ui: UiContext, model: HomeViewModel, qtbot: QtBot) -> HomeView:
    made = HomeView(ui, model)
    qtbot.addWidget(made)
    return made


def test_while_loading_a_skeleton_says_what_is_awaited(view: HomeView) -> None:
    (skeleton,) = visible(view, Skeleton)

    assert skeleton.accessibleName() == "Loading your practice"


def test_an_empty_home_explains_itself(view: HomeView, model: HomeViewModel) -> None:
    model.refresh()

    shown = words_on(view)
    assert "Léa" in shown
    assert "Three minutes, to see how it works" in shown
    assert "What you write stays on this device." in shown


def test_the_large_card_begins_the_guided_session(
    view: HomeView, model: HomeViewModel
) -> None:
    wanted: list[str] = []
    view.scenario_wanted.connect(wanted.append)
    model.refresh()

    button(view, "Begin").click()

    assert wanted == ["first-steps"]


@pytest.mark.requirement("E-004")
def test_an_unfinished_session_can_be_resumed_or_closed(
    view: HomeView, model: HomeViewModel, live: LiveSession
) -> None:
    resumed: list[UUID] = []
    closed: list[UUID] = []
    view.resume_wanted.connect(resumed.append)
    model.closed.connect(closed.append)
    model.refresh()

    button(view, "Resume").click()
    button(view, "Close and make the report").click()

    assert resumed == [live.session.id]
    assert closed == [live.session.id]


def test_a_tile_names_all_it_shows_and_leads_to_its_briefing(
    view: HomeView, model: HomeViewModel
) -> None:
    wanted: list[str] = []
    view.scenario_wanted.connect(wanted.append)
    model.refresh()
    tile = visible(view, ScenarioTile)[0]

    tile.click()

    assert len(wanted) == 1
    assert "12 min" in tile.accessibleName()


def test_a_chip_narrows_the_tiles(view: HomeView, model: HomeViewModel) -> None:
    model.refresh()
    every = len(visible(view, ScenarioTile))
    (chip,) = [chip for chip in visible(view, Chip) if chip.text() == "Conversations"]

    chip.click()

    assert len(visible(view, ScenarioTile)) == 5
    assert every > 5


def test_the_page_is_said_again_in_french(
    view: HomeView, model: HomeViewModel, ui: UiContext
) -> None:
    model.refresh()

    ui.speak(Texts("fr"))

    assert "Entretien" in words_on(view)


def test_a_problem_offers_to_try_again(
    view: HomeView, model: HomeViewModel, application: Application
) -> None:
    application.lock()

    model.refresh()

    assert "This profile is locked." in words_on(view)
    assert button(view, "Try again").isEnabled()
