"""What the briefing shows, and where pressing leads."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.application import Application
from app.practice.live_session import LiveSession
from app.text import Texts
from tests.ui.seeing import button, visible, words_on
from ui.design.components.status_row import StatusRow
from ui.design.components.text_field import TextField
from ui.kit.context import UiContext
from ui.workspaces.practice.briefing.state import Ready
from ui.workspaces.practice.briefing.view import BriefingView
from ui.workspaces.practice.briefing.view_model import BriefingViewModel


@pytest.fixture
def model(ui: UiContext, application: Application) -> BriefingViewModel:
    return BriefingViewModel(ui, application)


@pytest.fixture
def view(ui: UiContext, model: BriefingViewModel, qtbot: QtBot) -> BriefingView:
    made = BriefingView(ui, model)
    qtbot.addWidget(made)
    made.resize(1100, 800)
    made.show()
    model.open_scenario("customer-adviser")
    return made


def chosen(model: BriefingViewModel) -> Ready:
    assert isinstance(model.state.content, Ready)
    return model.state.content


def press(view: BriefingView, option: str) -> None:
    choice = view.findChild(QAbstractButton, option)
    assert isinstance(choice, QAbstractButton)
    choice.click()


def test_who_where_and_what_for_are_said(view: BriefingView) -> None:
    shown = words_on(view)

    assert "You will meet" in shown
    assert "Claire Morel" in shown
    assert "The situation" in shown
    assert "Your goal" in shown
    assert "Your role" in shown


@pytest.mark.requirement("E-047")
def test_the_interviewer_is_called_an_ai_before_the_first_word(
    view: BriefingView,
) -> None:
    assert "Claire Morel is an artificial intelligence, not a person." in words_on(view)


@pytest.mark.requirement("E-014")
def test_every_check_stands_with_its_finding(view: BriefingView) -> None:
    names = [row.accessibleName() for row in visible(view, StatusRow)]

    assert len(names) >= 4
    assert "Microphone, Not needed: you type your answers." in names


def test_enter_begins(view: BriefingView, model: BriefingViewModel) -> None:
    begun: list[LiveSession] = []
    model.begun.connect(begun.append)

    QTest.keyClick(view, Qt.Key.Key_Return)

    assert len(begun) == 1


def test_escape_goes_back(view: BriefingView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.back_wanted, timeout=0, raising=True):
        QTest.keyClick(view, Qt.Key.Key_Escape)


def test_each_choice_reaches_the_session_to_be(
    view: BriefingView, model: BriefingViewModel
) -> None:
    press(view, "karim-haddad")
    press(view, "20")
    press(view, "real")
    press(view, "demanding")
    press(view, "fr")

    content = chosen(model)
    assert content.persona.persona_id == "karim-haddad"
    assert content.minutes == 20
    assert content.choices.mode == "real"
    assert content.tone == "demanding"
    assert content.choices.language == "fr"


def test_a_length_of_ones_own_is_written_in_a_field(
    view: BriefingView,
) -> None:
    press(view, "free")
    (field,) = visible(view, TextField)

    QTest.keyClicks(field.line, "100")

    assert not button(view, "Begin").isEnabled()
    assert "Write a whole number from 3 to 90." in words_on(view)


def test_the_page_is_said_again_in_french(view: BriefingView, ui: UiContext) -> None:
    ui.speak(Texts("fr"))

    assert "recruteuse" in words_on(view).lower()


def test_a_missing_scenario_leaves_the_way_back(
    view: BriefingView, model: BriefingViewModel
) -> None:
    model.open_scenario("no-such-scenario")

    assert "This scenario is no longer installed." in words_on(view)
    assert not button(view, "Begin").isEnabled()
    assert button(view, "Back").isEnabled()
