"""The briefing's switch: off until it is turned on, and asked before the first time."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.application import Application
from app.domain.settings import AnswerBy
from app.recordings.give_consent import give_consent
from app.recordings.standing_consent import standing_consent
from app.recordings.withdraw_consent import withdraw_consent
from tests.ui.seeing import button, visible, words_on
from tests.ui.sounds import HandSound
from tests.ui.workspaces.practice.spoken_sessions import HandEngines
from ui.audio.consent_sheet import ConsentSheet
from ui.kit.context import UiContext
from ui.workspaces.practice.briefing.state import Ready
from ui.workspaces.practice.briefing.view import BriefingView
from ui.workspaces.practice.briefing.view_model import BriefingViewModel

SWITCH = "Keep the sound of my answers for 30 days"


@pytest.fixture
def model(ui: UiContext, application: Application) -> BriefingViewModel:
    application.engines = HandEngines()
    return BriefingViewModel(ui, application, HandSound())


@pytest.fixture
def view(ui: UiContext, model: BriefingViewModel, qtbot: QtBot) -> BriefingView:
    """The briefing of a computer where one can speak, open."""
    made = BriefingView(ui, model)
    qtbot.addWidget(made)
    made.resize(1096, 800)
    made.show()
    model.open_scenario("customer-adviser")
    QCoreApplication.processEvents()
    return made


def switch(view: BriefingView) -> QAbstractButton:
    return button(view, SWITCH)


def sheet_over(view: BriefingView) -> ConsentSheet:
    return view.findChildren(ConsentSheet)[-1]


def keeps(model: BriefingViewModel) -> bool:
    content = model.state.content
    return isinstance(content, Ready) and content.keeps_sound


@pytest.mark.requirement("E-044")
def test_it_is_off_and_says_what_it_does(view: BriefingView) -> None:
    assert not switch(view).isChecked()
    assert "Otherwise no sound is kept." in words_on(view)


@pytest.mark.requirement("E-138")
def test_who_has_not_agreed_is_asked_first(
    view: BriefingView, model: BriefingViewModel, application: Application
) -> None:
    switch(view).click()
    off_while_asked = not switch(view).isChecked()
    asked = words_on(sheet_over(view))

    button(sheet_over(view), "I agree: keep the sound").click()

    assert off_while_asked
    assert "tell the people around you" in asked
    assert switch(view).isChecked()
    assert keeps(model)
    assert standing_consent(application.vault) is not None


@pytest.mark.requirement("E-138")
def test_refusing_changes_nothing_and_hinders_nothing(
    view: BriefingView, model: BriefingViewModel, application: Application
) -> None:
    switch(view).click()

    button(sheet_over(view), "Do not keep it").click()

    assert not switch(view).isChecked()
    assert standing_consent(application.vault) is None
    assert button(view, "Begin").isEnabled()
    assert not keeps(model)


def test_who_has_agreed_before_is_not_asked_again(
    view: BriefingView, model: BriefingViewModel, application: Application
) -> None:
    give_consent(application.vault, application.clock)
    model.open_scenario("customer-adviser")
    QCoreApplication.processEvents()

    switch(view).click()

    assert view.findChildren(ConsentSheet) == []
    assert keeps(model)


def test_the_next_briefing_begins_with_the_switch_off(
    view: BriefingView, model: BriefingViewModel
) -> None:
    model.agree()
    chosen = switch(view).isChecked()

    model.open_scenario("customer-adviser")
    QCoreApplication.processEvents()

    assert chosen
    assert not switch(view).isChecked()


@pytest.mark.requirement("E-138")
def test_a_consent_withdrawn_meanwhile_turns_it_off(
    view: BriefingView,
    model: BriefingViewModel,
    application: Application,
    ui: UiContext,
) -> None:
    model.agree()

    ui.changes.broadcast(withdraw_consent(application.vault, application.clock))

    assert not switch(view).isChecked()
    assert not keeps(model)


def test_who_types_is_not_asked_for_sound(
    view: BriefingView, model: BriefingViewModel
) -> None:
    model.choose_manner({"answer_by": AnswerBy.TYPING})

    names = [each.accessibleName() for each in visible(view, QAbstractButton)]
    assert SWITCH not in names


def test_what_was_chosen_is_known_when_the_session_begins(
    view: BriefingView, model: BriefingViewModel
) -> None:
    assert view.isVisible()
    model.agree()

    model.begin()

    assert model.keeps_sound
