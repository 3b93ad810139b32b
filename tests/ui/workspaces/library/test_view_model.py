"""The library without a widget."""

from collections.abc import Callable

import pytest

from app.application import Application
from app.library.find_scenarios import ScenarioFilter
from app.shared.errors import Refused
from app.text import Texts
from ui.kit.context import UiContext
from ui.kit.problems import Problem
from ui.workspaces.library.state import (
    Loading,
    PersonOpen,
    Ready,
    ScenarioOpen,
    Shelf,
)
from ui.workspaces.library.view_model import LibraryViewModel


@pytest.fixture
def model(ui: UiContext, application: Application) -> LibraryViewModel:
    made = LibraryViewModel(ui, application)
    made.refresh()
    return made


def found(model: LibraryViewModel) -> list[str]:
    assert isinstance(model.state.content, Ready)
    return [scenario.id for scenario in model.state.content.found]


def test_nothing_is_known_before_the_content_is_read(
    ui: UiContext, application: Application
) -> None:
    assert LibraryViewModel(ui, application).state.content == Loading()


def test_every_scenario_is_there_at_first(
    model: LibraryViewModel, application: Application
) -> None:
    assert set(found(model)) == set(application.library.scenarios)


@pytest.mark.requirement("E-023")
def test_trade_and_level_together_keep_what_has_both(model: LibraryViewModel) -> None:
    model.choose_family("interview")
    model.choose_trade("sales")
    model.choose_level("junior")

    assert found(model) == ["sales-representative"]


@pytest.mark.parametrize(
    ("narrow", "left"),
    [
        (lambda model: model.choose_length("10"), ["first-steps"]),
        (lambda model: model.search(" nurse "), ["nurse-hospital"]),
        (lambda model: model.search("nowhere at all"), []),
        (lambda model: model.choose_trade("software"), ["software-developer"]),
    ],
)
def test_a_filter_keeps_what_fits(
    model: LibraryViewModel,
    narrow: Callable[[LibraryViewModel], None],
    left: list[str],
) -> None:
    narrow(model)

    assert found(model) == left


def test_a_competency_keeps_the_scenarios_that_train_it(
    model: LibraryViewModel, application: Application
) -> None:
    model.choose_competency("listening")

    trains = {
        scenario.id
        for scenario in application.library.scenarios.values()
        if "listening" in scenario.competencies
    }
    assert set(found(model)) == trains


def test_showing_all_again_forgets_every_filter(
    model: LibraryViewModel, application: Application
) -> None:
    model.choose_trade("software")
    model.choose_level("manager")

    model.clear()

    assert model.state.filters == ScenarioFilter()
    assert len(found(model)) == len(application.library.scenarios)


def test_scenarios_of_one_length_stand_in_the_order_of_the_language(
    model: LibraryViewModel, ui: UiContext, application: Application
) -> None:
    ui.speak(Texts("fr"))

    scenarios = application.library.scenarios
    keys = [
        (scenarios[each].minutes, scenarios[each].title.fr) for each in found(model)
    ]
    assert keys == sorted(keys)


def test_what_was_opened_is_left_the_way_one_came(model: LibraryViewModel) -> None:
    model.open_scenario("customer-adviser")
    model.open_person("claire-morel")
    there = model.state.trail

    model.back()

    assert there == (ScenarioOpen("customer-adviser"), PersonOpen("claire-morel"))
    assert model.state.trail == (ScenarioOpen("customer-adviser"),)


def test_opening_what_one_came_from_does_not_go_round_in_circles(
    model: LibraryViewModel,
) -> None:
    model.open_scenario("customer-adviser")
    model.open_person("claire-morel")

    model.open_scenario("customer-adviser")

    assert model.state.trail == (ScenarioOpen("customer-adviser"),)


def test_another_shelf_closes_what_was_open(model: LibraryViewModel) -> None:
    model.open_scenario("customer-adviser")

    model.show_shelf("people")

    assert (model.state.shelf, model.state.trail) == (Shelf.PEOPLE, ())


def test_content_that_cannot_be_read_is_told(
    ui: UiContext, application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.application.bundled_library", _damaged)
    model = LibraryViewModel(ui, application)

    model.refresh()

    assert isinstance(model.state.content, Problem)
    assert not model.state.content.is_bug


def _damaged() -> object:
    raise Refused("The content is damaged.", "Install it again.")
