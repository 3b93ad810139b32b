"""What is shown after a session, and where pressing leads."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.application import Application
from app.domain.sessions import Focus, FocusKind
from app.practice.ask_interviewer import Ask, ask_interviewer
from app.practice.submit_answer import submit_answer
from app.text import Texts
from tests.ui.seeing import button, visible, words_on
from tests.ui.workspaces.practice.rehearsals import STORY, begin, fail_writes
from ui.design.theme import ThemeChoice
from ui.kit.context import UiContext
from ui.report.view import ReportView
from ui.workspaces.practice.debrief.rest_page import RestPage
from ui.workspaces.practice.debrief.view import DebriefView
from ui.workspaces.practice.debrief.view_model import DebriefViewModel


@pytest.fixture
def debrief(ui: UiContext, application: Application) -> DebriefViewModel:
    return DebriefViewModel(ui, application)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """The file that the person chooses whenever they are asked."""
    return tmp_path / "mine"


@pytest.fixture
def view(
    ui: UiContext,
    debrief: DebriefViewModel,
    application: Application,
    target: Path,
    qtbot: QtBot,
) -> DebriefView:
    live = begin(application)
    submit_answer(application.vault, live, STORY)
    submit_answer(application.vault, live, STORY)
    ask_interviewer(application.vault, live, Ask.CLOSE)
    made = DebriefView(ui, debrief, ask=lambda _title, _name, chosen: chosen(target))
    qtbot.addWidget(made)
    made.resize(1096, 800)
    made.show()
    debrief.open_session(live.session.id)
    return made


def test_first_comes_a_rest_and_one_question(view: DebriefView) -> None:
    shown = words_on(view)

    assert "That is done. Take a breath." in shown
    assert "How do you think it went?" in shown
    assert visible(view, ReportView) == []


def test_the_question_comes_after_a_moment(
    view: DebriefView, debrief: DebriefViewModel, ui: UiContext, qtbot: QtBot
) -> None:
    ui.theme.apply(ThemeChoice.LIGHT, reduced_motion=False)
    (rest,) = visible(view, RestPage)

    rest.begin()

    assert "How do you think it went?" not in words_on(view)
    qtbot.waitUntil(lambda: "How do you think it went?" in words_on(view))
    assert debrief.state.report is None


def test_a_rating_in_words_leads_to_the_report(
    view: DebriefView, debrief: DebriefViewModel
) -> None:
    button(view, "Well").click()

    assert debrief.state.report is not None
    assert debrief.state.report.session.self_rating == 4
    assert len(visible(view, ReportView)) == 1


def test_a_digit_rates_too(view: DebriefView, debrief: DebriefViewModel) -> None:
    (rest,) = visible(view, RestPage)

    QTest.keyClick(rest, Qt.Key.Key_2)

    assert debrief.state.report is not None
    assert debrief.state.report.session.self_rating == 2


def test_the_question_can_be_skipped(view: DebriefView) -> None:
    button(view, "Go straight to the report").click()

    assert len(visible(view, ReportView)) == 1


def test_the_report_leads_home_to_the_same_and_to_the_next(
    view: DebriefView, debrief: DebriefViewModel
) -> None:
    wanted: list[str] = []
    asked: list[Focus] = []
    left: list[str] = []
    view.scenario_wanted.connect(wanted.append)
    view.focus_wanted.connect(lambda focus, _language: asked.append(focus))
    view.home_wanted.connect(lambda: left.append("home"))
    button(view, "Well").click()

    button(view, "Practise again").click()
    button(view, "Do the exercise").click()
    button(view, "Back").click()

    following = debrief.state.following
    assert following is not None
    assert wanted == ["customer-adviser"]
    assert asked == [Focus(FocusKind.DRILL, drill_id=following.step.drill_id)]
    assert left == ["home"]


def test_a_failed_report_offers_to_try_again(
    view: DebriefView, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full:
        fail_writes(full, lambda _count: True)
        button(view, "Go straight to the report").click()
    assert "The disk is full." in words_on(view)

    button(view, "Try again").click()

    assert len(visible(view, ReportView)) == 1


@pytest.mark.requirement("E-076")
@pytest.mark.parametrize("name", ["Export PDF", "Export JSON"])
def test_the_report_goes_to_the_file_that_was_chosen(
    view: DebriefView, target: Path, name: str, ui: UiContext, qtbot: QtBot
) -> None:
    button(view, "Well").click()

    button(view, name).click()
    with qtbot.waitSignal(ui.notices.told, timeout=0) as heard:
        button(view, "Save…").click()

    assert target.stat().st_size > 1_000
    assert str(target) in heard.args[0]


def test_the_rest_is_said_again_in_french(view: DebriefView, ui: UiContext) -> None:
    ui.speak(Texts("fr"))

    assert visible(view, RestPage)[0].accessibleName() == ui.t("After the session")


@pytest.mark.requirement("E-072")
def test_one_question_can_be_answered_again_at_once(
    view: DebriefView, qtbot: QtBot
) -> None:
    button(view, "Well").click()

    with qtbot.waitSignal(view.focus_wanted) as heard:
        button(view, "Answer this question again").click()

    assert heard.args[0].kind is FocusKind.RETRY


def test_an_exercise_is_asked_for_by_its_name(view: DebriefView, qtbot: QtBot) -> None:
    button(view, "Well").click()

    with qtbot.waitSignal(view.focus_wanted) as heard:
        visible(view, ReportView)[0].drill_wanted.emit("say-why")

    assert heard.args == [Focus(FocusKind.DRILL, drill_id="say-why"), "en"]
