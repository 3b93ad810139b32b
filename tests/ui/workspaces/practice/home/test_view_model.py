"""The first page of practice, without a widget."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from app.application import Application
from app.domain.sessions import SessionStatus
from app.practice.close_unfinished import close_unfinished
from app.practice.live_session import LiveSession
from app.practice.submit_answer import submit_answer
from app.progress.practice_overview import Reason
from app.shared.changes import Changes, Noun
from tests.ui.workspaces.practice.rehearsals import STORY, begin, session_of
from ui.kit.context import UiContext
from ui.kit.problems import Problem
from ui.workspaces.practice.home.overview_state import part_of_day
from ui.workspaces.practice.home.state import (
    CardFilter,
    Loading,
    PartOfDay,
    Ready,
    Suggested,
    Unfinished,
    fits,
)
from ui.workspaces.practice.home.view_model import HomeViewModel


@pytest.fixture
def model(ui: UiContext, application: Application) -> HomeViewModel:
    return HomeViewModel(ui, application)


def content_of(model: HomeViewModel) -> Ready:
    assert isinstance(model.state.content, Ready)
    return model.state.content


def test_nothing_is_read_before_the_page_is_shown(model: HomeViewModel) -> None:
    assert model.state.content == Loading()


def test_somebody_new_is_led_to_the_guided_session(model: HomeViewModel) -> None:
    model.refresh()

    content = content_of(model)
    assert isinstance(content.hero, Suggested)
    assert content.hero.reason is Reason.FIRST
    assert content.hero.card.scenario_id == "first-steps"
    assert content.is_new
    assert content.name == "Léa"


def test_the_guided_session_is_offered_once(model: HomeViewModel) -> None:
    model.refresh()

    ids = [card.scenario_id for card in content_of(model).cards]
    assert "first-steps" not in ids
    assert len(ids) >= 12


@pytest.mark.requirement("E-004")
def test_an_unfinished_session_takes_the_large_card(
    model: HomeViewModel, application: Application, live: LiveSession
) -> None:
    submit_answer(application.vault, live, STORY)
    model.refresh()

    hero = content_of(model).hero
    assert isinstance(hero, Unfinished)
    assert hero.session_id == live.session.id
    assert hero.answers == 1
    assert hero.others == 0


@pytest.mark.requirement("E-004")
def test_an_unfinished_session_can_be_closed_for_its_report(
    model: HomeViewModel, application: Application, live: LiveSession
) -> None:
    closed: list[UUID] = []
    model.closed.connect(closed.append)

    model.close_session(live.session.id)

    assert closed == [live.session.id]
    assert session_of(application, live).status is SessionStatus.ENDED


def test_the_page_follows_what_others_write(
    model: HomeViewModel, ui: UiContext, application: Application
) -> None:
    model.refresh()
    live = begin(application)

    ui.changes.broadcast(Changes.of(Noun.SESSION))

    hero = content_of(model).hero
    assert isinstance(hero, Unfinished)
    assert hero.session_id == live.session.id


def test_a_failed_intent_leaves_the_page_and_says_so(
    model: HomeViewModel, application: Application, live: LiveSession
) -> None:
    close_unfinished(application.vault, live.session.id)
    model.refresh()

    model.close_session(live.session.id)

    assert isinstance(model.state.content, Ready)
    assert model.state.problem is not None


def test_a_locked_vault_is_told_in_words(
    model: HomeViewModel, application: Application
) -> None:
    application.lock()

    model.refresh()

    assert isinstance(model.state.content, Problem)
    assert model.state.content.what == "This profile is locked."


@pytest.mark.requirement("E-023")
@pytest.mark.parametrize("chosen", list(CardFilter))
def test_each_filter_keeps_some_scenarios_and_says_which(
    model: HomeViewModel, chosen: CardFilter
) -> None:
    model.refresh()

    model.choose(chosen)

    kept = [card for card in content_of(model).cards if fits(card, chosen)]
    assert model.state.chosen is chosen
    assert kept


@pytest.mark.parametrize(
    ("hour", "part"),
    [
        (4, PartOfDay.EVENING),
        (5, PartOfDay.MORNING),
        (11, PartOfDay.MORNING),
        (12, PartOfDay.AFTERNOON),
        (17, PartOfDay.AFTERNOON),
        (18, PartOfDay.EVENING),
    ],
)
def test_the_greeting_follows_the_hour(hour: int, part: PartOfDay) -> None:
    local = datetime(2026, 3, 2, hour, 30).astimezone()

    assert part_of_day(local.astimezone(UTC)) is part
