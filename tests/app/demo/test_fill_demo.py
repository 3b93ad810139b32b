"""The demonstration: full, made up, and judged by the rules of today."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from app.bootstrap import demo_application, guest_application
from app.demo.fill_demo import DemoMade, DemoPlace, fill_demo
from app.demo.script import DemoScript, demo_script
from app.domain.progress import BASELINE_SESSIONS, ChangeSeen
from app.domain.sessions import SessionStatus
from app.feedback.analyse_session import analyse_session
from app.feedback.open_report import open_report
from app.practice.resume_session import resume_session
from app.progress.compare_attempts import compare_attempts
from app.progress.list_favourites import list_favourites
from app.progress.progress_overview import progress_overview
from app.progress.revision_cards import revision_cards
from app.shared.clock import ManualClock
from app.storage.vault import Vault
from app.text import Texts
from engine.api.language import LANGUAGES, Language
from engine.content.library import ContentLibrary
from tests.content import shipped

NOW = datetime(2026, 11, 20, 15, tzinfo=UTC)


@dataclass(frozen=True)
class Filled:
    """A vault with the demonstration in it."""

    vault: Vault
    library: ContentLibrary
    language: Language
    script: DemoScript
    made: DemoMade


@pytest.fixture(scope="module", params=LANGUAGES)
def filled(request: pytest.FixtureRequest) -> Iterator[Filled]:
    """The demonstration in each language, made once for all that only read it."""
    language: Language = request.param
    script = demo_script(language)
    with guest_application(script.person) as guest:
        place = DemoPlace(guest.vault, shipped(), Texts, language, NOW)
        made = fill_demo(place, script)
        yield Filled(guest.vault, shipped(), language, script, made)


@pytest.mark.requirement("E-082")
def test_everything_prepared_is_said_in_answer_to_its_question(filled: Filled) -> None:
    assert filled.made.unsaid == {}


@pytest.mark.requirement("E-082")
def test_every_competency_has_sessions_enough_for_a_trend(filled: Filled) -> None:
    overview = progress_overview(filled.vault, filled.library)

    points = {trend.competency: len(trend.points) for trend in overview.trends}
    seen = {trend.seen for trend in overview.trends}
    assert set(points) == set(filled.library.competencies)
    assert min(points.values()) >= BASELINE_SESSIONS
    assert ChangeSeen.HIGHER in seen
    assert ChangeSeen.LOWER not in seen
    counts = overview.counts
    assert (counts.retries, counts.drills, counts.cards) == (2, 1, 1)


@pytest.mark.requirement("E-082")
def test_the_reports_are_what_the_rules_give_today(filled: Filled) -> None:
    vault, library = filled.vault, filled.library
    sessions = [
        filled.made.sessions[each.id]
        for each in filled.script.sessions
        if not each.left_open
    ]
    shown = [open_report(vault, session) for session in sessions]

    again = [
        analyse_session(vault, library, session, ManualClock(NOW), Texts)
        for session in sessions
    ]

    assert len(again) > 10
    assert again == shown


def test_the_sessions_lie_in_the_last_ten_weeks(filled: Filled) -> None:
    with filled.vault.read() as work:
        begun = [
            work.sessions.get(each).started_at or NOW
            for each in filled.made.sessions.values()
        ]

    assert NOW - timedelta(weeks=10) <= min(begun)
    assert max(begun) < NOW
    assert begun == sorted(begun)


def test_two_answers_stand_beside_a_first_try(filled: Filled) -> None:
    retries = [each.id for each in filled.script.sessions if each.retry is not None]

    compared = [
        compare_attempts(
            filled.vault, filled.made.sessions[name], Texts(filled.language)
        )
        for name in retries
    ]

    assert len(compared) == 2
    assert None not in compared


def test_there_are_favourites_and_cards_in_higher_boxes(filled: Filled) -> None:
    cards = revision_cards(
        filled.vault, filled.library, ManualClock(NOW), language=filled.language
    )

    assert len(list_favourites(filled.vault)) == 6
    assert any(card.standing.box > 1 for card in cards)
    assert any(card.answer is not None for card in cards)


def test_one_session_waits_to_be_taken_up(filled: Filled) -> None:
    waiting = filled.made.sessions["left-in-its-midst"]

    live = resume_session(filled.vault, filled.library, waiting, ManualClock(NOW))

    assert live.session.status is SessionStatus.RUNNING
    assert len(live.turns) > 3


@pytest.mark.requirement("E-082")
def test_nothing_of_the_demonstration_is_kept() -> None:
    with demo_application("fr") as demo:
        folder = demo.places.profiles
        assert demo.is_demonstration
        assert folder.is_dir()

    assert not folder.exists()
