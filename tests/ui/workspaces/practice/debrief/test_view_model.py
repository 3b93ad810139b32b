"""The debrief, without a widget: rating, report, correction."""

from uuid import UUID

import pytest

from app.application import Application
from app.domain.sessions import SessionStatus
from app.feedback.open_report import open_report
from app.practice.ask_interviewer import Ask, ask_interviewer
from app.practice.keep_measures import keep_measures
from app.practice.live_session import LiveSession
from app.practice.submit_answer import submit_answer
from app.progress.practice_plan import practice_plan
from tests.delivery_builders import make_spoken, some_measures
from tests.ui.workspaces.practice.rehearsals import (
    STORY,
    begin,
    fail_writes,
    session_of,
)
from ui.kit.context import UiContext
from ui.workspaces.practice.debrief.state import DebriefState, Step
from ui.workspaces.practice.debrief.view_model import DebriefViewModel


@pytest.fixture
def ended(application: Application) -> LiveSession:
    """A session with one answer, closed."""
    live = begin(application)
    submit_answer(application.vault, live, STORY)
    ask_interviewer(application.vault, live, Ask.CLOSE)
    return live


@pytest.fixture
def debrief(
    ui: UiContext, application: Application, ended: LiveSession
) -> DebriefViewModel:
    made = DebriefViewModel(ui, application)
    made.open_session(ended.session.id)
    return made


def test_it_begins_with_a_rest(debrief: DebriefViewModel, ended: LiveSession) -> None:
    assert debrief.state == DebriefState(ended.session.id, Step.RESTING)


def test_the_own_rating_is_kept_before_the_report(
    debrief: DebriefViewModel, application: Application, ended: LiveSession
) -> None:
    debrief.rate(4)

    report = debrief.state.report
    assert report is not None
    assert report.session.self_rating == 4
    assert session_of(application, ended).status is SessionStatus.ANALYSED
    assert open_report(application.vault, ended.session.id) == report


@pytest.mark.requirement("E-045")
def test_sound_that_was_measured_after_the_report_is_taken_into_it(
    debrief: DebriefViewModel,
    application: Application,
    ended: LiveSession,
    ui: UiContext,
) -> None:
    make_spoken(application.vault, ended.session.id)
    debrief.rate(4)

    measures = some_measures((0, 8_000), (8_800, 15_600), every_ms=290)
    changes = keep_measures(application.vault, ended.session.id, 1, measures)
    ui.changes.broadcast(changes)

    report = debrief.state.report
    assert report is not None
    assert report.delivery is not None
    assert [answer.turn for answer in report.delivery.answers] == [1]
    assert open_report(application.vault, ended.session.id) == report


def test_the_rating_can_be_skipped(debrief: DebriefViewModel) -> None:
    debrief.skip_rating()

    assert debrief.state.step is Step.READING
    assert debrief.state.report is not None
    assert debrief.state.report.session.self_rating is None


@pytest.mark.requirement("E-073")
def test_the_report_comes_with_the_first_step_of_the_plan(
    application: Application, debrief: DebriefViewModel
) -> None:
    debrief.skip_rating()

    plan = practice_plan(application.vault, application.library, application.clock)
    following = debrief.state.following
    assert following is not None
    assert following.step == plan.steps[0]
    assert following.words["fr"].title != following.words["en"].title


def test_a_report_that_cannot_be_kept_is_told_and_tried_again(
    debrief: DebriefViewModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[Step] = []
    with monkeypatch.context() as full:
        fail_writes(full, lambda _count: True)
        debrief.skip_rating()
    steps.append(debrief.state.step)

    debrief.try_again()
    steps.append(debrief.state.step)

    assert steps == [Step.FAILED, Step.READING]


@pytest.mark.requirement("E-011")
def test_a_correction_makes_the_report_again(debrief: DebriefViewModel) -> None:
    debrief.skip_rating()

    debrief.correct(1, "I called twelve workshops in two days.")

    report = debrief.state.report
    assert report is not None
    assert report.turns[1].text == "I called twelve workshops in two days."
    assert report.turns[1].original_text == STORY


@pytest.mark.requirement("E-011")
def test_the_interviewers_words_cannot_be_corrected(
    debrief: DebriefViewModel,
) -> None:
    debrief.skip_rating()
    before = debrief.state.report

    debrief.correct(0, "Something else.")

    assert debrief.state.problem is not None
    assert debrief.state.report == before


def test_the_report_a_model_has_read_takes_the_place_of_the_first(
    debrief: DebriefViewModel,
) -> None:
    debrief.skip_rating()
    report = debrief.state.report
    assert report is not None
    refined = report.model_copy(update={"notice": "made again"})

    debrief.beside.refined.emit(refined)

    assert debrief.state.report == refined


def test_what_a_model_has_read_of_another_session_is_not_shown(
    debrief: DebriefViewModel,
) -> None:
    debrief.skip_rating()
    report = debrief.state.report
    assert report is not None
    other = report.session.model_copy(update={"id": UUID(int=9)})

    debrief.beside.refined.emit(report.model_copy(update={"session": other}))

    assert debrief.state.report == report
