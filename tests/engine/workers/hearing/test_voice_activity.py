"""The real Silero in the real worker, on a real voice and on speech with noise."""

from collections.abc import Callable, Sequence

import pytest

from engine.api.hearing import HearingEvent, Level, SpeechPaused, SpeechStarted
from tests.engine.workers.hearing.conftest import Ear
from tests.engine.workers.hearing.spoken import (
    JFK,
    Said,
    fan,
    keyboard,
    mixed,
    silence,
    speak,
)


@pytest.fixture(scope="module")
def sentence() -> bytes:
    (sound,) = speak(Said("we delivered the project two weeks before the deadline"))
    return sound


def starts(events: Sequence[HearingEvent]) -> list[int]:
    return [event.at_ms for event in events if isinstance(event, SpeechStarted)]


def pauses(events: Sequence[HearingEvent]) -> list[int]:
    return [event.at_ms for event in events if isinstance(event, SpeechPaused)]


@pytest.mark.requirement("E-037")
def test_the_pauses_of_a_real_voice_are_found(ear: Callable[[], Ear]) -> None:
    listening = ear()

    listening.play(listening.client.decode(JFK.read_bytes()).pcm + silence(1))
    events = listening.end()

    assert len(starts(events)) == len(pauses(events)) == 5
    after_americans = (pauses(events)[0], starts(events)[1])
    assert 2_000 <= after_americans[0] <= 2_500
    assert 3_000 <= after_americans[1] <= 3_600


@pytest.mark.requirement("E-037")
@pytest.mark.parametrize("loudness", [30, 300, 1_500])
def test_a_fan_is_not_speech(ear: Callable[[], Ear], loudness: float) -> None:
    listening = ear()

    listening.play(fan(8, loudness))

    assert starts(listening.end()) == []


@pytest.mark.requirement("E-037")
def test_typing_is_not_speech(ear: Callable[[], Ear]) -> None:
    listening = ear()

    listening.play(keyboard(10))

    assert starts(listening.end()) == []


@pytest.mark.requirement("E-037")
def test_speech_is_heard_beside_a_fan_and_a_keyboard(
    ear: Callable[[], Ear], sentence: bytes
) -> None:
    listening = ear()
    spoken = silence(1.5) + sentence + silence(2)

    listening.play(mixed(spoken, fan(8, 150), keyboard(8, seed=5)))

    (began,) = starts(listening.end())
    assert 1_300 <= began <= 1_900


def test_levels_tell_how_loud_it_is(ear: Callable[[], Ear], sentence: bytes) -> None:
    listening = ear()

    listening.play(fan(2, 30) + sentence)

    levels = [event for event in listening.end() if isinstance(event, Level)]
    quiet = [event.dbfs for event in levels if event.at_ms < 1_800]
    loud = [event.dbfs for event in levels if event.speech]
    assert max(quiet) < -50 < -30 < max(loud)


def test_while_held_the_loudspeaker_makes_no_turn(
    ear: Callable[[], Ear], sentence: bytes
) -> None:
    listening = ear()

    listening.listener.hold(held=True)
    listening.play(sentence)
    listening.listener.hold(held=False)
    listening.play(silence(1))
    events = listening.end()

    assert starts(events) == []
    assert listening.audience.turns[-1].decided_ms <= 1_000


def test_without_a_model_the_microphone_is_checked_and_nothing_transcribed(
    ear: Callable[[], Ear],
) -> None:
    listening = ear()

    listening.play(silence(1))
    listening.end()

    assert not listening.client.has_words
    assert listening.audience.turns[-1].transcription.text == ""
