"""A first run that was broken off, and one that is gone through again."""

from collections.abc import Callable
from uuid import UUID

import pytest

from app.application import Application
from app.domain.settings import Preferences
from app.settings.change_preferences import change_preferences
from app.settings.read_preferences import read_preferences
from tests.ui.seeing import button, words_on
from tests.ui.shell.doors import rooms_in, unlock_by_hand
from tests.ui.shell.first_run.beginning import Beginning
from ui.kit.context import UiContext
from ui.shell.first_run.state import Step
from ui.shell.first_run.view import FirstRunPage
from ui.shell.house import House
from ui.shell.inside import Inside
from ui.shell.main_window import MainWindow

OpenedAt = Callable[[str | None], MainWindow]

pytestmark = pytest.mark.requirement("E-081")


def kept(application: Application) -> Preferences:
    return read_preferences(application.places.preferences)


def broken_off(application: Application, profile_id: UUID, step: str | None) -> None:
    """Leave the first run of Léa's profile at ``step``."""
    change_preferences(
        application.places.preferences, last_profile=profile_id, first_run=step
    )


@pytest.fixture
def opened_at(
    application: Application, profile_id: UUID, ui: UiContext, window: MainWindow
) -> OpenedAt:
    """Léa opens Exerzia after a break at some step."""

    def opened(step: str | None) -> MainWindow:
        broken_off(application, profile_id, step)
        House(ui, window, application).open()
        unlock_by_hand(window)
        return window

    return opened


def test_each_step_behind_the_profile_is_noted(beginning: Beginning) -> None:
    beginning.reach_sound()
    beginning.press("Continue")

    assert beginning.reached == [Step.CODE, Step.MACHINE, Step.SOUND, Step.GUIDED]


def test_a_finished_one_is_not_taken_up_again(beginning: Beginning) -> None:
    beginning.reach_machine()
    beginning.press("Straight home")

    assert beginning.reached[-1] is None


def test_nothing_is_noted_before_there_is_a_profile(beginning: Beginning) -> None:
    beginning.press("Continue")
    beginning.press("Back")

    assert beginning.reached == []


@pytest.mark.qt_log_ignore("PulseAudioService", extend=True)  # no sound server here
@pytest.mark.parametrize(
    ("step", "title"),
    [
        ("machine", "What this computer can do"),
        ("sound", "Hear, and be heard"),
        ("guided", "A first try, with somebody kind"),
    ],
)
def test_after_a_break_it_goes_on_where_it_was(
    opened_at: OpenedAt, step: str, title: str
) -> None:
    shown = words_on(opened_at(step))

    assert title in shown
    assert "You were here when Exerzia was closed." in shown


def test_after_a_break_one_can_also_go_straight_home(
    opened_at: OpenedAt, application: Application
) -> None:
    window = opened_at("machine")
    button(window, "Straight home").click()

    assert rooms_in(window).present_room == "practice"
    assert kept(application).first_run is None


def test_a_code_shown_before_a_break_is_not_shown_again_but_can_be_replaced(
    opened_at: OpenedAt,
) -> None:
    window = opened_at("code")

    assert "It was shown before Exerzia was closed" in words_on(window)
    assert button(window, "Make another code…").isEnabled()


def test_a_code_that_was_noted_leads_on(opened_at: OpenedAt) -> None:
    window = opened_at("code")
    button(window, "I noted it").click()

    assert "What this computer can do" in words_on(window)


@pytest.mark.parametrize("step", [None, "language", "something of tomorrow"])
def test_without_a_place_to_go_on_at_the_door_leads_home(
    opened_at: OpenedAt, step: str | None
) -> None:
    assert rooms_in(opened_at(step)).present_room == "practice"


def test_what_another_person_left_is_not_gone_on_with(
    application: Application, ui: UiContext, window: MainWindow
) -> None:
    broken_off(application, UUID(int=1), "sound")
    House(ui, window, application).open()
    unlock_by_hand(window)

    assert rooms_in(window).present_room == "practice"
    assert kept(application).first_run is None


@pytest.mark.parametrize("section", ["about", "machine"])
def test_the_settings_lead_through_the_first_steps_again(
    exerzia: MainWindow, inside: Inside, application: Application, section: str
) -> None:
    inside.show_settings(section)
    button(inside, "Go through them again").click()
    page = exerzia.findChild(FirstRunPage)
    shown = words_on(exerzia)
    button(exerzia, "Straight home").click()

    assert page is not None
    assert "What this computer can do" in shown
    assert kept(application).first_run is None
    assert rooms_in(exerzia).present_room == "practice"


def test_from_the_last_step_the_guided_session_is_prepared(
    opened_at: OpenedAt,
) -> None:
    window = opened_at("guided")
    button(window, "Begin the guided session").click()

    assert rooms_in(window).present_room == "practice"
    assert button(window, "Begin").isEnabled()
