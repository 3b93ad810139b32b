"""A persona speaks with what is left when a voice fails."""

import pytest

from app.domain.engines import system_speaks
from app.practice.spoken.speech import Speech
from engine.api.cancel import Cancel
from engine.api.errors import Unavailable
from engine.api.voice import BY_SYSTEM, SpokenPart, VoiceFacts
from engine.runtime.worker import WorkerLost
from engine.testing.voice import SILENT_VOICES, ScriptedVoice
from tests.content import shipped

NATURAL = VoiceFacts("fr_FR-siwis-medium", "fr", "piper", ("",), "feminine", 22_050)
DAMAGED = Unavailable("It is damaged.", "Install it again.")
SYSTEMS = (VoiceFacts("system:fr", "fr", BY_SYSTEM, ("",), "", 1_000),)


class DamagedNaturalVoice(ScriptedVoice):
    """Offers a natural voice until it was asked to speak with it."""

    def __init__(self, failure: Unavailable = DAMAGED) -> None:
        super().__init__(failures=[failure])

    def voices(self) -> tuple[VoiceFacts, ...]:
        return SILENT_VOICES if self.said else (NATURAL, *SILENT_VOICES)


@pytest.mark.requirement("E-039")
def test_what_a_damaged_voice_cannot_say_another_one_says_at_once() -> None:
    voice = DamagedNaturalVoice()
    speech = Speech(voice, shipped().personas["claire-morel"], "fr", 1.0)
    parts: list[SpokenPart] = []

    speech.saying("Bonjour à tous.")(parts.append, Cancel())

    assert [utterance.choice.voice for utterance in voice.said] == [
        "fr_FR-siwis-medium",
        "espeak:fr",
    ]
    assert {utterance.text for utterance in voice.said} == {"Bonjour à tous."}
    assert parts
    assert "It is damaged." in str(speech.replaced)


def test_a_voice_without_another_beside_it_is_told() -> None:
    voice = ScriptedVoice(failures=[DAMAGED])
    speech = Speech(voice, shipped().personas["claire-morel"], "fr", 1.0)

    with pytest.raises(Unavailable, match="damaged"):
        speech.saying("Bonjour à tous.")(lambda _: None, Cancel())

    assert len(voice.said) == 1


def test_words_do_not_wait_for_an_engine_that_died() -> None:
    voice = DamagedNaturalVoice(WorkerLost("It stopped.", "Try again."))
    speech = Speech(voice, shipped().personas["claire-morel"], "fr", 1.0)

    with pytest.raises(WorkerLost):
        speech.saying("Bonjour à tous.")(lambda _: None, Cancel())

    assert len(voice.said) == 1


class LostVoice(ScriptedVoice):
    """The engine's own voices while it is there, the system's while it is not."""

    is_lost = True

    def voices(self) -> tuple[VoiceFacts, ...]:
        return SYSTEMS if self.is_lost else SILENT_VOICES


@pytest.mark.requirement("E-039")
def test_the_systems_own_voice_is_told_and_gives_way_to_the_engine() -> None:
    voice = LostVoice()
    speech = Speech(voice, shipped().personas["claire-morel"], "fr", 1.0)

    speech.saying("Bonjour à tous.")(lambda _: None, Cancel())
    meanwhile = speech.replaced
    voice.is_lost = False
    speech.saying("Bonjour à tous.")(lambda _: None, Cancel())

    said = [utterance.choice.voice for utterance in voice.said]
    assert said == ["system:fr", "espeak:fr"]
    assert meanwhile is not None
    assert meanwhile.what == system_speaks().what
    assert speech.replaced is None
