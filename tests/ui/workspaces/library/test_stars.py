"""Stars on scenarios and people, and favourites alone."""

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from app.application import Application
from app.domain.favourites import FavouriteKind, FavouriteThing
from app.progress.list_favourites import list_favourites
from app.progress.mark_favourite import mark_favourite
from app.progress.unmark_favourite import unmark_favourite
from tests.ui.seeing import button, visible, words_on
from ui.design.components.chip import Chip
from ui.kit.context import UiContext
from ui.workspaces.library.cards import PersonCard, ScenarioCard
from ui.workspaces.library.starred import Star
from ui.workspaces.library.workspace import LibraryWorkspace

NURSE = FavouriteThing.content(FavouriteKind.SCENARIO, "nurse-hospital")
CLAIRE = FavouriteThing.content(FavouriteKind.PERSONA, "claire-morel")


@pytest.fixture
def library(ui: UiContext, application: Application, qtbot: QtBot) -> LibraryWorkspace:
    """The room, entered."""
    made = LibraryWorkspace(ui, application)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.entered()
    QCoreApplication.processEvents()
    return made


def star_of(library: LibraryWorkspace, thing: FavouriteThing) -> Star:
    return next(star for star in visible(library, Star) if star.thing == thing)


def press_chip(library: LibraryWorkspace) -> None:
    next(each for each in visible(library, Chip) if each.text() == "Favourites").click()
    QCoreApplication.processEvents()


@pytest.mark.requirement("E-018")
def test_a_star_marks_a_scenario_and_takes_the_mark_away(
    library: LibraryWorkspace, application: Application
) -> None:
    star = star_of(library, NURSE)

    star.click()
    marked = [each.thing for each in list_favourites(application.vault)]
    star.click()

    assert marked == [NURSE]
    assert list_favourites(application.vault) == ()


@pytest.mark.requirement("E-018")
def test_the_chip_keeps_starred_scenarios_alone(library: LibraryWorkspace) -> None:
    star_of(library, NURSE).click()

    press_chip(library)

    (card,) = visible(library, ScenarioCard)
    assert "nurse" in card.accessibleName()


@pytest.mark.requirement("E-018")
def test_the_chip_keeps_starred_people_alone(library: LibraryWorkspace) -> None:
    library.model.show_shelf("people")
    QCoreApplication.processEvents()
    star_of(library, CLAIRE).click()

    press_chip(library)

    (card,) = visible(library, PersonCard)
    assert card.accessibleName().startswith("Claire Morel")


def test_with_no_favourite_the_shelf_says_how_to_get_one(
    library: LibraryWorkspace,
) -> None:
    press_chip(library)
    told = words_on(library)

    button(library, "Show all scenarios").click()
    QCoreApplication.processEvents()

    assert "Press the star of a scenario or a person" in told
    assert len(visible(library, ScenarioCard)) > 5


@pytest.mark.requirement("E-018")
def test_the_page_of_a_person_has_the_same_star(
    library: LibraryWorkspace, application: Application
) -> None:
    mark_favourite(application.vault, CLAIRE, application.clock)
    library.entered()

    library.model.open_person("claire-morel")
    QCoreApplication.processEvents()

    assert star_of(library, CLAIRE).isChecked()


def test_a_star_follows_what_others_write(
    library: LibraryWorkspace, application: Application, ui: UiContext
) -> None:
    star = star_of(library, NURSE)
    star.click()

    ui.changes.broadcast(unmark_favourite(application.vault, NURSE))

    assert not star.isChecked()


@pytest.mark.requirement("E-241")
def test_a_star_says_of_what_it_is(library: LibraryWorkspace) -> None:
    names = [star.accessibleName() for star in visible(library, Star)]

    assert len(set(names)) == len(names)
    assert all(name.startswith("Favourite: ") for name in names)
