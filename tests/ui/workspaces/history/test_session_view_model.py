"""One past session, opened without a widget."""

from uuid import UUID

import pytest

from app.account.tools import AccountTools
from app.account.unlock import unlock
from app.application import Application
from app.domain.sessions import SessionStatus
from app.feedback.open_report import open_report
from app.history.read_session import read_session
from app.practice.keep_measures import keep_measures
from app.shared.changes import Noun
from app.storage.keys import WithPassphrase
from tests.builders import new_id
from tests.delivery_builders import make_spoken, some_measures
from tests.ui.workspaces.history.sessions import TOLD, held, judged
from tests.vault_fixtures import PASSPHRASE
from ui.kit.context import UiContext
from ui.workspaces.history.session_view_model import SessionViewModel
from ui.workspaces.history.state import (
    CannotOpen,
    Closed,
    ReportOpen,
    UnfinishedOpen,
)


@pytest.fixture
def model(ui: UiContext, application: Application) -> SessionViewModel:
    return SessionViewModel(ui, application)


def report_open(model: SessionViewModel) -> ReportOpen:
    assert isinstance(model.state, ReportOpen)
    return model.state


def test_a_session_opens_on_the_report_that_was_kept(
    model: SessionViewModel, application: Application
) -> None:
    session = judged(application)

    model.open(session.id)

    kept = open_report(application.vault, session.id)
    assert model.state == ReportOpen(kept)


@pytest.mark.parametrize("status", [SessionStatus.ENDED, SessionStatus.FAILED])
def test_a_report_that_was_never_made_is_made_now(
    model: SessionViewModel, application: Application, status: SessionStatus
) -> None:
    session = held(application, status=status)

    model.open(session.id)

    assert report_open(model).report.session.id == session.id
    kept = read_session(application.vault, session.id).session
    assert kept.status is SessionStatus.ANALYSED


@pytest.mark.requirement("E-004")
@pytest.mark.parametrize("status", [SessionStatus.RUNNING, SessionStatus.PAUSED])
def test_an_interrupted_session_opens_where_it_stands(
    model: SessionViewModel, application: Application, status: SessionStatus
) -> None:
    session = held(application, status=status)

    model.open(session.id)

    assert isinstance(model.state, UnfinishedOpen)
    assert [turn.text for turn in model.state.kept.turns][1:] == [TOLD]
    assert model.state.person is not None


@pytest.mark.requirement("E-004")
def test_an_interrupted_session_is_closed_and_judged_as_it_stands(
    model: SessionViewModel, application: Application
) -> None:
    session = held(application, status=SessionStatus.PAUSED)
    model.open(session.id)

    model.close_and_report()

    assert report_open(model).report.answers[0].turns == (1,)


@pytest.mark.requirement("E-011")
def test_a_correction_is_quoted_and_the_first_words_are_kept(
    model: SessionViewModel, application: Application
) -> None:
    session = judged(application)
    model.open(session.id)

    model.correct(1, TOLD.replace("furniture", "chairs"))

    turn = report_open(model).report.turns[1]
    assert turn.text.endswith("chairs.")
    assert turn.original_text == TOLD
    assert model.state == ReportOpen(open_report(application.vault, session.id))


def test_a_report_that_lacks_sound_measured_since_is_made_again(
    model: SessionViewModel, application: Application
) -> None:
    session = held(application, status=SessionStatus.ENDED)
    make_spoken(application.vault, session.id)
    model.open(session.id)
    measures = some_measures((0, 8_000), (8_800, 15_600), every_ms=290)
    keep_measures(application.vault, session.id, 1, measures)

    model.open(session.id)

    assert report_open(model).report.delivery is not None


def test_a_report_that_comes_late_does_not_take_the_place_of_another_session(
    model: SessionViewModel,
    application: Application,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    session, other = judged(application), judged(application)
    model.open(session.id)

    def meanwhile(*_given: object) -> None:
        model.open(other.id)

    monkeypatch.setattr(
        "ui.workspaces.history.session_view_model.correct_turn", meanwhile
    )

    model.correct(1, "I offered her a voucher.")

    assert report_open(model).report.session.id == other.id


def test_a_correction_tells_what_it_changed(
    model: SessionViewModel, application: Application, ui: UiContext
) -> None:
    model.open(judged(application).id)
    changed: list[Noun] = []
    ui.changes.changed.connect(lambda changes: changed.extend(changes.nouns))

    model.correct(1, "I offered her a voucher.")

    assert {Noun.TURN, Noun.ASSESSMENT} <= set(changed)


def test_leaving_closes_the_session(
    model: SessionViewModel, application: Application
) -> None:
    model.open(judged(application).id)

    model.leave()

    assert (model.state, model.session_id) == (Closed(), None)


def test_a_session_that_is_gone_is_told(model: SessionViewModel) -> None:
    model.open(new_id())

    assert isinstance(model.state, CannotOpen)
    assert not model.state.problem.is_bug


def test_what_could_not_be_opened_can_be_tried_again(
    model: SessionViewModel,
    application: Application,
    tools: AccountTools,
    profile_id: UUID,
) -> None:
    session = judged(application)
    application.lock()
    model.open(session.id)
    locked = isinstance(model.state, CannotOpen)
    application.use(unlock(tools, profile_id, WithPassphrase(PASSPHRASE)))

    model.open_again()

    assert locked
    assert report_open(model).report.session.id == session.id
    application.lock()
