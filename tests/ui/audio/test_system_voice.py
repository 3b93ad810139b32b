"""The operating system's own voice, with the engine that Qt has for tests."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from pytestqt.qtbot import QtBot

from app.shared.errors import Unavailable
from engine.api.cancel import Cancel
from engine.api.voice import SpokenPart, Utterance, VoiceChoice
from tests.ui.sounds import HandLoudspeaker
from ui.audio.joined_loudspeaker import JoinedLoudspeaker
from ui.audio.said_part import SaidPart
from ui.audio.system_speech import SystemSpeech
from ui.audio.system_voice import SystemVoice
from ui.audio.text_to_speech import ENGINES

pytestmark = pytest.mark.usefixtures("qapp")

ENGLISH = VoiceChoice("system:en", pitch=1.1, rate=1.5)


@pytest.fixture
def voice() -> SystemVoice:
    """That of Qt's engine for tests: it speaks English, in silence."""
    return SystemVoice(SystemSpeech(["mock"]))


@pytest.fixture
def speaker() -> JoinedLoudspeaker:
    sound = HandLoudspeaker(lambda: None)
    return JoinedLoudspeaker(sound, 80, lambda: None, is_usual=True)


def part_of(voice: SystemVoice, text: str) -> SpokenPart:
    parts: list[SpokenPart] = []
    voice.speak(Utterance(text, "en", ENGLISH), parts.append, Cancel())
    return parts[0]


@pytest.mark.requirement("E-039")
def test_the_system_says_an_utterance_and_tells_its_words(
    voice: SystemVoice, speaker: JoinedLoudspeaker, qtbot: QtBot
) -> None:
    heard: list[int] = []
    speaker.on_progress(heard.append)
    part = part_of(voice, "Good morning, what is it?")

    speaker.play(part)
    qtbot.wait_until(lambda: not speaker.is_playing)

    assert isinstance(part, SaidPart)
    assert heard[-1] == part.audio.duration_ms
    assert len(set(heard)) > 3
    assert heard == sorted(heard)


@pytest.mark.requirement("E-037")
def test_the_next_utterance_is_said_after_one_that_was_cut(
    voice: SystemVoice, speaker: JoinedLoudspeaker, qtbot: QtBot
) -> None:
    heard: list[int] = []
    speaker.play(part_of(voice, "A sentence that is cut by somebody."))
    qtbot.wait_until(lambda: speaker.played_ms > 0)
    cut_at = speaker.stop()
    speaker.on_progress(heard.append)

    short = part_of(voice, "Please go on.")
    speaker.play(short)
    qtbot.wait_until(lambda: not speaker.is_playing)

    assert cut_at > 0
    assert heard[-1] == short.audio.duration_ms


def test_one_voice_is_offered_for_each_language_it_speaks(voice: SystemVoice) -> None:
    (facts,) = voice.voices()

    assert voice.is_here
    assert (facts.voice, facts.language, facts.engine) == ("system:en", "en", "system")


def test_another_thread_is_answered_by_the_window(
    voice: SystemVoice, qtbot: QtBot
) -> None:
    with ThreadPoolExecutor(1) as lane:
        asked = lane.submit(voice.voices)
        qtbot.wait_until(asked.done)

    assert [each.language for each in asked.result()] == ["en"]


@pytest.mark.requirement("E-039")
def test_a_language_the_system_does_not_speak_is_said_to_be_read(
    voice: SystemVoice,
) -> None:
    words = Utterance("Bonjour.", "fr", VoiceChoice("espeak:fr"))

    with pytest.raises(Unavailable, match="no voice for this language"):
        voice.speak(words, lambda _: None, Cancel())


def test_after_a_cancel_nothing_is_said(voice: SystemVoice) -> None:
    parts: list[SpokenPart] = []
    cancel = Cancel()
    cancel.cancel()

    length = voice.speak(Utterance("Good.", "en", ENGLISH), parts.append, cancel)

    assert (length, parts) == (0, [])


@pytest.mark.requirement("E-039")
def test_a_system_without_a_voice_is_said_to_have_none() -> None:
    voice = SystemVoice(SystemSpeech(["nobody"]))

    assert not voice.is_here
    with pytest.raises(Unavailable, match="no voice that speaks"):
        voice.voices()


@pytest.mark.parametrize("name", ["mock", "speechd"])
def test_an_engine_that_is_silent_or_holds_the_window_is_never_taken(
    name: str,
) -> None:
    assert name not in ENGINES


@pytest.mark.requirement("E-039")
def test_the_window_loads_no_speech_of_the_system_before_it_needs_it() -> None:
    program = (
        "import sys, ui.shell.house, ui.audio.sound\n"
        "from ui.audio.system_voice import SystemVoice\n"
        "SystemVoice()\n"
        "sys.exit('PySide6.QtTextToSpeech' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", program], check=False)

    assert done.returncode == 0
