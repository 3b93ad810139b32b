"""Making the report of a session on a real encrypted vault."""

from dataclasses import replace

import pytest

from app.application import Application
from app.domain.reports import Report
from app.domain.sessions import SessionStatus
from app.feedback.analyse_session import analyse_session
from app.feedback.open_report import open_report
from app.practice.ask_interviewer import Ask, ask_interviewer
from app.practice.correct_turn import correct_turn
from app.practice.live_session import LiveSession
from app.practice.prepare_session import SessionChoice, prepare_session
from app.practice.start_session import start_session
from app.practice.submit_answer import submit_answer
from app.shared.clock import ManualClock
from app.shared.errors import Refused
from app.storage.vault import Vault
from engine.content.library import ContentLibrary
from tests.builders import new_id
from tests.content import shipped

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


@pytest.fixture(scope="module")
def library() -> ContentLibrary:
    return shipped()


def a_session(vault: Vault, library: ContentLibrary, clock: ManualClock) -> LiveSession:
    choice = SessionChoice("customer-adviser", "en", seed=7)
    prepared = prepare_session(choice, library, new_id, clock)
    return start_session(vault, prepared, clock)


def analysed(
    vault: Vault, live: LiveSession, library: ContentLibrary, clock: ManualClock
) -> Report:
    return analyse_session(vault, library, live.session.id, clock, Application.texts_in)


@pytest.mark.requirement("E-064")
@pytest.mark.requirement("E-065")
def test_the_report_is_kept_and_opens_as_it_was_made(
    vault: Vault, library: ContentLibrary, clock: ManualClock
) -> None:
    live = a_session(vault, library, clock)
    for story in STORIES:
        clock.advance(40_000)
        submit_answer(vault, live, story)
    ask_interviewer(vault, live, Ask.CLOSE)

    report = analysed(vault, live, library, clock)

    with vault.read() as work:
        assert work.sessions.get(live.session.id).status is SessionStatus.ANALYSED
    assert open_report(vault, live.session.id) == report
    assert report.coverage.enough_material


@pytest.mark.requirement("E-015")
def test_the_report_tells_how_long_each_answer_took(
    vault: Vault, library: ContentLibrary, clock: ManualClock
) -> None:
    live = a_session(vault, library, clock)
    clock.advance(31_000)
    submit_answer(vault, live, STORIES[0])
    clock.advance(12_000)
    submit_answer(vault, live, STORIES[1])
    ask_interviewer(vault, live, Ask.CLOSE)

    report = analysed(vault, live, library, clock)

    assert report.usage.answer_ms == (31_000, 12_000)
    assert report.session.duration_ms == 43_000


@pytest.mark.requirement("E-013")
def test_ending_before_any_answer_gives_no_level_and_no_praise(
    vault: Vault, library: ContentLibrary, clock: ManualClock
) -> None:
    live = a_session(vault, library, clock)
    ask_interviewer(vault, live, Ask.CLOSE)

    report = analysed(vault, live, library, clock)

    assert not report.coverage.enough_material
    assert report.summary.strength is None
    assert {seen.level for seen in report.coverage.competencies} == {None}


@pytest.mark.requirement("E-011")
def test_a_corrected_turn_is_the_one_that_is_quoted(
    vault: Vault, library: ContentLibrary, clock: ManualClock
) -> None:
    live = a_session(vault, library, clock)
    submit_answer(vault, live, STORIES[0])
    submit_answer(vault, live, STORIES[1])
    ask_interviewer(vault, live, Ask.CLOSE)
    analysed(vault, live, library, clock)

    correct_turn(vault, live.session.id, 1, STORIES[0].replace("84", "48"))
    report = analysed(vault, live, library, clock)

    kept = next(turn for turn in report.turns if turn.index == 1)
    assert "48 pounds" in kept.text
    assert kept.original_text == STORIES[0]


def test_a_running_session_has_no_report(
    vault: Vault, library: ContentLibrary, clock: ManualClock
) -> None:
    live = a_session(vault, library, clock)

    with pytest.raises(Refused, match="cannot do that now"):
        analysed(vault, live, library, clock)
    with pytest.raises(Refused, match="no report yet"):
        open_report(vault, live.session.id)


def test_a_session_whose_scenario_is_gone_is_refused_in_words(
    vault: Vault, library: ContentLibrary, clock: ManualClock
) -> None:
    live = a_session(vault, library, clock)
    ask_interviewer(vault, live, Ask.CLOSE)
    emptied = replace(library, scenarios={})

    with pytest.raises(Refused, match="no longer installed"):
        analysed(vault, live, emptied, clock)


@pytest.mark.requirement("E-003")
def test_a_report_that_could_not_be_made_can_be_made_later(
    vault: Vault, library: ContentLibrary, clock: ManualClock
) -> None:
    live = a_session(vault, library, clock)
    submit_answer(vault, live, STORIES[0])
    ask_interviewer(vault, live, Ask.CLOSE)
    damaged = replace(library, competencies={})

    with pytest.raises(KeyError):
        analysed(vault, live, damaged, clock)
    with vault.read() as work:
        failed = work.sessions.get(live.session.id).status
    analysed(vault, live, library, clock)

    assert failed is SessionStatus.FAILED
    with vault.read() as work:
        assert work.sessions.get(live.session.id).status is SessionStatus.ANALYSED
