"""The briefing: speaking or typing, the microphone, and the engines that warm up."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.application import Application
from app.domain.engines import EngineKind, EngineState
from app.domain.settings import AnswerBy, Settings
from app.engines.no_engines import NoEngines
from app.settings.read_settings import read_settings
from app.settings.save_settings import save_settings
from app.shared.changes import Changes, Noun
from tests.ui.seeing import button, visible, words_on
from tests.ui.sounds import HEADSET, SPEAKERS, HandSound, noise
from tests.ui.workspaces.practice.spoken_sessions import HandEngines, StoodInFor
from ui.audio.devices import Plugged
from ui.design.components.select import Select
from ui.kit.context import UiContext
from ui.workspaces.practice.briefing.state import Ready
from ui.workspaces.practice.briefing.view import BriefingView
from ui.workspaces.practice.briefing.view_model import BriefingViewModel

SCENARIO = "customer-adviser"


@pytest.fixture
def sound() -> HandSound:
    return HandSound()


@pytest.fixture
def engines(application: Application) -> HandEngines:
    made = HandEngines()
    application.engines = made
    return made


@pytest.fixture
def model(
    ui: UiContext, application: Application, sound: HandSound, engines: HandEngines
) -> BriefingViewModel:
    """The briefing of a computer where one can speak and hear."""
    assert engines.warmed == []
    return BriefingViewModel(ui, application, sound)


@pytest.fixture
def view(ui: UiContext, model: BriefingViewModel, qtbot: QtBot) -> BriefingView:
    made = BriefingView(ui, model)
    qtbot.addWidget(made)
    made.resize(1096, 800)
    made.show()
    return made


def open_briefing(model: BriefingViewModel) -> None:
    model.open_scenario(SCENARIO)
    QCoreApplication.processEvents()


def segment(view: BriefingView, words: str) -> QAbstractButton:
    return next(each for each in visible(view, QAbstractButton) if each.text() == words)


@pytest.mark.requirement("E-008")
def test_one_chooses_to_speak_or_to_type(
    view: BriefingView,
    model: BriefingViewModel,
    engines: HandEngines,
    application: Application,
) -> None:
    open_briefing(model)
    before = segment(view, "Speak").isChecked()

    segment(view, "Type").click()

    assert before
    assert read_settings(application.vault).answer_by is AnswerBy.TYPING
    assert "You can speak at any time." in words_on(view)
    assert engines.warmed != []


@pytest.mark.requirement("E-050")
def test_what_the_session_needs_warms_up_here(
    model: BriefingViewModel, engines: HandEngines
) -> None:
    open_briefing(model)

    assert engines.warmed[-1] == {EngineKind.HEARING, EngineKind.VOICE}


@pytest.mark.requirement("E-046")
def test_a_model_that_comes_is_taken_up_without_leaving(
    view: BriefingView, model: BriefingViewModel, engines: HandEngines, ui: UiContext
) -> None:
    open_briefing(model)
    before = words_on(view)
    engines.states[EngineKind.LANGUAGE] = EngineState.READY
    ui.changes.broadcast(Changes.of(Noun.MODEL))

    assert "Ready: small" not in before
    assert "Ready: small" in words_on(view)
    assert EngineKind.LANGUAGE in engines.warmed[-1]


def test_models_can_be_fetched_from_here(
    view: BriefingView, model: BriefingViewModel, qtbot: QtBot
) -> None:
    open_briefing(model)

    with qtbot.waitSignal(view.models_wanted):
        button(view, "Get models…").click()


@pytest.mark.parametrize("width", [1096, 820])
def test_no_word_of_the_checks_is_cut(
    view: BriefingView, model: BriefingViewModel, width: int
) -> None:
    open_briefing(model)

    view.resize(width, 640)
    QCoreApplication.processEvents()

    get, again = button(view, "Get models…"), button(view, "Check again")
    assert get.width() >= get.sizeHint().width()
    assert again.width() >= again.sizeHint().width()


def test_what_is_not_wished_for_is_not_warmed(
    model: BriefingViewModel, engines: HandEngines, application: Application
) -> None:
    save_settings(
        application.vault,
        Settings(answer_by=AnswerBy.TYPING, interviewer_speaks=False),
    )

    open_briefing(model)

    assert engines.warmed[-1] == frozenset()


def test_the_state_of_an_engine_is_followed_until_it_is_ready(
    view: BriefingView, model: BriefingViewModel, engines: HandEngines, qtbot: QtBot
) -> None:
    engines.states[EngineKind.HEARING] = EngineState.STARTING
    open_briefing(model)
    early = words_on(view)
    engines.states[EngineKind.HEARING] = EngineState.READY

    qtbot.wait_until(lambda: "Ready: base" in words_on(view))

    assert "Getting ready: base" in early


@pytest.mark.requirement("E-051")
def test_without_a_recognition_model_one_types_and_learns_what_it_would_add(
    view: BriefingView, model: BriefingViewModel, application: Application
) -> None:
    application.engines = HandEngines(hears=False)

    open_briefing(model)

    assert not segment(view, "Speak").isEnabled()
    assert "No speech recognition model: you type your answers." in words_on(view)
    assert button(view, "Get models…").isEnabled()


@pytest.mark.requirement("E-039")
def test_who_speaks_in_the_place_of_the_voice_engine_is_said(
    view: BriefingView, model: BriefingViewModel, application: Application
) -> None:
    application.engines = StoodInFor()

    open_briefing(model)

    content = model.state.content
    assert isinstance(content, Ready)
    assert "The voice engine is not installed. Your system’s own voice" in words_on(
        view
    )
    assert content.aloud.can_be_heard


@pytest.mark.requirement("E-043")
def test_without_a_microphone_one_types_until_one_is_plugged_in(
    view: BriefingView, model: BriefingViewModel, sound: HandSound
) -> None:
    sound.plugs.plug(Plugged((), (SPEAKERS,), None, SPEAKERS.id))
    open_briefing(model)
    before = words_on(view)

    sound.plugs.plug(Plugged((HEADSET,), (SPEAKERS,), HEADSET.id, SPEAKERS.id))

    assert "No microphone is plugged in: you type your answers." in before
    assert segment(view, "Speak").isChecked()


def test_a_headset_is_said_to_allow_interrupting(
    view: BriefingView, model: BriefingViewModel, sound: HandSound
) -> None:
    sound.plugs.plug(Plugged((HEADSET,), (HEADSET,), HEADSET.id, HEADSET.id))

    open_briefing(model)

    assert "With your headset you can interrupt." in words_on(view)


@pytest.mark.requirement("E-037")
def test_the_microphone_is_tried_and_the_room_is_measured_for_the_session(
    view: BriefingView, model: BriefingViewModel, sound: HandSound
) -> None:
    open_briefing(model)
    visible(view, Select)[0].chosen.emit("head")
    button(view, "Try it").click()
    wanted, microphone = sound.microphones[-1]
    for _ in range(6):
        microphone.say(noise(20, 250) + noise(3_000, 250))

    assert wanted == "head"
    assert "You are heard well." in words_on(view)
    assert model.noise_floor_db == pytest.approx(-64.3, abs=0.2)


def test_leaving_gives_the_microphone_back(
    view: BriefingView, model: BriefingViewModel, sound: HandSound
) -> None:
    open_briefing(model)
    button(view, "Try it").click()

    view.hide()

    assert not sound.microphones[-1][1].is_open


def test_with_no_engine_at_all_the_briefing_is_that_of_a_written_session(
    view: BriefingView, model: BriefingViewModel, application: Application
) -> None:
    application.engines = NoEngines()

    open_briefing(model)

    assert "Your answers" not in words_on(view)
    assert "Scripted: it follows rules and needs no model." in words_on(view)
