"""The help by hand and by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.text import Texts
from tests.ui.seeing import button, control_names, visible, words_on
from ui.design.components.search_field import SearchField
from ui.kit.context import UiContext
from ui.workspaces.help.article import ARTICLES, read_articles
from ui.workspaces.help.searching import found
from ui.workspaces.help.view import HelpWorkspace


@pytest.fixture
def workspace(ui: UiContext, qtbot: QtBot) -> HelpWorkspace:
    made = HelpWorkspace(ui)
    qtbot.addWidget(made)
    made.resize(1096, 800)
    made.show()
    made.entered()
    return made


def test_it_lists_every_page(workspace: HelpWorkspace) -> None:
    listed = words_on(workspace)

    assert all(article.title in listed for article in read_articles("en"))


@pytest.mark.parametrize(
    ("words", "first"),
    [("recovery", "keys"), ("PDF", "report-pdf"), ("disk full", "problems")],
)
def test_a_search_finds_the_page(words: str, first: str) -> None:
    assert found(words, read_articles("en"))[0].id == first


def test_accents_need_not_be_typed() -> None:
    articles = read_articles("fr")

    assert found("entierement zzz", articles) == ()
    assert found("premiere seance", articles)[0].id == "first-session"


def test_what_is_typed_narrows_the_list(workspace: HelpWorkspace, qtbot: QtBot) -> None:
    field = workspace.findChild(SearchField)
    assert field is not None

    with qtbot.waitSignal(field.searched):
        QTest.keyClicks(field, "microphone")

    qtbot.waitUntil(lambda: "Speaking or typing" in words_on(workspace))
    assert "Difficult conversations" not in words_on(workspace)


def test_a_search_without_result_says_so(
    workspace: HelpWorkspace, qtbot: QtBot
) -> None:
    field = workspace.findChild(SearchField)
    assert field is not None
    with qtbot.waitSignal(field.searched):
        QTest.keyClicks(field, "xyzzy")
    empty = words_on(workspace)
    with qtbot.waitSignal(field.searched):
        button(workspace, "Show all pages").click()

    assert "No page speaks of that" in empty
    qtbot.waitUntil(lambda: "Your first session" in words_on(workspace))


def test_a_page_opens_and_the_next_follows(
    workspace: HelpWorkspace, qtbot: QtBot
) -> None:
    rows = visible(workspace, QAbstractButton)
    next(
        each for each in rows if each.accessibleName().startswith("Your first session")
    ).click()
    qtbot.waitUntil(lambda: "Choose a scenario" in words_on(workspace))
    button(workspace, "Next: How the feedback works").click()

    qtbot.waitUntil(lambda: "Rules, the same every time" in words_on(workspace))


def test_the_last_page_has_no_next(workspace: HelpWorkspace) -> None:
    workspace.show_article(ARTICLES[-1])

    assert not any(name.startswith("Next") for name in control_names(workspace))


def test_back_leads_to_the_list_with_the_keyboard_in_the_search(
    workspace: HelpWorkspace,
) -> None:
    workspace.show_article("privacy")
    button(workspace, "All pages").click()

    assert "Search the help" in control_names(workspace)
    assert isinstance(workspace.focusWidget(), SearchField)


def test_a_page_can_be_scrolled_by_keyboard(
    workspace: HelpWorkspace,
) -> None:
    workspace.show_article("keyboard")
    QTest.keyClick(workspace, Qt.Key.Key_PageDown)

    assert workspace.verticalScrollBar().value() > 0


def test_the_page_that_is_read_changes_its_language(
    workspace: HelpWorkspace, ui: UiContext
) -> None:
    workspace.show_article("privacy")
    ui.speak(Texts("fr"))

    assert "Ce qui reste sur cet ordinateur" in words_on(workspace)


def test_an_unknown_page_shows_the_list(workspace: HelpWorkspace) -> None:
    workspace.show_article("no-such-page")

    assert "Your first session" in words_on(workspace)
