"""Favourites: a filter, a way to each, and a way back for what was taken away."""

from collections.abc import Callable
from uuid import UUID

import pytest

from app.application import Application
from app.domain.favourites import FavouriteKind, FavouriteThing
from app.history.delete_session import delete_session
from app.progress.list_favourites import list_favourites
from app.progress.mark_favourite import mark_favourite
from tests.app.progress.holding import STORIES, Rehearsing
from tests.ui.seeing import button, control_names, visible, words_on
from tests.ui.workspaces.progress.looking import look_at, settle
from ui.design.components.chip import Chip
from ui.design.components.list_row import OpenRow
from ui.design.components.star_button import StarButton
from ui.kit.context import UiContext
from ui.workspaces.progress.workspace import ProgressWorkspace, Shelf

SCENARIO = FavouriteThing.content(FavouriteKind.SCENARIO, "nurse-hospital")
PERSON = FavouriteThing.content(FavouriteKind.PERSONA, "claire-morel")


@pytest.fixture
def answer(person: Rehearsing) -> FavouriteThing:
    """An answer of a session that was held."""
    report = person.interview(STORIES)
    turn = next(each.turns[0] for each in report.answers if each.turns)
    return FavouriteThing.answer(report.session.id, turn)


@pytest.fixture
def favourites(
    room: ProgressWorkspace, application: Application, answer: FavouriteThing
) -> ProgressWorkspace:
    """The shelf, with one favourite of each kind."""
    question = FavouriteThing.content(
        FavouriteKind.QUESTION, next(iter(application.library.questions))
    )
    for thing in (SCENARIO, PERSON, question, answer):
        mark_favourite(application.vault, thing, application.clock)
    look_at(room, Shelf.FAVOURITES)
    return room


def row(room: ProgressWorkspace, name: str) -> OpenRow:
    return next(
        each for each in visible(room, OpenRow) if name in each.accessibleName()
    )


@pytest.mark.requirement("E-018")
def test_a_chip_keeps_one_kind(favourites: ProgressWorkspace) -> None:
    before = len(visible(favourites, OpenRow))

    next(each for each in visible(favourites, Chip) if each.text() == "People").click()
    settle()

    (left,) = visible(favourites, OpenRow)
    assert before == 4
    assert left.accessibleName().startswith("Claire Morel")


@pytest.mark.requirement("E-018")
def test_what_is_taken_away_can_be_brought_back(
    favourites: ProgressWorkspace, ui: UiContext, application: Application
) -> None:
    told: list[Callable[[], None]] = []
    ui.notices.told.connect(lambda _words, undo: told.append(undo))

    button(favourites, "Favourite: Claire Morel").click()
    settle()
    without = [each.thing for each in list_favourites(application.vault)]
    told[0]()
    settle()

    assert PERSON not in without
    assert PERSON in [each.thing for each in list_favourites(application.vault)]
    assert row(favourites, "Claire Morel").isEnabled()


def test_the_keyboard_stays_among_the_stars(favourites: ProgressWorkspace) -> None:
    first = visible(favourites, StarButton)[0]
    first.setFocus()

    first.click()
    settle()

    assert isinstance(favourites.focusWidget(), StarButton)


@pytest.mark.requirement("E-018")
def test_each_favourite_leads_to_what_it_is(
    favourites: ProgressWorkspace, answer: FavouriteThing, application: Application
) -> None:
    sessions: list[UUID] = []
    people: list[str] = []
    scenarios: list[str] = []
    cards: list[str] = []
    favourites.session_wanted.connect(sessions.append)
    favourites.person_wanted.connect(people.append)
    favourites.practise_wanted.connect(scenarios.append)
    favourites.card_wanted.connect(lambda question, _language: cards.append(question))

    row(favourites, "Level").click()
    settle()
    row(favourites, "Claire Morel").click()
    settle()
    button(favourites, "Practise").click()
    settle()
    button(favourites, "Answer it now").click()
    settle()

    assert sessions == [answer.session_id]
    assert people == ["claire-morel"]
    assert scenarios == ["nurse-hospital"]
    assert cards == [next(iter(application.library.questions))]


def test_the_answer_of_an_erased_session_is_left_out(
    favourites: ProgressWorkspace, answer: FavouriteThing, application: Application
) -> None:
    assert answer.session_id is not None
    delete_session(application.vault, answer.session_id, application.clock)

    look_at(favourites, Shelf.FAVOURITES)

    assert len(visible(favourites, OpenRow)) == 3


def test_without_a_favourite_the_place_explains_itself(
    room: ProgressWorkspace,
) -> None:
    look_at(room, Shelf.FAVOURITES)

    assert "No favourites yet" in words_on(room)


@pytest.mark.requirement("E-241")
def test_every_favourite_has_a_named_star(favourites: ProgressWorkspace) -> None:
    stars = visible(favourites, StarButton)

    assert len(stars) == 4
    assert all(star.accessibleName().startswith("Favourite: ") for star in stars)
    assert all(control_names(favourites))
