"""The first page while models come, and when they have come."""

import pytest
from pytestqt.qtbot import QtBot

from app.domain.models import Transfer, TransferState
from app.shared.errors import ExpectedError, Unavailable
from engine.models.catalogue.records import Purpose
from tests.ui.seeing import button, control_names, words_on
from ui.kit.arrivals import Arrivals
from ui.kit.context import UiContext
from ui.workspaces.practice.home.models_notice import ModelsNotice

pytestmark = pytest.mark.requirement("E-081")

NOBODY_TOLD: frozenset[Purpose] = frozenset()


def a_transfer(
    state: TransferState, speed: float = 0.0, problem: ExpectedError | None = None
) -> Transfer:
    return Transfer(
        "small",
        "Small",
        state,
        1_200_000_000,
        2_700_000_000,
        speed=speed,
        problem=problem,
    )


@pytest.fixture
def notice(ui: UiContext, qtbot: QtBot) -> ModelsNotice:
    made = ModelsNotice(ui)
    qtbot.addWidget(made)
    made.resize(900, 200)
    return made


def test_nothing_is_shown_while_nothing_comes(notice: ModelsNotice) -> None:
    notice.show_arrivals(Arrivals(), NOBODY_TOLD)

    assert notice.isHidden()


def test_a_download_says_how_far_it_is_and_that_one_can_practise(
    notice: ModelsNotice,
) -> None:
    going = a_transfer(TransferState.RUNNING, speed=4_000_000.0)
    notice.show_arrivals(Arrivals((going,)), NOBODY_TOLD)

    shown = words_on(notice)
    assert "1.2 GB of 2.7 GB. You can practise meanwhile." in shown
    assert "about 6 minutes left" in shown


def test_a_download_can_be_paused_from_here(notice: ModelsNotice, qtbot: QtBot) -> None:
    notice.show_arrivals(Arrivals((a_transfer(TransferState.RUNNING),)), NOBODY_TOLD)

    with qtbot.waitSignal(notice.pause_wanted):
        button(notice, "Pause").click()


def test_a_download_that_stands_still_can_go_on(
    notice: ModelsNotice, qtbot: QtBot
) -> None:
    notice.show_arrivals(Arrivals((a_transfer(TransferState.PAUSED),)), NOBODY_TOLD)

    assert "are not fetched again" in words_on(notice)
    with qtbot.waitSignal(notice.resume_wanted):
        button(notice, "Go on with it").click()


def test_a_failure_is_told_with_what_to_do(notice: ModelsNotice, qtbot: QtBot) -> None:
    problem = Unavailable("The network is gone.", "Wait for it.")
    failed = a_transfer(TransferState.FAILED, problem=problem)
    notice.show_arrivals(Arrivals((failed,)), NOBODY_TOLD)

    assert "The network is gone." in words_on(notice)
    with qtbot.waitSignal(notice.resume_wanted):
        button(notice, "Go on with it").click()


def test_what_came_is_told_by_what_can_be_done_now(notice: ModelsNotice) -> None:
    came = frozenset({Purpose.HEARING, Purpose.LANGUAGE})
    notice.show_arrivals(Arrivals((a_transfer(TransferState.DONE),), came), NOBODY_TOLD)

    shown = words_on(notice)
    assert "You can now answer aloud: the interviewer listens." in shown
    assert "The interviewer now finds its own words." in shown
    assert "natural voice" not in shown


def test_what_came_is_not_told_before_the_rest_is_here(notice: ModelsNotice) -> None:
    came = frozenset({Purpose.HEARING})
    going = a_transfer(TransferState.RUNNING)
    notice.show_arrivals(Arrivals((going,), came), NOBODY_TOLD)

    assert "You can now answer aloud" not in words_on(notice)


def test_news_that_was_read_is_gone(notice: ModelsNotice, qtbot: QtBot) -> None:
    came = frozenset({Purpose.VOICE})
    here = Arrivals((a_transfer(TransferState.DONE),), came)
    notice.show_arrivals(here, NOBODY_TOLD)
    with qtbot.waitSignal(notice.dismissed):
        button(notice, "Close").click()
    notice.show_arrivals(here, came)

    assert notice.isHidden()


def test_every_control_has_a_name(notice: ModelsNotice) -> None:
    notice.show_arrivals(Arrivals((a_transfer(TransferState.RUNNING),)), NOBODY_TOLD)
    names = control_names(notice)
    notice.show_arrivals(Arrivals((a_transfer(TransferState.PAUSED),)), NOBODY_TOLD)
    names += control_names(notice)

    assert len(names) >= 2
    assert "" not in names
