"""Parts under words, ranges of levels, disclosures and stars."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.seeing import words_on
from ui.design.components.disclosure import Disclosure
from ui.design.components.label import Label
from ui.design.components.level_bar import LevelBar
from ui.design.components.quote_marks import Mark
from ui.design.components.quote_text import QuoteText
from ui.design.components.star_button import StarButton
from ui.design.components.underlined import Span

pytestmark = pytest.mark.usefixtures("theme")
SAID = "I was late. I called eleven workshops. We opened."
SPANS = [
    Span(0, 11, 0, "Situation"),
    Span(12, 38, 2, "Action"),
    Span(39, 49, 3, "Result"),
]


@pytest.fixture
def quote(qtbot: QtBot) -> QuoteText:
    made = QuoteText("Your answer")
    qtbot.addWidget(made)
    made.resize(300, 120)
    made.show_quote(SAID, [Mark(12, 18, words="Results: level 4")], SPANS)
    made.show()
    return made


@pytest.mark.requirement("E-241")
def test_the_keyboard_goes_through_parts_and_marks_and_hears_which(
    quote: QuoteText,
) -> None:
    told = []

    for _step in range(3):
        QTest.keyClick(quote, Qt.Key.Key_Right)
        told.append(quote.accessibleDescription())

    assert told == ["Situation", "Action · Results: level 4", "Result"]


def test_a_part_that_is_pointed_at_is_told(quote: QuoteText) -> None:
    parts = QSignalSpy(quote.part_hovered)

    QTest.keyClick(quote, Qt.Key.Key_Right)
    QTest.keyClick(quote, Qt.Key.Key_Right)

    assert [parts.at(n)[0] for n in range(parts.count())] == [0, 2]
    assert not quote.grab().isNull()


def test_words_that_were_looked_for_stand_out_until_the_keyboard_leaves(
    quote: QuoteText, qtbot: QtBot
) -> None:
    quote.setFocus()
    marks = len(quote.extraSelections())

    quote.show_found(39, 49)
    found = quote.extraSelections()
    shown = found[-1].cursor.selectedText()
    quote.clearFocus()

    assert (shown, len(found)) == ("We opened.", marks + 1)
    qtbot.waitUntil(lambda: len(quote.extraSelections()) == marks)


def test_marks_stand_right_after_an_emoji(qtbot: QtBot) -> None:
    quote = QuoteText()
    qtbot.addWidget(quote)
    words = "\U0001f600 I called"

    quote.show_quote(words, [Mark(2, 10)])

    marked = quote.extraSelections()
    assert marked[0].cursor.selectedText() == "I called"


def test_a_level_with_a_range_is_drawn_and_named(qtbot: QtBot) -> None:
    bar = LevelBar()
    qtbot.addWidget(bar)
    bar.show_level(3, "Level 3 of 5, between 3 and 4", (3, 4))
    bar.show()
    framed = bar.grab().toImage()

    bar.show_level(3, "Level 3 of 5")

    assert bar.grab().toImage() != framed


def test_what_is_disclosed_is_made_when_it_is_opened(
    qtbot: QtBot,
) -> None:
    made: list[Label] = []

    def make() -> list[Label]:
        made.append(Label("because"))
        return made[-1:]

    disclosure = Disclosure()
    qtbot.addWidget(disclosure)
    disclosure.set_words("Why?", "Hide the reasons", "Answer 1")
    disclosure.show_content(make)
    disclosure.show()
    toggle = disclosure.findChildren(QPushButton)[0]
    before = len(made)

    QTest.keyClick(toggle, Qt.Key.Key_Return)

    assert (before, len(made)) == (0, 1)
    assert "because" in words_on(disclosure)
    assert toggle.accessibleName() == "Hide the reasons"


def test_a_disclosure_closes_again(qtbot: QtBot) -> None:
    disclosure = Disclosure()
    qtbot.addWidget(disclosure)
    disclosure.set_words("Why?", "Hide the reasons")
    disclosure.show_content(lambda: [Label("because")])
    toggle = disclosure.findChildren(QPushButton)[0]

    toggle.click()
    toggle.click()

    assert not disclosure.is_open
    assert toggle.accessibleName() == "Why?"


def test_a_star_asks_for_the_other_state(qtbot: QtBot) -> None:
    star = StarButton()
    qtbot.addWidget(star)
    star.show_star("Keep as a favourite", marked=False)
    chosen = QSignalSpy(star.chosen)

    star.click()

    assert chosen.at(0)[0] is True
    assert star.accessibleName() == "Keep as a favourite"
