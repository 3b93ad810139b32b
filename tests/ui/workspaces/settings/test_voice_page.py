"""Settings > Voice: devices, manner of answering, the interviewer's voice."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QSlider

from app.application import Application
from app.domain.settings import AnswerBy, HeadsetUse, Nudging, Settings
from app.engines.no_engines import NoEngines
from app.settings.read_settings import read_settings
from engine.api.audio import Audio
from engine.api.cancel import Cancel
from engine.api.voice import SpokenPart, Utterance, VoiceChoice, VoiceFacts
from tests.ui.seeing import button, visible, words_on
from tests.ui.sounds import INNER, SPEAKERS, HandSound, noise
from tests.ui.workspaces.practice.spoken_sessions import StoodInFor
from ui.audio.devices import Plugged
from ui.design.components.select import Select
from ui.workspaces.settings.view import SettingsWorkspace


class OneVoice:
    """A voice that says anything in a third of a second."""

    def __init__(self) -> None:
        self.said: list[Utterance] = []

    def voices(self) -> tuple[VoiceFacts, ...]:
        return (
            VoiceFacts("espeak:en-gb", "en", "espeak", ("",), "", 16_000),
            VoiceFacts("natural", "en", "piper", ("",), "feminine", 16_000),
        )

    def warm(self, choice: VoiceChoice) -> None:
        """Nothing to load."""

    def speak(
        self,
        utterance: Utterance,
        on_part: Callable[[SpokenPart], None],
        cancel: Cancel,
    ) -> int:
        assert not cancel.cancelled
        self.said.append(utterance)
        on_part(SpokenPart(Audio(noise(900, 300), 16_000), (), ()))
        return 300


class WithVoice(NoEngines):
    """Engines of which only the voice is there."""

    def __init__(self, voice: OneVoice) -> None:
        self._voice = voice

    @property
    def voice(self) -> OneVoice:
        return self._voice


def choose(workspace: SettingsWorkspace, name: str, value: str) -> None:
    select_called(workspace, name).chosen.emit(value)


def select_called(workspace: SettingsWorkspace, name: str) -> Select:
    return next(
        each for each in visible(workspace, Select) if each.accessibleName() == name
    )


def slider_called(workspace: SettingsWorkspace, name: str) -> QSlider:
    return next(
        each for each in visible(workspace, QSlider) if each.accessibleName() == name
    )


@pytest.fixture
def page(workspace: SettingsWorkspace) -> SettingsWorkspace:
    workspace.show_section("voice")
    return workspace


@pytest.fixture
def kept(application: Application) -> Callable[[], Settings]:
    return lambda: read_settings(application.vault)


@pytest.mark.requirement("E-055")
def test_a_models_reading_of_the_answers_can_be_switched_off(
    page: SettingsWorkspace, kept: Callable[[], Settings]
) -> None:
    before = kept().model_reads_answers

    button(page, "A language model also reads my answers").click()

    assert (before, kept().model_reads_answers) == (True, False)


@pytest.mark.requirement("E-043")
def test_the_microphone_is_chosen_among_those_plugged_in(
    page: SettingsWorkspace, kept: Callable[[], Settings]
) -> None:
    choose(page, "Microphone", "head")
    chosen = kept().microphone
    choose(page, "Microphone", "")

    assert chosen == "head"
    assert kept().microphone is None


@pytest.mark.requirement("E-043")
def test_devices_come_and_go_while_one_looks(
    page: SettingsWorkspace, sound: HandSound
) -> None:
    select = select_called(page, "Microphone")
    before = select.count()

    sound.plugs.plug(Plugged((INNER,), (SPEAKERS,), INNER.id, SPEAKERS.id))

    assert before == 3
    assert select.count() == 2


@pytest.mark.requirement("E-009")
def test_how_silences_are_treated_is_chosen(
    page: SettingsWorkspace, kept: Callable[[], Settings]
) -> None:
    choose(page, "Longest silence", "5000")
    choose(page, "Help in a silence", "off")

    assert kept().longest_silence_ms == 5_000
    assert kept().nudging is Nudging.OFF


@pytest.mark.requirement("E-008")
def test_an_answer_may_end_by_space_alone(
    page: SettingsWorkspace, kept: Callable[[], Settings]
) -> None:
    button(page, "An answer ends by itself").click()

    assert kept().ends_turn_by_silence is False
    assert not select_called(page, "Longest silence").isEnabled()


def test_typing_captions_and_headset_are_chosen(
    page: SettingsWorkspace, kept: Callable[[], Settings]
) -> None:
    segments = visible(page, QAbstractButton)
    next(each for each in segments if each.text() == "By typing").click()
    button(page, "Show my own words").click()
    choose(page, "Headset or loudspeakers", "headset")

    assert kept().answer_by is AnswerBy.TYPING
    assert kept().own_captions is False
    assert kept().headset is HeadsetUse.HEADSET


@pytest.mark.requirement("E-038")
def test_speed_and_volume_are_set_by_keyboard(
    page: SettingsWorkspace, kept: Callable[[], Settings]
) -> None:
    QTest.keyClick(slider_called(page, "Speed"), Qt.Key.Key_Right)
    QTest.keyClick(slider_called(page, "Volume"), Qt.Key.Key_Home)

    assert kept().speaking_speed == pytest.approx(1.05)
    assert kept().volume == 0
    assert "105 %" in words_on(page)


def test_without_a_voice_no_sample_can_be_heard(page: SettingsWorkspace) -> None:
    assert not button(page, "Hear a sample").isEnabled()
    assert "There is no voice on this computer" in words_on(page)


def test_trying_the_microphone_says_how_one_is_heard(
    page: SettingsWorkspace, sound: HandSound
) -> None:
    button(page, "Try it").click()
    during = words_on(page)
    for _ in range(6):
        sound.microphones[-1][1].say(noise(20, 250) + noise(3_000, 250))

    assert "Say a few words. Nothing is kept." in during
    assert "You are heard well." in words_on(page)


def test_leaving_the_page_gives_the_microphone_back(
    page: SettingsWorkspace, sound: HandSound
) -> None:
    button(page, "Try it").click()

    page.show_section("about")

    assert not sound.microphones[-1][1].is_open


def test_whether_the_time_left_is_shown_is_chosen(
    workspace: SettingsWorkspace, kept: Callable[[], Settings]
) -> None:
    workspace.show_section("appearance")

    button(workspace, "Show the time left in a session").click()

    assert kept().shows_clock is False


@pytest.mark.requirement("E-039")
def test_a_sample_of_the_systems_own_voice_says_whose_it_is(
    workspace: SettingsWorkspace, application: Application
) -> None:
    application.engines = StoodInFor()

    workspace.show_section("voice")

    assert button(workspace, "Hear a sample").isEnabled()
    assert "Your system’s own voice speaks for the interviewer" in words_on(workspace)


class TestWithAVoice:
    """What can be heard where a voice is installed."""

    @pytest.fixture
    def voice(self, application: Application) -> OneVoice:
        made = OneVoice()
        application.engines = WithVoice(made)
        return made

    @pytest.fixture
    def page(self, workspace: SettingsWorkspace, voice: OneVoice) -> SettingsWorkspace:
        assert voice.said == []
        workspace.show_section("voice")
        return workspace

    @pytest.mark.requirement("E-038")
    def test_a_sample_is_heard_in_the_best_voice_at_the_speed_that_is_set(
        self, page: SettingsWorkspace, voice: OneVoice, sound: HandSound
    ) -> None:
        QTest.keyClick(slider_called(page, "Speed"), Qt.Key.Key_Left)

        button(page, "Hear a sample").click()

        (utterance,) = voice.said
        assert utterance.choice == VoiceChoice("natural", rate=0.95)
        assert len(sound.loudspeakers[-1][2].parts) == 1

    def test_the_sample_ends_with_its_sound(
        self, page: SettingsWorkspace, sound: HandSound
    ) -> None:
        button(page, "Hear a sample").click()
        during = button(page, "Stop").isEnabled()

        sound.loudspeakers[-1][2].play_to(300, end=True)

        assert during
        assert button(page, "Hear a sample").isEnabled()

    def test_the_sample_is_stopped_by_its_button(
        self, page: SettingsWorkspace, sound: HandSound
    ) -> None:
        button(page, "Hear a sample").click()

        button(page, "Stop").click()

        assert sound.loudspeakers[-1][2].stopped
