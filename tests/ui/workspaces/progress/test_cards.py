"""Revision cards by hand and by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.application import Application
from app.domain.favourites import FavouriteKind
from app.progress.list_favourites import list_favourites
from app.progress.revision_cards import revision_cards
from tests.app.progress.holding import DAY_MS, VIEWS, Rehearsing
from tests.ui.seeing import button, control_names, visible, words_on
from tests.ui.workspaces.progress.looking import look_at, settle
from ui.design.components.star_button import StarButton
from ui.workspaces.progress.cards.state import Ready
from ui.workspaces.progress.workspace import ProgressWorkspace, Shelf


@pytest.fixture
def cards(
    room: ProgressWorkspace, practised: Rehearsing, qtbot: QtBot
) -> ProgressWorkspace:
    """The shelf of cards, with some that are due."""
    assert practised.vault.is_open
    with qtbot.waitActive(room):
        look_at(room, Shelf.CARDS)
    return room


def press(room: ProgressWorkspace, key: Qt.Key) -> None:
    """Press a key where the keyboard is."""
    focused = room.focusWidget()
    QTest.keyClick(room if focused is None else focused, key)


def due(room: ProgressWorkspace) -> int:
    state = room.cards_model.state
    assert isinstance(state, Ready)
    return len(state.due)


@pytest.mark.requirement("E-017")
def test_a_card_shows_its_question_first_and_then_the_own_best_answer(
    cards: ProgressWorkspace,
) -> None:
    front = words_on(cards)

    button(cards, "Show your best answer").click()
    settle()

    assert "Your best answer so far" not in front
    assert "Your best answer so far" in words_on(cards)
    assert "Level" in words_on(cards)


@pytest.mark.requirement("E-017")
@pytest.mark.parametrize(("key", "box"), [(Qt.Key.Key_1, 1), (Qt.Key.Key_2, 2)])
def test_one_key_moves_a_card_on(
    cards: ProgressWorkspace,
    application: Application,
    qtbot: QtBot,
    key: Qt.Key,
    box: int,
) -> None:
    state = cards.cards_model.state
    assert isinstance(state, Ready)
    taken, before = state.due[0].standing, due(cards)
    button(cards, "Show your best answer").click()
    settle()

    press(cards, key)
    qtbot.waitUntil(lambda: due(cards) == before - 1)  # a shortcut shows the press

    now = revision_cards(application.vault, application.library, application.clock)
    standings = {card.standing.question_id: card.standing for card in now}
    assert standings[taken.question_id].box == box


def test_a_key_does_nothing_before_the_card_is_turned(
    cards: ProgressWorkspace,
) -> None:
    before = due(cards)

    press(cards, Qt.Key.Key_2)

    assert due(cards) == before


@pytest.mark.requirement("E-241")
def test_enter_turns_the_card_and_the_keyboard_goes_to_its_back(
    cards: ProgressWorkspace,
) -> None:
    press(cards, Qt.Key.Key_Return)

    back = cards.focusWidget()
    assert back is not None
    assert back.accessibleName().startswith("Your best answer: ")


@pytest.mark.requirement("E-017")
def test_a_card_can_be_answered_at_once(cards: ProgressWorkspace) -> None:
    wanted: list[tuple[str, str]] = []
    cards.card_wanted.connect(lambda *words: wanted.append(words))
    state = cards.cards_model.state
    assert isinstance(state, Ready)

    button(cards, "Answer it now").click()
    settle()

    assert wanted == [(state.due[0].standing.question_id, "en")]


@pytest.mark.requirement("E-018")
def test_a_question_becomes_a_favourite(
    cards: ProgressWorkspace, application: Application
) -> None:
    visible(cards, StarButton)[0].click()
    settle()

    (kept,) = list_favourites(application.vault)
    assert kept.thing.kind is FavouriteKind.QUESTION
    assert visible(cards, StarButton)[0].isChecked()


def test_after_the_last_card_the_day_of_the_next_is_told(
    cards: ProgressWorkspace,
) -> None:
    for _ in range(due(cards)):
        cards.cards_model.mark(known=True)
        settle()

    assert "All done for now" in words_on(cards)
    assert "The next one comes on 6 March 2026." in words_on(cards)


def test_without_a_session_the_cards_say_where_they_come_from(
    room: ProgressWorkspace,
) -> None:
    look_at(room, Shelf.CARDS)

    button(room, "See what to do next").click()
    settle()

    assert "Nothing to compare yet" in words_on(room)


def test_a_card_met_today_comes_tomorrow(
    room: ProgressWorkspace, person: Rehearsing
) -> None:
    person.interview(VIEWS)
    person.clock.advance(-DAY_MS)

    look_at(room, Shelf.CARDS)

    assert "No card is due" in words_on(room)


@pytest.mark.requirement("E-241")
def test_every_control_of_a_card_has_a_name(cards: ProgressWorkspace) -> None:
    button(cards, "Show your best answer").click()
    settle()

    assert all(control_names(cards))
