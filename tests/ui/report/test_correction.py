"""Putting right what was misheard or mistyped, where it stands."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.reports import Report
from tests.report_builders import a_report
from tests.ui.report.reports import SAID, with_turn
from tests.ui.seeing import button, visible, words_on
from ui.design.components.quote_text import QuoteText
from ui.design.components.text_area import TextArea
from ui.report.view import ReportView

Show = Callable[[Report], ReportView]


@pytest.mark.requirement("E-011")
def test_a_turn_is_corrected_in_its_place(show: Show, qtbot: QtBot) -> None:
    view = show(a_report([SAID]))
    button(view, "Correct these words").click()
    area = visible(view, TextArea)[0]
    written = area.toPlainText()
    area.setPlainText("I called twelve workshops.")

    with qtbot.waitSignal(view.correction_wanted) as heard:
        button(view, "Save the correction").click()

    assert written == SAID
    assert heard.args == [1, "I called twelve workshops."]


@pytest.mark.requirement("E-011")
def test_a_corrected_turn_is_marked_and_its_first_words_are_kept(show: Show) -> None:
    view = show(with_turn(original_text="I called eleven workshop."))
    before = words_on(view)

    button(view, "Show the first words").click()

    assert "Corrected by you." in before
    assert "I called eleven workshop." not in before
    assert "I called eleven workshop." in words_on(view)


def test_the_report_made_again_closes_the_field(show: Show) -> None:
    view = show(a_report([SAID]))
    button(view, "Correct these words").click()

    show(with_turn(text="I called twelve workshops.", original_text=SAID))

    assert visible(view, TextArea) == []
    assert visible(view, QuoteText)[0].toPlainText() == "I called twelve workshops."


@pytest.mark.parametrize("written", ["", "   ", SAID])
def test_blank_or_unchanged_words_are_no_correction(
    show: Show, qtbot: QtBot, written: str
) -> None:
    view = show(a_report([SAID]))
    button(view, "Correct these words").click()
    area = visible(view, TextArea)[0]
    area.setPlainText(written)

    with qtbot.assertNotEmitted(view.correction_wanted):
        QTest.keyClick(area, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_escape_leaves_the_words_as_they_are(show: Show) -> None:
    view = show(a_report([SAID]))
    button(view, "Correct these words").click()

    QTest.keyClick(visible(view, TextArea)[0], Qt.Key.Key_Escape)

    assert visible(view, TextArea) == []
    assert visible(view, QuoteText)[0].toPlainText() == SAID


def test_the_keyboard_stays_with_the_words_that_were_corrected(
    show: Show, qtbot: QtBot
) -> None:
    view = show(a_report([SAID]))
    with qtbot.waitActive(view):
        view.activateWindow()
    button(view, "Correct these words").click()

    show(with_turn(text="I called twelve workshops.", original_text=SAID))

    assert button(view, "Correct these words").hasFocus()
