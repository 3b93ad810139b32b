"""The briefing, without a widget."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.application import Application
from app.domain.sessions import SessionStatus
from app.domain.settings import Settings
from app.practice.live_session import LiveSession
from app.settings.save_settings import save_settings
from app.text import Texts
from engine.content.persona import Tone
from engine.dialogue.records import Mode
from tests.ui.workspaces.practice.rehearsals import fail_writes, session_of
from ui.kit.context import UiContext
from ui.kit.problems import Problem
from ui.workspaces.practice.briefing.state import Ready, minutes_of
from ui.workspaces.practice.briefing.view_model import BriefingViewModel


@pytest.fixture
def model(ui: UiContext, application: Application) -> BriefingViewModel:
    made = BriefingViewModel(ui, application)
    made.open_scenario("customer-adviser")
    return made


def content_of(model: BriefingViewModel) -> Ready:
    assert isinstance(model.state.content, Ready)
    return model.state.content


def begun_by(model: BriefingViewModel) -> list[LiveSession]:
    sessions: list[LiveSession] = []
    model.begun.connect(sessions.append)
    model.begin()
    return sessions


def test_choices_follow_scenario_and_persona_until_made(
    model: BriefingViewModel,
) -> None:
    content = content_of(model)

    assert content.minutes == content.brief.minutes
    assert content.persona is content.brief.personas[0]
    assert content.tone is content.persona.tone
    assert content.choices.mode is Mode.COACHED


@pytest.mark.requirement("E-005")
def test_presets_hold_the_length_of_the_scenario(model: BriefingViewModel) -> None:
    assert content_of(model).presets == (5, 10, 12, 15, 20, 30, 45)


@pytest.mark.requirement("E-019")
def test_everything_chosen_is_in_the_session(
    model: BriefingViewModel, application: Application
) -> None:
    model.choose_persona("mei-tanaka")
    model.choose_language("fr")
    model.choose_minutes(20)
    model.choose_mode(Mode.REAL)
    model.choose_tone(Tone.DEMANDING)

    (live,) = begun_by(model)

    kept = session_of(application, live)
    assert kept.status is SessionStatus.RUNNING
    assert kept.persona_id == "mei-tanaka"
    assert kept.language == "fr"
    assert kept.budget_ms == 20 * 60_000
    assert kept.mode is Mode.REAL
    assert kept.tone is Tone.DEMANDING


def test_the_language_of_the_interface_is_the_first_choice(
    model: BriefingViewModel, ui: UiContext
) -> None:
    ui.speak(Texts("fr"))

    (live,) = begun_by(model)

    assert live.session.language == "fr"


def test_a_tone_of_ones_own_survives_another_persona(model: BriefingViewModel) -> None:
    model.choose_tone(Tone.DEMANDING)

    model.choose_persona("mei-tanaka")

    assert content_of(model).tone is Tone.DEMANDING


@pytest.mark.requirement("E-005")
def test_a_length_by_hand_must_be_one(model: BriefingViewModel) -> None:
    model.write_minutes("2")

    assert content_of(model).minutes is None
    assert begun_by(model) == []

    model.write_minutes("90")
    (live,) = begun_by(model)

    assert live.session.budget_ms == 90 * 60_000


@given(st.text(max_size=6))
def test_a_written_length_is_three_to_ninety_or_none(written: str) -> None:
    minutes = minutes_of(written)

    assert minutes is None or 3 <= minutes <= 90


@given(st.integers(3, 90))
def test_every_length_from_three_to_ninety_is_taken(minutes: int) -> None:
    assert minutes_of(f" {minutes} ") == minutes


def test_a_full_disk_begins_nothing_and_keeps_the_choices(
    model: BriefingViewModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    model.choose_minutes(20)
    fail_writes(monkeypatch, lambda _count: True)

    begun = begun_by(model)

    assert begun == []
    assert content_of(model).minutes == 20
    assert not content_of(model).beginning
    assert model.state.problem is not None


def test_a_scenario_that_is_gone_is_told(
    ui: UiContext, application: Application
) -> None:
    model = BriefingViewModel(ui, application)

    model.open_scenario("no-such-scenario")

    assert isinstance(model.state.content, Problem)


@pytest.mark.requirement("E-014")
def test_the_machine_can_be_looked_at_again(
    model: BriefingViewModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda _path, _mode: False)

    model.check_again()

    (vault,) = [each for each in content_of(model).checks if each.id == "vault"]
    assert vault.state == "fails"
    assert vault.remedy


def test_what_the_settings_say_is_chosen_first(
    ui: UiContext, application: Application
) -> None:
    wished = Settings(
        practice_language="fr", mode=Mode.REAL, tone=Tone.DEMANDING, minutes=25
    )
    save_settings(application.vault, wished)
    model = BriefingViewModel(ui, application)

    model.open_scenario("customer-adviser")

    content = content_of(model)
    assert model.language(content) == "fr"
    assert content.choices.mode is Mode.REAL
    assert content.tone is Tone.DEMANDING
    assert content.minutes == 25
