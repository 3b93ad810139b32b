"""Models on their way, told by rail and seal wherever one is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.models.tools import ModelTools
from app.shared.clock import ManualClock
from tests.app.models.desk import Desk, no_network
from tests.ui.workspaces.settings.models.model_desk import tools_at_once
from ui.kit.context import UiContext
from ui.shell.arrivals_teller import ArrivalsTeller
from ui.shell.navigation_rail import NavigationRail
from ui.shell.workspaces import ROOMS


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Where models come from, in the test's hands."""
    return Desk(tmp_path)


@pytest.fixture
def models(desk: Desk) -> ModelTools:
    """What the verbs of models work with; downloads happen at once."""
    return tools_at_once(desk)


@pytest.fixture
def rail(ui: UiContext, models: ModelTools, qtbot: QtBot) -> Iterator[NavigationRail]:
    """A rail in a page that is told of the downloads."""
    page = QWidget()
    qtbot.addWidget(page)
    made = NavigationRail(ui, ROOMS)
    QVBoxLayout(page).addWidget(made)
    page.show()
    ArrivalsTeller(ui, models, page).tell(page)
    yield made
    page.close()


def words_during(rail: NavigationRail, desk: Desk, piece: int) -> list[str]:
    """Return where what rail and seal say before a piece comes will stand."""
    left, said = [piece], list[str]()

    def before() -> None:
        left[0] -= 1
        if isinstance(desk.clock, ManualClock):
            desk.clock.advance(200)
        if left[0] == 0:
            said.extend((rail.coming.text(), rail.seal.accessibleName()))

    desk.source.before_piece = before
    return said


def test_while_nothing_comes_nothing_is_told(rail: NavigationRail) -> None:
    assert rail.coming.isHidden()
    assert rail.seal.accessibleName() == "On this device. No connection open."


@pytest.mark.requirement("E-144")
def test_a_pack_is_told_with_its_name_its_share_and_whom_it_comes_from(
    rail: NavigationRail, desk: Desk, models: ModelTools
) -> None:
    said = words_during(rail, desk, 4)

    models.downloads.start(["standard-fr"])

    assert said == [
        "Standard pack, 16 %",
        "Connected to models.example: fetching a model.",
    ]
    assert rail.coming.isHidden()
    assert rail.seal.accessibleName() == "On this device. No connection open."


def test_before_the_first_byte_the_seal_says_that_a_connection_is_made(
    rail: NavigationRail, desk: Desk, models: ModelTools
) -> None:
    said = words_during(rail, desk, 1)

    models.downloads.start(["words"])

    assert said == ["1 model, 0 %", "Opening a connection: fetching a model."]


def test_what_stands_still_stays_in_sight(
    rail: NavigationRail, desk: Desk, models: ModelTools
) -> None:
    desk.source.before_piece = models.downloads.pause

    models.downloads.start(["light-fr"])

    assert rail.coming.accessibleName() == "Light pack: paused"
    assert rail.coming.accessibleDescription() == "Show the models"
    assert rail.seal.accessibleName() == "On this device. No connection open."


def test_a_failure_is_told(
    rail: NavigationRail, desk: Desk, models: ModelTools
) -> None:
    def fail() -> None:
        raise no_network()

    desk.source.before_piece = fail
    models.downloads.start(["words"])

    assert rail.coming.text() == "1 model: stopped"


def test_pressing_it_leads_to_the_models(
    rail: NavigationRail, desk: Desk, models: ModelTools, qtbot: QtBot
) -> None:
    desk.source.before_piece = models.downloads.pause
    models.downloads.start(["words"])

    with qtbot.waitSignal(rail.models_wanted):
        rail.coming.click()


def test_a_narrow_rail_keeps_the_bar_and_its_words(
    rail: NavigationRail, desk: Desk, models: ModelTools
) -> None:
    desk.source.before_piece = models.downloads.pause
    models.downloads.start(["words"])
    wide = rail.coming.heightForWidth(160)

    rail.coming.set_compact(compact=True)

    assert rail.coming.heightForWidth(44) < wide
    assert "1 model: paused" in rail.coming.toolTip()
    assert rail.coming.accessibleName() == "1 model: paused"
