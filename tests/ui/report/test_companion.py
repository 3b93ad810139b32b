"""What stands beside a report: favourites, an earlier try, a model, questions."""

from collections.abc import Mapping, Sequence
from uuid import UUID

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.account.tools import AccountTools
from app.application import Application
from app.domain.favourites import FavouriteKind
from app.domain.reports import Report
from app.domain.settings import Settings
from app.engines.no_engines import NoEngines
from app.feedback.analyse_session import analyse_session
from app.practice.ask_interviewer import Ask, ask_interviewer
from app.practice.correct_turn import correct_turn
from app.practice.live_session import LiveSession
from app.practice.prepare_session import SessionChoice, prepare_session
from app.practice.retry_answer import retry_answer
from app.practice.start_session import start_session
from app.practice.submit_answer import submit_answer
from app.progress.list_favourites import list_favourites
from app.settings.save_settings import save_settings
from app.shared.places import places_in
from app.storage.vault import Vault
from engine.api.errors import N_, Unavailable
from engine.api.language_model import LanguageModel, Messages
from engine.content.library import ContentLibrary
from engine.feedback.records import JudgedBy
from tests.content import shipped
from tests.engine.feedback.second_reading.models import Weigher, always
from tests.ui.seeing import button, visible, words_on
from ui.kit.context import UiContext
from ui.report.ask import AskCard
from ui.report.beside import ReadingNow
from ui.report.companion import ReportCompanion
from ui.report.view import ReportView

STORIES = (
    (
        "Last March a customer called three times about the same bill. I checked the "
        "account, found that the meter had been read twice and wrote to the network. The "
        "customer got 84 pounds back within a week."
    ),
    (
        "In June our booking page broke on a Saturday. I phoned the forty people on the "
        "list myself and moved their appointments. Nobody lost a place that day."
    ),
)
VAGUE = "I usually try to help people, and I think that patience matters a lot here."


class WithModel(NoEngines):
    """Engines of which only the language model is there."""

    def __init__(self, model: LanguageModel) -> None:
        self._model = model

    @property
    def language(self) -> LanguageModel:
        return self._model


def fails(_messages: Messages, _labels: Sequence[str]) -> Mapping[str, float]:
    raise Unavailable(N_("The engine stopped."), N_("Try again."))


@pytest.fixture(scope="module")
def library() -> ContentLibrary:
    return shipped()


@pytest.fixture
def application(
    tools: AccountTools,
    vault: Vault,
    library: ContentLibrary,
    monkeypatch: pytest.MonkeyPatch,
) -> Application:
    monkeypatch.setattr("app.application.bundled_library", lambda: library)
    opened = Application(places_in(tools.profiles.root.parent), tools)
    opened.use(vault)
    return opened


def held(application: Application, choice: SessionChoice, *said: str) -> Report:
    """Hold a session with these answers, and make its report."""
    prepared = prepare_session(
        choice, application.library, application.new_id, application.clock
    )
    live: LiveSession = start_session(application.vault, prepared, application.clock)
    for words in said:
        submit_answer(application.vault, live, words)
    if not live.over:
        ask_interviewer(application.vault, live, Ask.CLOSE)
    return analysed(application, live.session.id)


def analysed(application: Application, session_id: UUID) -> Report:
    """Make the report of a session."""
    return analyse_session(
        application.vault,
        application.library,
        session_id,
        application.clock,
        application.texts_in,
    )


@pytest.fixture
def report(application: Application) -> Report:
    return held(application, SessionChoice("customer-adviser", "en", seed=7), *STORIES)


@pytest.fixture
def strict(library: ContentLibrary) -> Weigher:
    """A model that finds level 4 everywhere."""
    return Weigher(always(4, library.competencies))


@pytest.fixture
def beside(ui: UiContext, application: Application) -> ReportCompanion:
    return ReportCompanion(ui, application)


def test_an_answer_is_kept_as_a_favourite_and_no_longer(
    beside: ReportCompanion, application: Application, report: Report
) -> None:
    beside.open(report)
    turn = report.answers[0].turns[0]

    beside.mark(turn, marked=True)
    kept = list_favourites(application.vault, FavouriteKind.ANSWER)
    beside.mark(turn, marked=False)

    assert [each.thing.turn for each in kept] == [turn]
    assert list_favourites(application.vault, FavouriteKind.ANSWER) == ()
    assert beside.state.favourites == frozenset()


def test_favourites_of_another_session_are_not_shown(
    ui: UiContext, application: Application, report: Report
) -> None:
    first = ReportCompanion(ui, application)
    first.open(report)
    first.mark(report.answers[0].turns[0], marked=True)
    other = held(application, SessionChoice("customer-adviser", "en", seed=8), VAGUE)

    second = ReportCompanion(ui, application)
    second.open(other)

    assert second.state.favourites == frozenset()


@pytest.mark.requirement("E-072")
def test_a_retry_stands_beside_the_first_answer(
    beside: ReportCompanion, application: Application
) -> None:
    first = held(application, SessionChoice("customer-adviser", "en", seed=7), VAGUE)
    turn = first.answers[0].turns[0]
    again = retry_answer(
        application.vault,
        application.library,
        first.session.id,
        turn,
        application.texts_in,
    )

    beside.open(held(application, again, STORIES[0]))

    comparison = beside.state.comparison
    assert comparison is not None
    assert comparison.before.text == VAGUE
    assert comparison.after.text == STORIES[0]


def test_a_whole_session_has_no_earlier_try(
    beside: ReportCompanion, report: Report
) -> None:
    beside.open(report)

    assert beside.state.comparison is None


@pytest.mark.requirement("E-055")
def test_a_model_reads_the_answers_and_tells_how_far_it_is(
    beside: ReportCompanion, application: Application, report: Report, strict: Weigher
) -> None:
    application.engines = WithModel(strict)
    refined, told = QSignalSpy(beside.refined), []
    beside.state_changed.connect(lambda: told.append(beside.state.reading))
    beside.open(report)

    beside.read_again()

    assert ReadingNow(1, len(report.answers)) in told
    assert beside.state.reading is None
    made = refined.at(0)[0]
    judges = {c.judged_by for a in made.answers for c in a.competencies}
    assert JudgedBy.RULES_AND_MODEL in judges


@pytest.mark.requirement("E-011")
def test_words_corrected_while_the_model_reads_are_read_too(
    beside: ReportCompanion, application: Application, report: Report, strict: Weigher
) -> None:
    def correct_once() -> None:
        strict.after = lambda: None
        corrected = STORIES[0].replace("84", "48")
        correct_turn(application.vault, report.session.id, 1, corrected)
        beside.open(analysed(application, report.session.id))
        beside.read_again()

    strict.after = correct_once
    application.engines = WithModel(strict)
    refined = QSignalSpy(beside.refined)
    beside.open(report)

    beside.read_again()

    made = [refined.at(place)[0] for place in range(refined.count())]
    assert "48 pounds" in made[-1].turns[1].text
    assert made[-1].engine.model_hash == strict.facts.digest


def test_a_person_who_wants_the_rules_alone_gets_them(
    beside: ReportCompanion, application: Application, report: Report, strict: Weigher
) -> None:
    application.engines = WithModel(strict)
    save_settings(application.vault, Settings(model_reads_answers=False))
    refined = QSignalSpy(beside.refined)
    beside.open(report)

    beside.read_again()

    assert refined.count() == 0
    assert beside.state.reading is None


def test_without_a_model_nothing_reads(beside: ReportCompanion, report: Report) -> None:
    refined = QSignalSpy(beside.refined)
    beside.open(report)

    beside.read_again()

    assert refined.count() == 0


def test_left_in_its_midst_the_report_stays_as_it_is(
    beside: ReportCompanion, application: Application, report: Report, strict: Weigher
) -> None:
    strict.after = beside.leave_it
    application.engines = WithModel(strict)
    refined = QSignalSpy(beside.refined)
    beside.open(report)

    beside.read_again()

    assert refined.count() == 0
    assert beside.state.reading is None


def test_a_model_that_dies_leaves_the_levels_of_the_rules(
    beside: ReportCompanion, application: Application, report: Report
) -> None:
    application.engines = WithModel(Weigher(fails))
    refined = QSignalSpy(beside.refined)
    beside.open(report)

    beside.read_again()

    made = refined.at(0)[0]
    assert made.coverage.competencies == report.coverage.competencies
    assert beside.state.reading is None


@pytest.mark.requirement("E-064")
def test_a_question_is_answered_with_words_that_were_said(
    beside: ReportCompanion, report: Report
) -> None:
    beside.open(report)

    beside.ask(beside.state.suggestions[0], 0)

    exchange = beside.state.talk[0]
    said = {turn.index: turn.text for turn in report.turns}
    assert exchange.answer
    assert exchange.evidence
    assert all(q.quote == said[q.turn][q.start : q.end] for q in exchange.evidence)
    assert beside.state.asked == ""


def test_another_report_begins_without_the_talk_about_the_first(
    beside: ReportCompanion, application: Application, report: Report
) -> None:
    beside.open(report)
    beside.ask("Why this level?")
    other = held(application, SessionChoice("customer-adviser", "en", seed=8), VAGUE)

    beside.open(other)

    assert beside.state.talk == ()
    assert beside.state.session_id == other.session.id


def test_a_report_made_again_keeps_what_was_asked(
    beside: ReportCompanion, report: Report
) -> None:
    beside.open(report)
    beside.ask("Why this level?")

    beside.open(report.model_copy())

    assert len(beside.state.talk) == 1


def test_nothing_is_asked_with_no_words(
    beside: ReportCompanion, report: Report
) -> None:
    beside.open(report)

    beside.ask("   ")

    assert beside.state.talk == ()


@pytest.fixture
def view(
    ui: UiContext, beside: ReportCompanion, report: Report, qtbot: QtBot
) -> ReportView:
    made = ReportView(ui, beside=beside)
    qtbot.addWidget(made)
    made.resize(1100, 800)
    made.show_report(report)
    made.show()
    qtbot.waitUntil(lambda: not made.is_busy)
    return made


def test_the_star_of_an_answer_is_pressed_and_kept(
    view: ReportView, beside: ReportCompanion, report: Report
) -> None:
    button(view, "Keep as a favourite").click()

    assert beside.state.favourites == {report.answers[0].turns[0]}
    assert button(view, "No longer a favourite").isChecked()


@pytest.mark.requirement("E-064")
def test_a_question_is_asked_on_the_page_and_its_answer_leads_to_the_words(
    view: ReportView, beside: ReportCompanion
) -> None:
    button(view, "Why this level?").click()

    assert beside.state.talk[0].answer.split("\n")[0] in words_on(view)
    assert button(view, "Show me where").isEnabled()


@pytest.mark.usefixtures("beside")
def test_the_keyboard_stays_where_questions_are_asked(view: ReportView) -> None:
    button(view, "Why this level?").setFocus()

    button(view, "Why this level?").click()

    (field,) = visible(view, AskCard)[0].findChildren(QLineEdit)
    assert view.focusWidget() is field
