"""The start page of a session of one question."""

from collections.abc import Callable

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from app.application import Application
from app.domain.sessions import Focus, FocusKind
from app.practice.live_session import LiveSession
from app.practice.submit_answer import submit_answer
from tests.ui.seeing import button, words_on
from tests.ui.workspaces.practice.rehearsals import STORY, begin
from ui.kit.context import UiContext
from ui.kit.problems import Problem
from ui.workspaces.practice.briefing.state import Ready
from ui.workspaces.practice.briefing.view import BriefingView
from ui.workspaces.practice.briefing.view_model import BriefingViewModel
from ui.workspaces.practice.workspace import PracticeWorkspace

DRILL = Focus(FocusKind.DRILL, drill_id="result-with-a-figure")
ON_A_LINE = Focus(FocusKind.DRILL, drill_id="who-what-when")

Open = Callable[[Focus], BriefingView]


@pytest.fixture
def model(ui: UiContext, application: Application) -> BriefingViewModel:
    return BriefingViewModel(ui, application)


@pytest.fixture
def show(ui: UiContext, model: BriefingViewModel, qtbot: QtBot) -> Open:
    view = BriefingView(ui, model)
    qtbot.addWidget(view)
    view.show()

    def opened(focus: Focus) -> BriefingView:
        model.open_focus(focus)
        return view

    return opened


def ready(model: BriefingViewModel) -> Ready:
    content = model.state.content
    assert isinstance(content, Ready)
    return content


@pytest.mark.requirement("E-073")
def test_an_exercise_says_what_to_do_what_is_asked_and_how_long_it_may_take(
    show: Open, model: BriefingViewModel
) -> None:
    shown = words_on(show(DRILL))

    focused = ready(model).focused
    assert focused is not None
    assert "What to do" in shown
    assert focused.instruction in shown
    assert focused.asked in shown
    assert f"Your answer: {focused.seconds} seconds at most." in shown


def test_an_exercise_on_a_line_says_what_has_just_happened(
    show: Open, model: BriefingViewModel
) -> None:
    shown = words_on(show(ON_A_LINE))

    focused = ready(model).focused
    assert focused is not None
    assert focused.situation in shown
    assert "says to you" in shown


def test_there_is_nothing_to_choose_but_how_to_answer(show: Open) -> None:
    shown = words_on(show(DRILL))

    assert "You will meet" not in shown
    assert "The situation" not in shown


@pytest.mark.requirement("E-047")
def test_that_the_interviewer_is_an_ai_is_told_here_too(show: Open) -> None:
    assert "is an artificial intelligence, not a person." in words_on(show(DRILL))


@pytest.mark.requirement("E-072")
def test_a_retry_asks_the_same_question_of_the_same_person(
    model: BriefingViewModel, application: Application
) -> None:
    live = begin(application)
    asked = live.turns[0]
    answer = submit_answer(application.vault, live, STORY)
    first = live.turns[1]

    model.open_focus(
        Focus(FocusKind.RETRY, of_session=live.session.id, of_turn=first.index)
    )

    content = ready(model)
    focused = content.focused
    assert focused is not None
    assert focused.asked in asked.text
    assert focused.choice.persona_id == live.session.persona_id
    assert answer.index > first.index


@pytest.mark.requirement("E-018")
def test_a_card_asks_its_question(
    model: BriefingViewModel, application: Application
) -> None:
    question = application.library.questions["tell-me-about-yourself"]

    model.open_focus(Focus(FocusKind.CARD, question_id=question.id), "fr")

    focused = ready(model).focused
    assert focused is not None
    assert focused.asked == question.text.in_("fr")
    assert focused.choice.language == "fr"


def test_what_is_no_longer_there_is_told(model: BriefingViewModel) -> None:
    model.open_focus(Focus(FocusKind.DRILL, drill_id="gone"))

    assert isinstance(model.state.content, Problem)


def test_a_step_that_names_nothing_is_refused(model: BriefingViewModel) -> None:
    model.open_focus(Focus(FocusKind.CARD))

    assert isinstance(model.state.content, Problem)


def test_it_begins_the_session_that_was_shown(
    model: BriefingViewModel, show: Open
) -> None:
    begun = QSignalSpy(model.begun)
    view = show(DRILL)
    focused = ready(model).focused

    button(view, "Begin").click()

    live = begun.at(0)[0]
    assert isinstance(live, LiveSession)
    assert focused is not None
    assert live.session.focus == focused.choice.focus


def test_the_workspace_leads_to_it(
    ui: UiContext, application: Application, qtbot: QtBot
) -> None:
    practice = PracticeWorkspace(ui, application)
    qtbot.addWidget(practice)
    practice.show()

    practice.prepare_focus(DRILL)

    assert "A result and its figure" in words_on(practice)
